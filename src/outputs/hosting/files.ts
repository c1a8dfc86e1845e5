/** Files of a site that hosts read, and readers never see. */
import type { Redirect } from '../../domain/redirects.ts';
import type { HostName } from '../../site.config.ts';
import { type OwnHeaders, ownHeaders } from '../hosting.ts';
import type { Terms } from '../terms.ts';
import { caddyConfiguration, caddyHeaders, caddyHeadersFile, caddyRedirects, caddyRedirectsFile } from './caddy.ts';
import { headersFile, redirectsFile } from './edge.ts';
import { nginxConfiguration, nginxHeaders, nginxHeadersFile, nginxRedirects, nginxRedirectsFile } from './nginx.ts';
import { vercelConfiguration } from './vercel.ts';

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
