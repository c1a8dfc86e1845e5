/** Frames, players and widgets of other servers, as links: the site makes a poster of those it knows. */
import type { Element } from 'hast';
import { property } from './html-tree.ts';

const absolute = (url: string) =>
  url.startsWith('//') ? `https:${url}` : url.replace(/^http:(?=\/\/(?:www\.)?(?:youtube|vimeo|player))/, 'https:');

/** The page of a player's frame. */
export function pageOfFrame(src: string): string {
  const url = URL.parse(absolute(src));
  if (!url) return src;
  const host = url.hostname.replace(/^www\./, '');
  const [, kind = '', id = ''] = url.pathname.split('/');
  if (/^youtube(?:-nocookie)?\.com$/.test(host)) {
    const list = url.searchParams.get('list');
    if (id === 'videoseries' && list) return `https://www.youtube.com/playlist?list=${list}`;
    const start = url.searchParams.get('start');
    const video = /^[\w-]{11}/.exec(id)?.[0];
    if ((kind === 'embed' || kind === 'v') && video)
      return `https://www.youtube.com/watch?v=${video}${start ? `&t=${start}` : ''}`;
  }
  if (host === 'player.vimeo.com' && id) return `https://vimeo.com/${id}`;
  return url.href;
}

/** Address and words of a link that stands for a frame; undefined when the element names no address. */
export function frameLink(element: Element): { href: string; words: string } | undefined {
  const inside = element.children.find(
    (child): child is Element => child.type === 'element' && /^(?:embed|iframe)$/.test(child.tagName),
  );
  const src =
    property(element, 'src') ||
    property(element, 'dataSrc') ||
    property(element, 'data') ||
    (inside ? property(inside, 'src') : '');
  if (!/^(?:https?:)?\/\//.test(src)) return undefined;
  const href = pageOfFrame(src);
  return { href, words: property(element, 'title') || href };
}

/** The page of a script that writes something into the page. */
export function scriptLink(src: string): { href: string; words: string } | undefined {
  const gist = /^(?:https?:)?\/\/gist\.github\.com\/([\w-]+\/?[\w-]*?)(?:\.js)?(?:\?.*)?$/.exec(src)?.[1];
  return gist ? { href: `https://gist.github.com/${gist}`, words: `Code on GitHub: ${gist}` } : undefined;
}

/** What is said of a script that becomes no link, and what to do. */
export const scriptRemark = (src: string): [message: string, hint: string] => [
  `A script${src ? ` (${src})` : ''} was left out: posts run none.`,
  'Show what it showed as text, a picture or a link.',
];

/** Scripts that only dress up what stands in the page without them. */
export const isWidgetScript = (src: string): boolean =>
  /platform\.(?:twitter|x|instagram)\.com|instagram\.com\/embed|embed\.redditmedia|codepen\.io\/assets/.test(src);
