/** A link alone in its paragraph to a film or a sandbox elsewhere: a drawn poster that loads nothing before it is pressed, and a link without JavaScript. */
import type { ElementContent } from 'hast';
import { defineConstruct } from '../construct.ts';
import { element, isElement, onlyOne, stringProperty, text } from '../hast.ts';
import { plainText } from '../text.ts';
import { type Embed, embedOf } from './providers.ts';

interface Props extends Embed {
  readonly href: string;
  /** The link's own words; empty when it is a bare address. */
  readonly title: string;
}

/** What is drawn in a circle of 48: a play sign, or brackets. */
const signs: Readonly<Record<Embed['kind'], string>> = {
  video: 'M19 15.5v17L34 24z',
  sandbox: 'M19 17l-7 7 7 7M29 17l7 7-7 7',
};

/** Rings of a lamp, as on the covers. */
const poster = (kind: Embed['kind']): ElementContent =>
  element('svg', { viewBox: '0 0 320 180', preserveAspectRatio: 'xMidYMid slice', ariaHidden: 'true' }, [
    ...[44, 72, 100, 128, 156, 184].map((r) => element('circle', { cx: '160', cy: '76', r: String(r) })),
    element('svg', { x: '136', y: '52', width: '48', height: '48', viewBox: '0 0 48 48' }, [
      element('circle', { cx: '24', cy: '24', r: '23' }),
      element('path', { d: signs[kind] }),
    ]),
  ]);

export const embed = defineConstruct<Props>({
  name: 'embed',
  elements: ['p'],
  recogniseElement(node) {
    const link = onlyOne(node.children);
    if (!isElement(link, 'a')) return undefined;
    const href = stringProperty(link, 'href') ?? '';
    const found = embedOf(href);
    const words = plainText(link);
    if (!found || !words) return undefined;
    return { props: { ...found, href, title: /^(?:https?:\/\/|www\.)/.test(words) ? '' : words }, children: [] };
  },
  frames: ({ frame }) => [new URL(frame).origin],
  page({ href, title, provider, kind, frame }, _children, labels) {
    const { host } = new URL(frame);
    const name = labels.embedName(title, provider);
    const link = element('a', { className: ['external'], href }, [
      poster(kind),
      element('span', {}, [
        element('strong', {}, [text(name)]),
        text(' '),
        element('small', { hidden: true }, [text(labels.embedNotice(host))]),
      ]),
    ]);
    const properties = { className: ['embed'], dataFrame: frame, dataName: name };
    return [element('embed-frame', properties, [link])];
  },
  feed: ({ href, title, provider }, _children, labels) => [
    element('p', {}, [element('a', { href }, [text(labels.embedName(title, provider))])]),
  ],
  markdown: ({ href, title }) => [element('p', {}, [element('a', { href }, [text(title || href)])])],
  text: ({ title }) => title,
});
