/** The author's own film or recording, a file beside the post: `<Video src="./talk.mp4">`, `::audio[Caption]{src=./talk.mp3}`. The browser's own controls. */
import type { ElementContent, Properties } from 'hast';
import { componentName, defineConstruct, type Reading, type Tag } from '../construct.ts';
import { element, text } from '../hast.ts';
import { captionOf } from '../source/lines.ts';
import { plainText } from '../text.ts';
import { fileBeside, filePath, fileUrl, targetOf } from '../urls.ts';

interface Place {
  /** As the page names it. */
  readonly href: string;
  readonly absolute: string;
}

interface Props {
  readonly kind: 'video' | 'audio';
  readonly source: Place | undefined;
  readonly poster: Place | undefined;
  readonly captions: Place | undefined;
  /** What it shows or says; empty when the author did not tell. */
  readonly name: string;
  readonly properties: Properties;
  readonly isWide: boolean;
}

const endings = { video: /\.(?:mp4|m4v|webm)$/i, audio: /\.(?:mp3|m4a|wav)$/i, captions: /\.vtt$/i };
const examples = { video: 'talk.mp4', audio: 'talk.mp3', captions: 'talk.vtt' };

/** A file beside the document or one of the site's; anything else is an error. */
function placeOf(value: string | undefined, kind: keyof typeof endings | 'poster', tag: string, reading: Reading) {
  const target = value ? targetOf(value, reading, () => undefined) : undefined;
  const isWanted = kind === 'poster' || endings[kind].test(filePath(value ?? ''));
  const path = value ? fileBeside(value) : undefined;
  if (target?.kind !== 'internal' || !isWanted || path === undefined) {
    const wanted = kind === 'poster' ? 'picture.jpg' : examples[kind];
    const attribute = kind === 'captions' || kind === 'poster' ? kind : 'src';
    reading.error(
      'media-file',
      value ? `${tag} cannot use “${value}”.` : `${tag} names no file.`,
      `Put the file beside the post and write ${attribute}="./${wanted}".`,
    );
    return undefined;
  }
  if (target.href.startsWith('/')) {
    reading.link(target.check, true);
    return { href: target.href, absolute: target.absolute };
  }
  reading.file(path);
  const href = fileUrl(path);
  return { href, absolute: new URL(href, reading.url).href };
}

const common = ['src', 'alt', 'caption', 'captions', 'muted', 'loop', 'wide'];

function read(tag: Tag, reading: Reading) {
  const kind = tag.name === 'audio' ? 'audio' : 'video';
  const { src, alt, captions, poster, width, height, muted, loop, wide } = tag.attributes;
  const name = `<${componentName(kind)}>`;
  const shown = captionOf(tag, tag.children);
  if (kind === 'video' && captions === undefined && muted === undefined) {
    reading.finding(
      'media-captions',
      `Who cannot hear this film learns nothing of what is said in it.`,
      'Give it captions="./talk.vtt", or write muted when nothing is said.',
    );
  }
  const props: Props = {
    kind,
    source: placeOf(src, kind, name, reading),
    poster: poster === undefined ? undefined : placeOf(poster, 'poster', name, reading),
    captions: captions === undefined ? undefined : placeOf(captions, 'captions', name, reading),
    name: alt || plainText(shown),
    properties: {
      ...(width && height && { width, height }),
      ...(muted !== undefined && { muted: true }),
      ...(loop !== undefined && { loop: true }),
    },
    isWide: wide !== undefined,
  };
  return { props, children: shown };
}

/** The player, its files by the address that `pick` takes. */
function player({ kind, source, poster, captions, name, properties }: Props, pick: (place: Place) => string) {
  if (!source) return [];
  const given: Properties = {
    controls: true,
    preload: poster ? 'none' : 'metadata',
    ...(poster && { poster: pick(poster) }),
    ...(name && { ariaLabel: name }),
    ...properties,
    src: pick(source),
  };
  const track = captions ? [element('track', { kind: 'captions', src: pick(captions), default: true })] : [];
  return [element(kind, given, [...track, element('a', { href: pick(source) }, [text(name || source.href)])])];
}

const captioned = (children: ElementContent[]) => (children.length > 0 ? [element('figcaption', {}, children)] : []);

export const media = defineConstruct<Props>({
  name: 'media',
  tags: ['video', 'audio'],
  attributes: { video: [...common, 'poster', 'width', 'height'], audio: common },
  recogniseTag: read,
  features: () => ['figure', 'media'],
  page(props, children) {
    const className = ['figure', 'media', ...(props.isWide ? ['wide'] : [])];
    return [element('figure', { className }, [...player(props, ({ href }) => href), ...captioned(children)])];
  },
  feed(props, children) {
    const shown = player({ ...props, captions: undefined }, ({ absolute }) => absolute);
    return [element('figure', {}, [...shown, ...captioned(children)])];
  },
  markdown({ source, name }, children) {
    const link = source ? [element('a', { href: source.absolute }, [text(name || source.href)])] : [];
    const isSaid = plainText(children) === name;
    return [element('p', {}, link), ...(children.length > 0 && !isSaid ? [element('p', {}, children)] : [])];
  },
});
