/** Files of a site that hosts read, and readers never see. */
import type { Redirect } from '../../domain/redirects.ts';
import type { HostName } from '../../site.config.ts';
import { caddyRedirects, caddyRedirectsFile } from './caddy.ts';
import { headersFile, redirectsFile } from './edge.ts';
import { nginxRedirects, nginxRedirectsFile } from './nginx.ts';
import { vercelConfiguration } from './vercel.ts';

const ownFiles: Readonly<
  Partial<Record<HostName, (redirects: readonly Redirect[]) => Readonly<Record<string, string>>>>
> = {
  vercel: (redirects) => ({ 'vercel.json': vercelConfiguration(redirects) }),
  nginx: (redirects) => ({ [nginxRedirects]: nginxRedirectsFile(redirects) }),
  caddy: (redirects) => ({ [caddyRedirects]: caddyRedirectsFile(redirects) }),
};

/** Texts by file names: two that are there for every host, and what the named one reads beside them. */
export const hostFiles = (
  host: HostName | false,
  redirects: readonly Redirect[],
  isReview = false,
): Readonly<Record<string, string>> => ({
  _headers: headersFile(isReview),
  _redirects: redirectsFile(redirects),
  ...(host && ownFiles[host]?.(redirects)),
});
