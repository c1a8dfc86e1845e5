/** `<abbr title>`. Where a title cannot be shown, the first mention says it. */
import type { Properties } from 'hast';
import { defineConstruct } from '../construct.ts';
import { classNames, element, stringProperty, text } from '../hast.ts';
import { plainText } from '../text.ts';

interface Props {
  readonly meaning: string;
  readonly isFirst: boolean;
  readonly properties: Properties;
}

export const abbreviation = defineConstruct<Props>({
  name: 'abbreviation',
  inline: true,
  elements: ['abbr'],
  recogniseElement(node, reading) {
    const meaning = stringProperty(node, 'title');
    if (!meaning) return undefined;
    const isFirst = reading.count(`abbreviation ${plainText(node)} ${meaning}`) === 1;
    const properties = isFirst ? { ...node.properties, className: [...classNames(node), 'first'] } : node.properties;
    return { props: { meaning, isFirst, properties }, children: node.children };
  },
  page: ({ properties }, children) => [element('abbr', properties, children)],
  feed: ({ meaning }, children) => [element('abbr', { title: meaning }, children)],
  markdown: ({ meaning, isFirst }, children) => (isFirst ? [...children, text(` (${meaning})`)] : children),
});
