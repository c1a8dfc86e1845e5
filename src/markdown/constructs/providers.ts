/** Where a link to somebody else's player or sandbox leads, and what shows it in a frame. */

export interface Embed {
  /** Name for readers. */
  readonly provider: string;
  /** Whether it plays, or is worked in. */
  readonly kind: 'video' | 'sandbox';
  /** Address for the frame. */
  readonly frame: string;
}

interface Provider {
  readonly provider: string;
  readonly kind: Embed['kind'];
  readonly hosts: readonly string[];
  /** Address for the frame; `undefined` for a page that cannot be framed. */
  frame(url: URL): string | undefined;
}

const withQuery = (address: string, query: Readonly<Record<string, string | undefined>>): string => {
  const url = new URL(address);
  for (const [key, value] of Object.entries(query)) if (value) url.searchParams.set(key, value);
  return url.href;
};

/** `90`, `90s` and `1h2m3s` in seconds. */
function seconds(time: string | null): string | undefined {
  const [, hours = 0, minutes = 0, rest = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time ?? '') ?? [];
  const sum = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  return sum > 0 ? String(sum) : undefined;
}

const providers: readonly Provider[] = [
  {
    provider: 'YouTube',
    kind: 'video',
    hosts: ['youtube.com', 'm.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    frame({ hostname, pathname, searchParams }) {
      const [, first = '', second = ''] = pathname.split('/');
      const isNamed = /^(?:shorts|live|embed|v)$/.test(first);
      const id = hostname === 'youtu.be' ? first : isNamed ? second : first === 'watch' ? searchParams.get('v') : '';
      if (!id || !/^[\w-]{11}$/.test(id)) return undefined;
      const start = seconds(searchParams.get('t') ?? searchParams.get('start'));
      return withQuery(`https://www.youtube-nocookie.com/embed/${id}`, { autoplay: '1', start });
    },
  },
  {
    provider: 'Vimeo',
    kind: 'video',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    frame({ pathname }) {
      const [, id, key] = /^\/(?:video\/)?(\d+)(?:\/([0-9a-f]+))?\/?$/.exec(pathname) ?? [];
      return id && withQuery(`https://player.vimeo.com/video/${id}`, { autoplay: '1', dnt: '1', h: key });
    },
  },
  {
    provider: 'CodePen',
    kind: 'sandbox',
    hosts: ['codepen.io'],
    frame({ pathname }) {
      const [, user, pen] = /^\/([\w-]+)\/(?:pen|full|details|embed)\/([\w-]+)\/?$/.exec(pathname) ?? [];
      return user && pen && withQuery(`https://codepen.io/${user}/embed/${pen}`, { 'default-tab': 'result' });
    },
  },
  {
    provider: 'StackBlitz',
    kind: 'sandbox',
    hosts: ['stackblitz.com'],
    frame({ pathname, searchParams }) {
      if (!/^\/(?:edit|github)\/[\w./~-]+$/.test(pathname)) return undefined;
      return withQuery(`https://stackblitz.com${pathname}`, {
        embed: '1',
        file: searchParams.get('file') ?? undefined,
      });
    },
  },
  {
    provider: 'CodeSandbox',
    kind: 'sandbox',
    hosts: ['codesandbox.io'],
    frame({ pathname }) {
      const [, id] = /^\/(?:s|embed|p\/sandbox)\/([\w-]+)\/?$/.exec(pathname) ?? [];
      return id && `https://codesandbox.io/embed/${id}`;
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
