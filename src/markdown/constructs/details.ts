/** What most readers do not need, folded away: `:::details[Summary]`, `<Details summary="…">` or the HTML element. */
import type { Properties } from 'hast';
import { defineConstruct } from '../construct.ts';
import { element, isElement } from '../hast.ts';

interface Props {
  readonly properties: Properties;
}

export const details = defineConstruct<Props>({
  name: 'details',
  tags: ['details'],
  attributes: { details: ['summary', 'open'] },
  recogniseTag({ label, children, attributes: { open } }, reading) {
    if (label.length === 0) {
      reading.error(
        'details-summary',
        'Nothing says what is folded away here.',
        'Write :::details[What it is about], or <Details summary="What it is about">.',
      );
    }
    const properties: Properties = open === undefined || open === 'false' ? {} : { open: true };
    return { props: { properties }, children: [element('summary', {}, label), ...children] };
  },
  elements: ['details'],
  recogniseElement: ({ properties, children }) => ({ props: { properties }, children }),
  page: ({ properties }, children) => [element('details', properties, children)],
  feed({ properties: { open } }, children) {
    // Readers that cannot fold show the summary as the bold line it is.
    const shown = children.map((child) =>
      isElement(child, 'summary') ? { ...child, children: [element('strong', {}, child.children)] } : child,
    );
    return [element('details', open ? { open: true } : {}, shown)];
  },
  markdown: (_props, children) => children,
});
