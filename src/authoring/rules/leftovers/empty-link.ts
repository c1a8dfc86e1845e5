/** A link without words. */
import type { Nodes } from 'mdast';
import { documentRule, type LintedDocument } from '../rule.ts';

const holdsSomething = (node: Nodes): boolean =>
  'children' in node
    ? node.children.some(holdsSomething)
    : node.type === 'image' || node.type === 'html' || ('value' in node && node.value.trim() !== '');

const isAnchor = /\s(?:href|id|name)\s*=/i;

/** An element `<a>` that is neither a link nor the place that one leads to. */
function lookAtElement(node: Nodes, tag: string, report: LintedDocument['report']): void {
  if (!isAnchor.test(tag) && !tag.includes('{...'))
    report(node, 'This <a> has no address, so it is no link.', 'Write <a href="…">, or take the tags away.');
}

export const emptyLink = documentRule({
  id: 'empty-link',
  summary: 'a link without words or without an address',
  good: '[the docs](https://example.org)',
  bad: 'Read [](https://example.org).',
  visit: {
    html(node, { report }) {
      const tags = node.value.replace(/<!--.*?-->/gs, '').matchAll(/<a(?:\s[^>]*)?>/gi);
      for (const [tag] of tags) lookAtElement(node, tag, report);
    },
    mdxJsxTextElement(node, { report, sourceOf }) {
      if (node.name === 'a') lookAtElement(node, /^<a[^>]*>/.exec(sourceOf(node))?.[0] ?? '', report);
    },
    mdxJsxFlowElement(node, { report, sourceOf }) {
      if (node.name === 'a') lookAtElement(node, /^<a[^>]*>/.exec(sourceOf(node))?.[0] ?? '', report);
    },
    link(node, { report }) {
      if (node.url.trim() === '' || node.url === '#')
        report(node, 'This link leads nowhere.', 'Write its address between the round brackets, or remove the link.');
      else if (!holdsSomething(node))
        report(node, 'This link has no words, so nobody can see or press it.', `Write [where it leads](${node.url}).`);
    },
  },
});
