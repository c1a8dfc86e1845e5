/** Files of a site that hosts read, and readers never see. */
import type { Redirect } from '../../domain/redirects.ts';
import { notFoundUrl } from '../../domain/urls.ts';
import type { HostName } from '../../site.config.ts';
import { caching, type OwnHeaders, ownHeaders, policies, securityHeaders } from '../hosting.ts';
import { licensedFolder, type Terms } from '../terms.ts';
import { caddyConfiguration, caddyHeaders, caddyHeadersFile, caddyRedirects, caddyRedirectsFile } from './caddy.ts';
import { nginxConfiguration, nginxHeaders, nginxHeadersFile, nginxRedirects, nginxRedirectsFile } from './nginx.ts';
import { vercelConfiguration } from './vercel.ts';

/** By site path, in which `*` stands for any end. The same however many posts there are. They hold for the page of an error, too, so that types are left to the host. One header stands in one rule alone for each path but the policy of drawings: Cloudflare joins the values of two. */
export const headerRules = [
  { path: '/*', headers: { ...securityHeaders, 'Content-Security-Policy': policies.everywhere } },
  // Both hosts have everything else asked for again unless told otherwise.
  { path: '/_astro/*', headers: { 'Cache-Control': caching.immutable } },
  { path: '/*.svg', headers: { 'Content-Security-Policy': policies.drawing } },
];

/** `_headers` and `_redirects`, which Netlify and Cloudflare read. */
export const headersFile = ({ everywhere, posts }: OwnHeaders, base = ''): string =>
  [...headerRules, { path: '/*', headers: everywhere }, { path: `${licensedFolder}*`, headers: posts }]
    .filter(({ headers }) => Object.keys(headers).length > 0)
    .map(({ path, headers }) => [base + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('');

/** Netlify answers 410 with the page named, which may not be the address itself: it passes over rules that lead to themselves. Cloudflare knows no 410, passes over the line, and serves the page that stands there. */
const target = ({ to }: Redirect, base: string) => (to === undefined ? `${base}${notFoundUrl} 410!` : `${to} 301`);

const redirectsFile = (redirects: readonly Redirect[], base: string): string =>
  redirects.map((redirect) => `${redirect.from} ${target(redirect, base)}\n`).join('');

type OwnFiles = (redirects: readonly Redirect[], headers: OwnHeaders, base: string) => Readonly<Record<string, string>>;

const ownFiles: Readonly<Partial<Record<HostName, OwnFiles>>> = {
  vercel: (redirects, headers, base) => ({ 'vercel.json': vercelConfiguration(redirects, headers, base) }),
  // What stands in deploy/ is for a site at the root of its host.
  nginx: (redirects, headers, base) => ({
    [nginxRedirects]: nginxRedirectsFile(redirects),
    [nginxHeaders]: nginxHeadersFile(headers, base),
    ...(base && { '_nginx.conf': nginxConfiguration(base) }),
  }),
  caddy: (redirects, headers, base) => ({
    // Caddy imports no empty file.
    ...(redirects.length > 0 && { [caddyRedirects]: caddyRedirectsFile(redirects) }),
    [caddyHeaders]: caddyHeadersFile(headers, base),
    ...(base && { _Caddyfile: caddyConfiguration(base) }),
  }),
};

/** Texts by file names: two that are there for every host, and what the named one reads beside them. */
export const hostFiles = (
  host: HostName | false,
  redirects: readonly Redirect[],
  terms: Terms,
  isReview = false,
  base = '',
): Readonly<Record<string, string>> => {
  const headers = ownHeaders(terms, isReview);
  return {
    _headers: headersFile(headers, base),
    _redirects: redirectsFile(redirects, base),
    ...(host && ownFiles[host]?.(redirects, headers, base)),
  };
};
