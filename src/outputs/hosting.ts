/** What any host of the site is told: headers, caching, types, errors, redirects, what is gone. Each host's file is written from it. */
import { mediaTypes } from '../domain/media-types.ts';
import type { Post } from '../domain/post.ts';
import { movedMedia, movedPostFiles, type Redirect } from '../domain/redirects.ts';
import { withBase } from '../domain/urls.ts';
import type { HostName } from '../site.config.ts';
import { licenceHeader, reservationHeader, type Terms } from './terms.ts';

type Headers = Readonly<Record<string, string>>;

/** Of every answer, errors and redirects included. */
export const securityHeaders: Headers = {
  // All of it is public: readers that run in a browser may fetch feeds and Markdown.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Of a build for reviewers: no file of it may be indexed. */
const reviewHeaders: Headers = { 'X-Robots-Tag': 'noindex' };

/** What differs from site to site, and is written by the build. */
export const ownHeaders = (terms: Terms, isReview: boolean) => ({
  everywhere: { ...reservationHeader(terms), ...(isReview && reviewHeaders) } as Headers,
  /** Of what lies below `licensedFolder`. */
  posts: licenceHeader(terms),
});

export type OwnHeaders = ReturnType<typeof ownHeaders>;

export const policies = {
  /** In addition to each page's own policy, whose meta element cannot say this. */
  everywhere: "frame-ancestors 'self'",
  /** A drawing that is opened by itself is a document: it runs nothing and fetches nothing. */
  drawing: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
} as const;

export const caching = {
  /** Below `/_astro/`, where names carry a digest. */
  immutable: 'public, max-age=31536000, immutable',
  /** Everything else may be kept, and is asked for again. */
  revalidated: 'no-cache',
} as const;

/** Ends of the names of what is worth compressing. */
export const compressible: readonly string[] = Object.entries(mediaTypes).flatMap(([end, type]) =>
  /charset|json|wasm|svg/.test(type) ? [end] : [],
);

/** Hosts that send a compressed copy which lies beside a file. */
export const takesCompressedCopies = (host: HostName | false): boolean => host === 'nginx' || host === 'caddy';

/**
 * Old addresses, each with what holds now, for ever, or with nothing where it is gone: then a page that says so stands there, if the address ends in a slash.
 * @param posts the public ones: others are not named in a file that everybody may read.
 * @param others of pages and feeds.
 * @param media names of the files that a page plays, encoded, by the page's path.
 * @param base of the site: hosts see addresses with it.
 */
export function redirectsOf(
  posts: readonly Post[],
  others: readonly Redirect[],
  base = '',
  media: ReadonlyMap<string, readonly string[]> = new Map(),
): Redirect[] {
  const written = [...posts.flatMap(({ aliases, url }) => aliases.map((from) => ({ from, to: url }))), ...others];
  const known = new Set(written.map(({ from }) => from));
  const files = [...movedPostFiles(written), ...movedMedia(written, media)].filter(({ from }) => !known.has(from));
  return [...written, ...files].map(({ from, to }: Redirect) => ({
    from: withBase(from, base),
    ...(to !== undefined && { to: withBase(to, base) }),
  }));
}

/** A text as nginx and Caddy read it. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** A base as it stands in a regular expression. */
export const inPattern = (base: string): string => base.replaceAll('.', '\\.');

/** Stands for an address in the place of a target. */
export const gone = 'gone';

/**
 * A line for each spelling of an address that moved, with and without the slash at its end, decoded as a server has it when it looks for a file;
 * the target of one that is gone is `gone`. The first of those that differ in capital letters alone is the one that counts: nginx takes no second.
 */
export function redirectLines(redirects: readonly Redirect[], line: (path: string, target: string) => string): string {
  const lines = new Map<string, string>();
  for (const { from, to = gone } of redirects) {
    const path = decodeURIComponent(from);
    for (const spelling of path.endsWith('/') ? [path, path.slice(0, -1)] : [path]) {
      const key = spelling.toLowerCase();
      if (!lines.has(key)) lines.set(key, line(spelling, to));
    }
  }
  return [...lines.values()].join('');
}
