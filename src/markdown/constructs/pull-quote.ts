/** A sentence of the text, repeated large to catch the eye: `:::pullquote`. Only the page shows it, and only to those who look at it. */
import type { ElementContent } from 'hast';
import { defineConstruct } from '../construct.ts';
import { element, hasProperty, isElement } from '../hast.ts';
import { plainText } from '../text.ts';

/** Without links and mentions of notes: what is hidden from screen readers must not take the focus. */
const unlinked = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    if (node.tagName === 'a') return hasProperty(node, 'dataFootnoteRef') ? [] : unlinked(node.children);
    return [{ ...node, children: unlinked(node.children) }];
  });

export const pullQuote = defineConstruct<null>({
  name: 'pull-quote',
  tags: ['pullquote'],
  recogniseTag({ label, children }, reading) {
    const quoted = label.length > 0 ? [element('p', {}, label), ...children] : children;
    const words = plainText(quoted);
    if (words) reading.repeat(words);
    else reading.finding('empty-pullquote', 'This pull quote has no words.', 'Repeat a sentence of the post in it.');
    return { props: null, children: unlinked(quoted) };
  },
  page: (_props, children) => [element('div', { className: ['pull-quote'], ariaHidden: 'true' }, children)],
  feed: () => [],
  text: () => '',
});
