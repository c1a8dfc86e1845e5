/** `vercel.json`: the whole of Vercel's configuration, with a site's redirects where it is written by the build. */
import type { Redirect } from '../../domain/redirects.ts';
import { caching, policies, reviewHeaders, securityHeaders } from '../hosting.ts';

const toList = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));

// A source is a pattern of path-to-regexp; what stands for itself is escaped.
const literal = (path: string) => path.replace(/[:*+?(){}\\]/g, '\\$&');

// Of two that match, the later wins.
const headers = [
  {
    source: '/(.*)',
    headers: toList({
      ...securityHeaders,
      'Content-Security-Policy': policies.everywhere,
      'Cache-Control': caching.revalidated,
    }),
  },
  { source: '/_astro/(.*)', headers: toList({ 'Cache-Control': caching.immutable }) },
  { source: '/(.*)\\.svg', headers: toList({ 'Content-Security-Policy': policies.drawing }) },
];

/** What is gone has its page alone: no rule answers 410. */
export function vercelConfiguration(all: readonly Redirect[], isReview = false): string {
  const redirects = all.flatMap(({ from, to }) =>
    to === undefined ? [] : [{ source: literal(from), destination: to, statusCode: 301 }],
  );
  const configuration = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    trailingSlash: true,
    headers: [...headers, ...(isReview ? [{ source: '/(.*)', headers: toList(reviewHeaders) }] : [])],
    ...(redirects.length > 0 && { redirects }),
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}
