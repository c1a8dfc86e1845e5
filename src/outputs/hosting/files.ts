/** Files of a site that hosts read, and readers never see. */
import type { Redirect } from '../../domain/redirects.ts';
import type { HostName } from '../../site.config.ts';
import { type OwnHeaders, ownHeaders } from '../hosting.ts';
import type { Terms } from '../terms.ts';
import { caddyHeaders, caddyHeadersFile, caddyRedirects, caddyRedirectsFile } from './caddy.ts';
import { headersFile, redirectsFile } from './edge.ts';
import { nginxHeaders, nginxHeadersFile, nginxRedirects, nginxRedirectsFile } from './nginx.ts';
import { vercelConfiguration } from './vercel.ts';

const ownFiles: Readonly<
  Partial<Record<HostName, (redirects: readonly Redirect[], headers: OwnHeaders) => Readonly<Record<string, string>>>>
> = {
  vercel: (redirects, headers) => ({ 'vercel.json': vercelConfiguration(redirects, headers) }),
  nginx: (redirects, headers) => ({
    [nginxRedirects]: nginxRedirectsFile(redirects),
    [nginxHeaders]: nginxHeadersFile(headers),
  }),
  caddy: (redirects, headers) => ({
    // Caddy imports no empty file.
    ...(redirects.length > 0 && { [caddyRedirects]: caddyRedirectsFile(redirects) }),
    [caddyHeaders]: caddyHeadersFile(headers),
  }),
};

/** Texts by file names: two that are there for every host, and what the named one reads beside them. */
export const hostFiles = (
  host: HostName | false,
  redirects: readonly Redirect[],
  terms: Terms,
  isReview = false,
): Readonly<Record<string, string>> => {
  const headers = ownHeaders(terms, isReview);
  return {
    _headers: headersFile(headers),
    _redirects: redirectsFile(redirects),
    ...(host && ownFiles[host]?.(redirects, headers)),
  };
};
