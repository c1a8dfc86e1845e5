/** Files of a site that hosts read, and readers never see. */
import type { Redirect } from '../../domain/redirects.ts';
import type { HostName } from '../../site.config.ts';
import { reviewHeaders } from '../hosting.ts';
import { caddyRedirects, caddyRedirectsFile, caddyReview, caddyReviewFile } from './caddy.ts';
import { headersFile, redirectsFile } from './edge.ts';
import { nginxRedirects, nginxRedirectsFile, nginxReview, nginxReviewFile } from './nginx.ts';
import { vercelConfiguration } from './vercel.ts';

const ownFiles: Readonly<
  Partial<Record<HostName, (redirects: readonly Redirect[], isReview: boolean) => Readonly<Record<string, string>>>>
> = {
  vercel: (redirects, isReview) => ({ 'vercel.json': vercelConfiguration(redirects, isReview) }),
  nginx: (redirects, isReview) => ({
    [nginxRedirects]: nginxRedirectsFile(redirects),
    ...(isReview && { [nginxReview]: nginxReviewFile(reviewHeaders) }),
  }),
  caddy: (redirects, isReview) => ({
    // Caddy imports no empty file.
    ...(redirects.length > 0 && { [caddyRedirects]: caddyRedirectsFile(redirects) }),
    ...(isReview && { [caddyReview]: caddyReviewFile(reviewHeaders) }),
  }),
};

/** Texts by file names: two that are there for every host, and what the named one reads beside them. */
export const hostFiles = (
  host: HostName | false,
  redirects: readonly Redirect[],
  isReview = false,
): Readonly<Record<string, string>> => ({
  _headers: headersFile(isReview),
  _redirects: redirectsFile(redirects),
  ...(host && ownFiles[host]?.(redirects, isReview)),
});
