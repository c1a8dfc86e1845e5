/** A link: to this site (checked elsewhere), to another, or to a mail address and the like. */
import type { Properties } from 'hast';
import { defineConstruct } from '../construct.ts';
import { classNames, element, isBareAddress, stringProperty, withoutProperties } from '../hast.ts';
import { targetOf } from '../urls.ts';

interface Props {
  readonly href: string;
  readonly absolute: string;
  /** Everything else the author gave the element. */
  readonly properties: Properties;
}

const titleOf = ({ properties: { title } }: Props): Properties => (title ? { title } : {});

export const link = defineConstruct<Props>({
  name: 'link',
  inline: true,
  elements: ['a'],
  recogniseElement(node, reading) {
    const href = stringProperty(node, 'href');
    if (href === undefined) return undefined;
    const target = targetOf(href, reading, reading.resolveFile);
    if (target.kind === 'unsafe') {
      reading.finding(
        'unsafe-url',
        `The link to “${href}” leads to no public page, so only its text is shown.`,
        'Link to an http(s) or mailto address, or to a page of this site.',
      );
      return node.children;
    }
    if (target.kind === 'internal') reading.link(target.check);
    const isExternal = target.kind === 'external';
    const properties: Properties = {
      ...withoutProperties(node.properties, 'href'),
      ...(isExternal && { className: [...classNames(node), 'external', ...(isBareAddress(node) ? ['bare'] : [])] }),
    };
    return { props: { href: target.href, absolute: target.absolute, properties }, children: node.children };
  },
  features: ({ properties: { className } }) =>
    Array.isArray(className) && className.includes('external') ? ['external-link', 'link'] : ['link'],
  page: ({ href, properties }, children) => [element('a', { ...properties, href }, children)],
  feed: (props, children) => [element('a', { href: props.absolute, ...titleOf(props) }, children)],
});
