/** A heading, with an id and a link to itself. */

import type { Properties } from 'hast';
import { defineConstruct } from '../construct.ts';
import { classNames, element, stringProperty, withoutProperties } from '../hast.ts';
import { plainText } from '../text.ts';

interface Props {
  /** 1 to 6. */
  readonly depth: number;
  readonly id: string;
  readonly text: string;
  readonly properties: Properties;
}

export const heading = defineConstruct<Props>({
  name: 'heading',
  elements: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  recogniseElement(node, reading) {
    const text = plainText(node, true);
    if (!text) {
      reading.finding(
        'empty-heading',
        'This heading has no words.',
        'Write the heading after the # signs, or remove them.',
      );
      return node.children;
    }
    const id = stringProperty(node, 'id') || reading.slug(text);
    const depth = reading.heading(Number(node.tagName[1]) + reading.headingShift, id, text);
    // By this word Readability keeps a heading whose id has one such as `related` or `contact` in it.
    const className = [...classNames(node), 'article'];
    return {
      props: { depth, id, text, properties: { ...withoutProperties(node.properties, 'id'), className } },
      children: node.children,
    };
  },
  page({ depth, id, text, properties }, children, labels) {
    const anchor = element('a', { className: ['anchor'], href: `#${id}`, ariaLabel: labels.headingLink(text) });
    return [element(`h${depth}`, { id, ...properties }, [...children, anchor])];
  },
  feed: ({ depth }, children) => [element(`h${depth}`, {}, children)],
});
