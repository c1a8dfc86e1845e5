/** A picture in several versions: `<picture>` with a source for dark pages, or for windows of some size. The image pipeline makes AVIF and WebP in all sizes of each. */
import type { Element, Properties } from 'hast';
import { defineConstruct, type Reading } from '../construct.ts';
import { element, isElement, onPaper, stringProperty } from '../hast.ts';
import { reportAttribute } from '../html/rules.ts';

/** Whether the versions are for light and dark pages; then a `<span>` holds each, the light one first. */
interface Props {
  readonly isThemed: boolean;
}

const scheme = /^\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)$/i;
const known = new Set(['srcSet', 'sizes', 'media', 'type', 'width', 'height']);

/** The largest of the candidates of a `srcset` (WHATWG HTML, section "Srcset attributes"). */
export function largestOf(srcSet: Properties[string]): string | undefined {
  const written = Array.isArray(srcSet) ? srcSet.join(', ') : String(srcSet ?? '');
  const candidates = [...written.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)[wxh])?\s*(?:,|$)/g)];
  const [largest] = candidates.toSorted(([, , a = '1'], [, , b = '1']) => Number(b) - Number(a));
  return largest?.[1];
}

interface Version {
  readonly src: string;
  readonly media: string;
}

/** A source that shows another picture; a second format of the same one is no loss, and is reported all the same. */
function versionOf(source: Element, reading: Reading): Version | undefined {
  for (const name of Object.keys(source.properties)) if (!known.has(name)) reportAttribute(name, 'source', reading);
  const src = largestOf(source.properties['srcSet']);
  const media = stringProperty(source, 'media')?.trim() ?? '';
  if (src && media && media !== 'all') return { src, media };
  reading.finding(
    'picture-source',
    src
      ? 'This source is not for windows or pages of some kind, and the site makes AVIF and WebP of the image itself, so it is left out.'
      : 'This source names no file, so it is left out.',
    src ? 'Remove it, or give it media="…".' : 'Write srcset="./picture.png".',
  );
  return undefined;
}

export const picture = defineConstruct<Props>({
  name: 'picture',
  inline: true,
  elements: ['picture'],
  recogniseElement(node, reading) {
    const image = node.children.find((child) => isElement(child, 'img'));
    for (const name of Object.keys(node.properties))
      reportAttribute(name, 'picture', reading, 'Give it to the <img> inside, or leave it out.');
    if (!isElement(image)) {
      reading.finding('picture-source', 'This <picture> holds no <img>, so it shows nothing.', 'Put an <img> in it.');
      return node.children.filter((child) => !isElement(child, 'source'));
    }
    const versions = node.children.flatMap((child) =>
      isElement(child, 'source') ? (versionOf(child, reading) ?? []) : [],
    );
    const themed = versions.find(({ media }) => scheme.test(media));
    const others = versions.filter((version) => version !== themed);
    const shown = others.length > 0 ? { ...image, data: { ...image.data, versions: others } } : image;
    if (!themed) return { props: { isThemed: false }, children: [shown] };
    const other = { ...image, properties: { ...image.properties, src: themed.src } };
    const [light, dark] = scheme.exec(themed.media)?.[1]?.toLowerCase() === 'dark' ? [shown, other] : [other, shown];
    const span = (className: string, child: Element) => element('span', { className: [className] }, [child]);
    return { props: { isThemed: true }, children: [span('on-light', light), span('on-dark', dark)] };
  },
  features: ({ isThemed }) => (isThemed ? ['figure'] : []),
  page: (_props, children) => children,
  feed: (_props, children) => onPaper(children),
});
