/** `vercel.json`: the whole of Vercel's configuration, with a site's redirects and headers where it is written by the build. */
import type { Redirect } from '../../domain/redirects.ts';
import { caching, type OwnHeaders, policies, securityHeaders } from '../hosting.ts';
import { licensedFolder } from '../terms.ts';

const toList = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));

// A source is a pattern of path-to-regexp; what stands for itself is escaped.
const literal = (path: string) => path.replace(/[:*+?(){}\\]/g, '\\$&');

// Of two that match, the later wins.
const headersBelow = (base: string) => [
  {
    source: `${literal(base)}/(.*)`,
    headers: toList({
      ...securityHeaders,
      'Content-Security-Policy': policies.everywhere,
      'Cache-Control': caching.revalidated,
    }),
  },
  { source: `${literal(base)}/_astro/(.*)`, headers: toList({ 'Cache-Control': caching.immutable }) },
  { source: `${literal(base)}/(.*)\\.svg`, headers: toList({ 'Content-Security-Policy': policies.drawing }) },
];

const rulesOf = ({ everywhere, posts }: OwnHeaders, base: string) =>
  [
    { source: `${literal(base)}/(.*)`, headers: toList(everywhere) },
    { source: `${literal(base)}${licensedFolder}(.*)`, headers: toList(posts) },
  ].filter((rule) => rule.headers.length > 0);

/**
 * What is gone has its page alone: no rule answers 410.
 * @param own nothing in the file that is the same for every site.
 */
export function vercelConfiguration(all: readonly Redirect[], own?: OwnHeaders, base = ''): string {
  const redirects = all.flatMap(({ from, to }) =>
    to === undefined ? [] : [{ source: literal(from), destination: to, statusCode: 301 }],
  );
  const configuration = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    trailingSlash: true,
    headers: [...headersBelow(base), ...(own ? rulesOf(own, base) : [])],
    ...(redirects.length > 0 && { redirects }),
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}
