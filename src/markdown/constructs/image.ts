/** An image: a file beside the document, a file of `public/`, or one that another server holds. */
import type { Properties } from 'hast';
import { defineConstruct } from '../construct.ts';
import { element, stringProperty, text, withoutProperties } from '../hast.ts';
import { filePath, targetOf } from '../urls.ts';

type Source =
  | { readonly kind: 'local'; readonly path: string; readonly number: number }
  | { readonly kind: 'site'; readonly path: string; readonly absolute: string }
  | { readonly kind: 'remote'; readonly url: string; readonly insideLink: boolean };

interface Props {
  readonly source: Source;
  readonly alt: string;
  readonly properties: Properties;
}

const sizes = ({ title, width, height }: Properties): Properties =>
  Object.fromEntries(Object.entries({ title, width, height }).filter(([, value]) => value !== undefined));

export const image = defineConstruct<Props>({
  name: 'image',
  inline: true,
  elements: ['img'],
  recogniseElement(node, reading) {
    const src = stringProperty(node, 'src')?.trim();
    const alt = stringProperty(node, 'alt');
    const properties = withoutProperties(node.properties, 'src', 'alt', 'srcSet', 'sizes');
    if (!src) {
      reading.finding(
        'image-source',
        'This image names no file.',
        'Give the file’s path: ![What it shows](./picture.png)',
      );
      return alt ? [text(alt)] : [];
    }
    if (alt === undefined) {
      reading.finding(
        'image-alt',
        `The image “${src}” has no alt text.`,
        'Say what it shows, alt="…", or alt="" when it is decoration.',
      );
    }
    const target = targetOf(src, reading.url, () => undefined);
    let source: Source;
    if (target.kind === 'external') {
      source = { kind: 'remote', url: target.absolute, insideLink: reading.inside('a') };
      reading.finding(
        'remote-image',
        `The image “${src}” is on another server, which every reader’s browser would ask for it; a link stands in its place.`,
        'Download it beside the post and write its file name: ![What it shows](./picture.png)',
      );
    } else if (target.kind !== 'internal') {
      reading.finding(
        'image-source',
        `The image “${src.slice(0, 40)}” is no file.`,
        'Save it beside the post and write its file name: ![What it shows](./picture.png)',
      );
      return alt ? [text(alt)] : [];
    } else if (target.href.startsWith('/')) {
      reading.link(target.check);
      source = { kind: 'site', path: target.href, absolute: target.absolute };
    } else {
      const path = filePath(src);
      source = { kind: 'local', path, number: reading.image(path) };
    }
    return { props: { source, alt: alt ?? '', properties }, children: [] };
  },
  features: ({ properties }) => (properties['dataPlace'] === undefined ? ['image'] : ['image', 'large-view']),
  page({ source, alt, properties: { dataPlace, ...properties } }) {
    if (source.kind === 'remote') {
      const words = alt || source.url;
      return source.insideLink
        ? [text(words)]
        : [element('a', { className: ['external'], href: source.url }, [text(words)])];
    }
    if (source.kind === 'site') {
      const shown = element('img', { ...properties, src: source.path, alt, loading: 'lazy' });
      return dataPlace && alt ? [element('a', { href: source.path, dataLarge: '' }, [shown])] : [shown];
    }
    return [element('img', { ...properties, dataImage: String(source.number), ...(dataPlace && { dataPlace }), alt })];
  },
  feed({ source, alt, properties }) {
    const place: Properties =
      source.kind === 'local'
        ? { dataImage: String(source.number) }
        : { src: source.kind === 'site' ? source.absolute : source.url };
    return [element('img', { ...place, alt, ...sizes(properties) })];
  },
  markdown({ source, alt, properties: { title } }) {
    const src =
      source.kind === 'local' ? `image:${source.number}` : source.kind === 'site' ? source.absolute : source.url;
    return [element('img', title ? { src, alt, title } : { src, alt })];
  },
});
