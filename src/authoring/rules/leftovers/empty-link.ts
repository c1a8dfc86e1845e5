/** A link without words. */
import type { Nodes } from 'mdast';
import { documentRule } from '../rule.ts';

const holdsSomething = (node: Nodes): boolean =>
  'children' in node
    ? node.children.some(holdsSomething)
    : node.type === 'image' || node.type === 'html' || ('value' in node && node.value.trim() !== '');

export const emptyLink = documentRule({
  id: 'empty-link',
  severity: 'finding',
  summary: 'a link without words or without an address',
  good: '[the docs](https://example.org)',
  bad: 'Read [](https://example.org).',
  visit: {
    link(node, { report }) {
      if (node.url.trim() === '' || node.url === '#')
        report(node, 'This link leads nowhere.', 'Write its address between the round brackets, or remove the link.');
      else if (!holdsSomething(node))
        report(node, 'This link has no words, so nobody can see or press it.', `Write [where it leads](${node.url}).`);
    },
  },
});
