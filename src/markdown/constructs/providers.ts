/** Where a link to somebody else's player or sandbox leads, and what shows it in a frame. */

export interface Embed {
  /** Name for readers. */
  readonly provider: string;
  /** Whether it plays, or is worked in. */
  readonly kind: 'video' | 'sandbox';
  /** Address for the frame. */
  readonly frame: string;
}

interface Provider extends Omit<Embed, 'frame'> {
  readonly hosts: readonly string[];
  /** Address for the frame; `undefined` for a page that cannot be framed. */
  frame(url: URL): string | undefined;
}

/** Parameters by which a page learns who sent its reader, or how: no player needs them. */
const tracking =
  /^(?:utm_.*|fbclid|gclid|si|s|feature|pp|ab_channel|app|share|fl|fe|ref|ref_.*|from|origin|enablejsapi|widget_referrer|embeds_.*|source_ve_path)$/i;

/** `address` with what `asked` says in its query, such as a start, a list or a key, and `own`, which the site says; what is undefined there is left out. */
function withQuery(address: string, asked: URLSearchParams, own: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(address);
  for (const [key, value] of asked) if (!tracking.test(key) && !(key in own)) url.searchParams.append(key, value);
  for (const [key, value] of Object.entries(own)) if (value) url.searchParams.set(key, value);
  return url.href;
}

/** `90`, `90s` and `1h2m3s` in seconds. */
function seconds(time: string | null): string | undefined {
  const [, hours = 0, minutes = 0, rest = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)(?:\.\d+)?s?)?$/.exec(time ?? '') ?? [];
  const sum = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  return sum > 0 ? String(sum) : undefined;
}

/** The parameters of a fragment: `#t=90s`. */
const inFragment = ({ hash }: URL) => new URLSearchParams(hash.slice(1));

export const providers: readonly Provider[] = [
  {
    provider: 'YouTube',
    kind: 'video',
    hosts: ['youtube.com', 'm.youtube.com', 'music.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    frame(url) {
      const { hostname, pathname, searchParams: asked } = url;
      const [, first = '', second = ''] = pathname.split('/');
      const isNamed = /^(?:shorts|live|embed|v)$/.test(first);
      const id = hostname === 'youtu.be' ? first : isNamed ? second : first === 'watch' ? asked.get('v') : '';
      const isList = first === 'playlist' || second === 'videoseries';
      if (!(isList ? asked.get('list') : id && /^[\w-]{11}$/.test(id))) return undefined;
      const start = seconds(
        asked.get('t') ?? asked.get('start') ?? asked.get('time_continue') ?? inFragment(url).get('t'),
      );
      const own = { autoplay: '1', start, v: undefined, t: undefined, time_continue: undefined };
      return withQuery(`https://www.youtube-nocookie.com/embed/${isList ? 'videoseries' : id}`, asked, own);
    },
  },
  {
    provider: 'Vimeo',
    kind: 'video',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    frame(url) {
      const { pathname, searchParams: asked } = url;
      const [, id, key] =
        /^\/(?:(?:video|channels\/[\w-]+|groups\/[\w-]+\/videos|(?:album|showcase)\/\d+\/video)\/)?(\d+)(?:\/([0-9a-f]+))?\/?$/.exec(
          pathname,
        ) ?? [];
      if (!id) return undefined;
      const start = seconds(asked.get('t') ?? inFragment(url).get('t'));
      const h = key ?? asked.get('h') ?? undefined;
      const own = { autoplay: '1', dnt: '1', h, t: undefined };
      const frame = withQuery(`https://player.vimeo.com/video/${id}`, asked, own);
      return start ? `${frame}#t=${start}s` : frame;
    },
  },
  {
    provider: 'CodePen',
    kind: 'sandbox',
    hosts: ['codepen.io'],
    frame({ pathname, searchParams: asked }) {
      const [, user, pen] =
        /^\/((?:team\/)?[\w-]+)\/(?:pen|full|details|embed)\/([\w-]+(?:\/[0-9a-f]{8,})?)\/?$/.exec(pathname) ?? [];
      const tab = asked.get('default-tab') ?? 'result';
      return user && pen && withQuery(`https://codepen.io/${user}/embed/${pen}`, asked, { 'default-tab': tab });
    },
  },
  {
    provider: 'StackBlitz',
    kind: 'sandbox',
    hosts: ['stackblitz.com'],
    frame({ pathname, searchParams: asked }) {
      if (!/^\/(?:edit|github)\/[\w./~-]+$/.test(pathname)) return undefined;
      return withQuery(`https://stackblitz.com${pathname}`, asked, { embed: '1' });
    },
  },
  {
    provider: 'CodeSandbox',
    kind: 'sandbox',
    hosts: ['codesandbox.io'],
    frame({ pathname, searchParams: asked }) {
      const [, id] = /^\/(?:s|embed|p\/(?:sandbox|devbox))\/([\w-]+)\/?$/.exec(pathname) ?? [];
      return id && withQuery(`https://codesandbox.io/embed/${id}`, asked, {});
    },
  },
];

/** `undefined` for a link to anywhere else. */
export function embedOf(href: string): Embed | undefined {
  const url = URL.parse(href);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const host = url.hostname.replace(/^www\./, '');
  for (const { provider, kind, hosts, frame } of providers) {
    const address = hosts.includes(host) ? frame(url) : undefined;
    if (address) return { provider, kind, frame: address };
  }
  return undefined;
}
