/** Ways of doing one thing, side by side: `::::tabs` around one `:::tab[Label]` for each. */
import type { ElementContent, Nodes } from 'hast';
import { defineConstruct } from '../construct.ts';
import { element, isElement, stringProperty, text } from '../hast.ts';
import { directiveElement } from '../source/directives.ts';
import { isJsx } from '../source/jsx.ts';
import { isBlank } from '../source/lines.ts';

const isTab = (node: Nodes) =>
  (isElement(node, directiveElement) && stringProperty(node, 'dataName') === 'tab') ||
  (isJsx(node) && node.name === 'Tab');

export const tabs = defineConstruct<null>({
  name: 'tabs',
  tags: ['tabs'],
  recogniseTag({ children }, reading) {
    if (!children.some(isTab) || !children.every((child) => isTab(child) || isBlank(child))) {
      reading.error(
        'tabs-content',
        'Tabs hold one block for each tab and nothing else.',
        'Begin and end them with one colon more than their tabs: ::::tabs, then :::tab[First] … ::: for each, then ::::',
      );
    }
    return { props: null, children: children.filter((child) => !isBlank(child)) };
  },
  page: (_props, children) => [element('tab-group', {}, children)],
  feed: (_props, children) => children,
  markdown: (_props, children) => children,
});

/** First the label's words in a `<span>`. */
function parts(children: readonly ElementContent[]): { label: ElementContent[]; body: ElementContent[] } {
  const [label, ...body] = children;
  return { label: isElement(label) ? label.children : [], body };
}

function headed(children: readonly ElementContent[]): ElementContent[] {
  const { label, body } = parts(children);
  return [element('p', {}, [element('strong', {}, label)]), ...body];
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
    const { label, body } = parts(children);
    return [element('section', {}, [element('p', {}, label), ...body])];
  },
  feed: (_props, children) => headed(children),
  markdown: (_props, children) => headed(children),
});
