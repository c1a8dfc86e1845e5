/** A link that leads nowhere, or whose words do not say where. */
import type { Nodes } from 'mdast';
import { documentRule, elements, onEach } from '../rule.ts';

const vague =
  /^(?:(?:click|tap|press|see|read|right|from|over)? ?here|(?:this|the|a|see)? ?link|(?:read|learn|see|find out)? ?more|click(?: this)?|this(?: (?:one|link|page|url|website|site))?|details|hier|klick hier|mehr|ici|cliquez ici|aquí|haz clic aquí|aqui|clique aqui|qui|clicca qui)$/i;

const signs = /[*_.,:!…“”"'»›→>]/g;

const holdsSomething = (node: Nodes): boolean =>
  'children' in node
    ? node.children.some(holdsSomething)
    : node.type === 'image' || node.type === 'html' || ('value' in node && node.value.replace(signs, '').trim() !== '');

/** An element `<a>` that is neither a link nor the place that one leads to. */
const notLink = ['This <a> has no address, so it is no link.', 'Write <a href="…">, or take the tags away.'] as const;

export const vagueLink = documentRule({
  id: 'vague-link',
  summary: 'a link without words or an address, or whose words say nothing: `here`, `click here`, `link`',
  good: 'Read [how it was measured](https://example.org/a).',
  bad: 'Click [here](https://example.org/a).',
  visit: {
    html(node, { report }) {
      const tags = node.value.replace(/<!--.*?-->/gs, '').matchAll(/<a(?:\s[^>]*)?>/gi);
      for (const [tag] of tags) if (!/\s(?:href|id|name)\s*=/i.test(tag)) report(node, ...notLink);
    },
    ...onEach(elements, (node, { report }) => {
      const leads = node.attributes.some(
        (given) => given.type !== 'mdxJsxAttribute' || /^(?:href|id|name)$/.test(given.name),
      );
      if (node.name === 'a' && !leads) report(node, ...notLink);
    }),
    link(node, { sourceOf, report }) {
      const words = node.children.map(sourceOf).join('').replace(signs, '').trim();
      if (node.url.trim() === '' || node.url === '#')
        report(node, 'This link leads nowhere.', 'Write its address between the round brackets, or remove the link.');
      else if (!holdsSomething(node))
        report(node, 'This link has no words, so nobody hears where it leads.', `Write [where it leads](${node.url}).`);
      else if (vague.test(words))
        report(
          node,
          `“${words}” does not say where the link leads, and many readers hear links without the text around them.`,
          'Put the link on the words that name the page it leads to.',
        );
    },
  },
});
