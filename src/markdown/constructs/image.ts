/** An image: a file beside the document, a file of `public/`, or one that another server holds. */
import type { Element, Properties } from 'hast';
import { defineConstruct, type Reading } from '../construct.ts';
import { element, stringProperty, text, withoutProperties } from '../hast.ts';
import { reportAttribute } from '../html/rules.ts';
import { filePath, targetOf } from '../urls.ts';

type Source =
  | { readonly kind: 'local'; readonly path: string; readonly number: number }
  | { readonly kind: 'site'; readonly path: string; readonly absolute: string }
  | { readonly kind: 'remote'; readonly url: string; readonly insideLink: boolean };

interface Props {
  readonly source: Source;
  /** Shown instead where `media` holds, the first that does. */
  readonly versions: readonly { readonly source: Exclude<Source, { kind: 'remote' }>; readonly media: string }[];
  readonly alt: string;
  readonly properties: Properties;
}

/** Where the file of an image is; undefined, and said, when it is no file. */
function sourceOf(src: string, reading: Reading): Source | undefined {
  const target = targetOf(src, reading, () => undefined);
  if (target.kind === 'external') {
    reading.finding(
      'remote-image',
      `The image “${src}” is on another server, which every reader’s browser would ask for it; a link stands in its place.`,
      'Download it beside the post and write its file name: ![What it shows](./picture.png)',
    );
    return { kind: 'remote', url: target.absolute, insideLink: reading.inside('a') };
  }
  if (target.kind !== 'internal') {
    reading.finding(
      'image-source',
      `The image “${src.slice(0, 40)}” is no file.`,
      'Save it beside the post and write its file name: ![What it shows](./picture.png)',
    );
    return undefined;
  }
  if (target.href.startsWith('/')) {
    reading.link(target.check, true);
    return { kind: 'site', path: target.href, absolute: target.absolute };
  }
  const path = filePath(src);
  return { kind: 'local', path, number: reading.image(path) };
}

const ownSizes = ['srcSet', 'sizes'] as const;

/** What the author gave the image besides its file, as far as a page can keep it. */
function propertiesOf(node: Element, reading: Reading): Properties {
  for (const name of ownSizes)
    if (node.properties[name] !== undefined)
      reportAttribute(name, 'img', reading, 'Remove it: the site makes every size from the one file that src names.');
  const properties = withoutProperties(node.properties, 'src', 'alt', ...ownSizes);
  if (node.data?.place !== undefined) properties['dataPlace'] = node.data.place;
  for (const name of ['width', 'height'] as const) {
    const written = stringProperty(node, name);
    if (written === undefined) continue;
    const [, number] = /^\s*(\d+)(?:\.\d+)?(?:px)?\s*$/.exec(written) ?? [];
    if (Number(number) > 0) properties[name] = Number(number);
    else {
      delete properties[name];
      reportAttribute(name, 'img', reading, `Give it in pixels, such as ${name}="320", or leave it out.`);
    }
  }
  return properties;
}

const sizes = ({ title, width, height }: Properties): Properties =>
  Object.fromEntries(Object.entries({ title, width, height }).filter(([, value]) => value !== undefined));

type Version = Props['versions'][number];

/** What stands for a file until its files are made: its number, or its site path. */
const placeholderOf = (source: Version['source']) => (source.kind === 'local' ? String(source.number) : source.path);

const sourceElement = ({ source, media }: Version): Element[] =>
  source.kind === 'site' ? [element('source', { srcSet: source.path, media })] : [];

export const image = defineConstruct<Props>({
  name: 'image',
  inline: true,
  elements: ['img'],
  recogniseElement(node, reading) {
    const src = stringProperty(node, 'src')?.trim();
    const alt = stringProperty(node, 'alt');
    const properties = propertiesOf(node, reading);
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
    const source = sourceOf(src, reading);
    if (!source) return alt ? [text(alt)] : [];
    const versions = (node.data?.versions ?? []).flatMap((version) => {
      const other = sourceOf(version.src, reading);
      if (!other || other.kind === 'remote') return [];
      if (source.kind === 'local' || other.kind === 'site') return [{ source: other, media: version.media }];
      reading.finding(
        'picture-source',
        `“${version.src}” stands beside the post and the image that it replaces does not, so it is left out.`,
        'Put both beside the post.',
      );
      return [];
    });
    return { props: { source, versions, alt: alt ?? '', properties }, children: [] };
  },
  features: ({ properties }) => (properties['dataPlace'] === undefined ? ['image'] : ['image', 'large-view']),
  page({ source, versions, alt, properties: { dataPlace, ...properties } }) {
    if (source.kind === 'remote') {
      const words = alt || source.url;
      return source.insideLink
        ? [text(words)]
        : [element('a', { className: ['external'], href: source.url }, [text(words)])];
    }
    if (source.kind === 'site') {
      const shown = element('img', { loading: 'lazy', ...properties, src: source.path, alt });
      if (versions.length > 0) return [element('picture', {}, [...versions.flatMap(sourceElement), shown])];
      return dataPlace && alt ? [element('a', { href: source.path, dataLarge: '' }, [shown])] : [shown];
    }
    const dataSources = versions.map(({ source: other, media }) => `${placeholderOf(other)} ${media}`).join('|');
    const given = { ...properties, dataImage: String(source.number), ...(dataPlace && { dataPlace }) };
    return [element('img', { ...given, ...(dataSources && { dataSources }), alt })];
  },
  feed({ source, alt, properties }) {
    const place: Properties =
      source.kind === 'local'
        ? { dataImage: String(source.number) }
        : { src: source.kind === 'site' ? source.absolute : source.url };
    return [element('img', { ...place, alt, ...sizes(properties) })];
  },
});
