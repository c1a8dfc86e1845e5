/** Ways of doing one thing, side by side: `::::tabs` around one `:::tab[Label]` for each. */
import type { ElementContent } from 'hast';
import { defineConstruct } from '../construct.ts';
import { element, isBlank, titleAndBody } from '../hast.ts';
import { isCall } from '../source/directives.ts';

export const tabs = defineConstruct<null>({
  name: 'tabs',
  tags: ['tabs'],
  recogniseTag({ children }, reading) {
    const shown = children.filter((child) => !isBlank(child));
    if (shown.length === 0 || !shown.every((child) => isCall(child, 'tab'))) {
      reading.error(
        'tabs-content',
        'Tabs hold one block for each tab and nothing else.',
        'Begin and end them with one colon more than their tabs: ::::tabs, then :::tab[First] … ::: for each, then ::::',
      );
    }
    return { props: null, children: shown };
  },
  page: (_props, children) => [element('tab-group', {}, children)],
  feed: (_props, children) => children,
});

function headed(children: readonly ElementContent[]): ElementContent[] {
  const { title, body } = titleAndBody(children);
  return [element('p', {}, [element('strong', {}, title)]), ...body];
}

export const tab = defineConstruct<null>({
  name: 'tab',
  tags: ['tab'],
  attributes: { tab: ['label'] },
  recogniseTag({ label, children }, reading) {
    if (label.length === 0)
      reading.error('tab-label', 'This tab has no label.', 'Write :::tab[Label], or <Tab label="Label">.');
    if (!reading.inside('tabs')) {
      reading.error(
        'tab-outside',
        'This tab stands in no tabs.',
        'Put ::::tabs before the first tab and :::: after the last: one colon more than the tabs have.',
      );
    }
    return { props: null, children: [element('span', {}, label), ...children] };
  },
  features: () => [],
  page(_props, children) {
    const { title, body } = titleAndBody(children);
    return [element('section', {}, [element('p', {}, title), ...body])];
  },
  feed: (_props, children) => headed(children),
});
