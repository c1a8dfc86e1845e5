/** Ways of doing one thing, side by side: `::::tabs` around one `:::tab[Label]` for each. */
import type { ElementContent, Nodes } from 'hast';
import { defineConstruct } from '../construct.ts';
import { element, isBlank, isElement, stringProperty, text, titleAndBody } from '../hast.ts';
import { directiveElement } from '../source/directives.ts';
import { isJsx } from '../source/jsx.ts';

const isTab = (node: Nodes) =>
  (isElement(node, directiveElement) && stringProperty(node, 'dataName') === 'tab') ||
  (isJsx(node) && node.name === 'Tab');

export const tabs = defineConstruct<null>({
  name: 'tabs',
  tags: ['tabs'],
  recogniseTag({ children }, reading) {
    const shown = children.filter((child) => !isBlank(child));
    if (shown.length === 0 || !shown.every(isTab)) {
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
  recogniseTag({ label, children, attributes: { label: own } }, reading) {
    const words = label.length === 0 && own ? [text(own)] : label;
    if (words.length === 0)
      reading.error('tab-label', 'This tab has no label.', 'Write :::tab[Label], or <Tab label="Label">.');
    if (!reading.inside('tabs')) {
      reading.error(
        'tab-outside',
        'This tab stands in no tabs.',
        'Put ::::tabs before the first tab and :::: after the last: one colon more than the tabs have.',
      );
    }
    return { props: null, children: [element('span', {}, words), ...children] };
  },
  features: () => [],
  page(_props, children) {
    const { title, body } = titleAndBody(children);
    return [element('section', {}, [element('p', {}, title), ...body])];
  },
  feed: (_props, children) => headed(children),
});
