/** `vercel.json`: the whole of Vercel's configuration, with a site's redirects and headers where it is written by the build. */
import type { Redirect } from '../../domain/redirects.ts';
import { caching, type OwnHeaders, policies, securityHeaders } from '../hosting.ts';
import { licensedFolder } from '../terms.ts';

// A source is a pattern of path-to-regexp; what stands for itself is escaped.
const literal = (path: string) => path.replace(/[:*+?(){}\\]/g, '\\$&');

/** Of two rules that match, the later wins. */
function headerRules(own: OwnHeaders | undefined, base: string) {
  const rule = (path: string, headers: Readonly<Record<string, string>> = {}) => ({
    source: literal(base) + path,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  });
  const everywhere = { 'Content-Security-Policy': policies.everywhere, 'Cache-Control': caching.revalidated };
  return [
    rule('/(.*)', { ...securityHeaders, ...everywhere }),
    rule('/_astro/(.*)', { 'Cache-Control': caching.immutable }),
    rule('/(.*)\\.svg', { 'Content-Security-Policy': policies.drawing }),
    rule('/(.*)', own?.everywhere),
    rule(`${licensedFolder}(.*)`, own?.posts),
  ].filter(({ headers }) => headers.length > 0);
}

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
    headers: headerRules(own, base),
    ...(redirects.length > 0 && { redirects }),
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}
