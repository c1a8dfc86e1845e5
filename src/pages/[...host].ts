/** Files for hosts and for those who look after them, at names that a route cannot have. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { basePath, reservationUrl, reviewMarkUrl, securityTxtUrl } from '../domain/urls';
import { readBlog, siteFacts } from '../infra/blog';
import { environment } from '../infra/environment';
import { gate, isReview } from '../infra/gate';
import { readMediaNames } from '../infra/media';
import { readMovedFeeds, readRedirects } from '../infra/redirects';
import { redirectsOf } from '../outputs/hosting';
import { hostFiles } from '../outputs/hosting/files';
import { securityTxt } from '../outputs/security-txt';
import { reservationFile } from '../outputs/terms';
import { site } from '../site.config';

export const getStaticPaths = (async () => {
  const { posts } = await readBlog();
  const { securityContact: contact, locale } = site;
  const base = basePath(siteFacts.url);
  const reservation = reservationFile(site, base);
  const files = {
    ...hostFiles(
      environment.host,
      redirectsOf(posts, [...(await readRedirects()), ...(await readMovedFeeds())], base, await readMediaNames()),
      site,
      isReview,
      base,
    ),
    ...(reservation && { [reservationUrl.slice(1)]: reservation }),
    ...(isReview && { [reviewMarkUrl.slice(1)]: 'Built with DRAFTS=1, for reviewers: not to be published.\n' }),
    ...(contact && {
      [securityTxtUrl.slice(1)]: securityTxt({ contact, locale, siteUrl: siteFacts.url, now: gate.now }),
    }),
  };
  return Object.entries(files).map(([host, text]) => ({ params: { host }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
