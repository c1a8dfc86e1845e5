/** A link whose words do not say where it leads. */
import type { Link } from 'mdast';
import { documentRule } from '../rule.ts';

const vague =
  /^(?:(?:click|tap|press|see|read|right|from|over)? ?here|(?:this|the|a|see)? ?link|(?:read|learn|see|find out)? ?more|click(?: this)?|this(?: (?:one|link|page|url|website|site))?|details|hier|klick hier|mehr|ici|cliquez ici|aquí|haz clic aquí|aqui|clique aqui|qui|clicca qui)$/i;

const holdsText = ({ children }: Link): boolean =>
  children.length > 0 && children.every((child) => child.type === 'text' && child.value.trim() !== '');

export const vagueLink = documentRule({
  id: 'vague-link',
  summary: 'a link whose words say nothing: `here`, `click here`, `link`',
  good: 'Read [how it was measured](https://example.org/a).',
  bad: 'Click [here](https://example.org/a).',
  visit: {
    link(node, { sourceOf, report }) {
      const words = node.children
        .map(sourceOf)
        .join('')
        .replace(/[*_.,:!…“”"'»›→>]/g, '')
        .trim();
      if (!words && holdsText(node)) {
        report(
          node,
          'This link has signs and no words, so nobody hears where it leads.',
          `Write [where it leads](${node.url}).`,
        );
      } else if (vague.test(words))
        report(
          node,
          `“${words}” does not say where the link leads, and many readers hear links without the text around them.`,
          'Put the link on the words that name the page it leads to.',
        );
    },
  },
});
