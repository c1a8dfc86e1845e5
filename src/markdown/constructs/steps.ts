/** A numbered list of things to do in order: `:::steps` around the list. */
import type { Element } from 'hast';
import { defineConstruct } from '../construct.ts';
import { element, isElement, onlyOne, withoutProperties } from '../hast.ts';

interface Props {
  readonly list: Element['properties'];
}

export const steps = defineConstruct<Props>({
  name: 'steps',
  tags: ['steps'],
  recogniseTag({ children }, reading) {
    const list = onlyOne(children);
    if (!isElement(list, 'ol')) {
      reading.error(
        'steps-list',
        'Steps are one numbered list and nothing else.',
        'Write the steps as 1. 2. 3., with whatever belongs to a step indented to its text.',
      );
      return children;
    }
    return { props: { list: withoutProperties(list.properties, 'className') }, children: list.children };
  },
  page: ({ list }, children) => [element('ol', { className: ['steps'], ...list }, children)],
  feed: ({ list }, children) => [element('ol', list, children)],
});
