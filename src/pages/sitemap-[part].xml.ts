import type { APIRoute, GetStaticPaths } from 'astro';
import { absoluteUrl } from '../domain/urls';
import { readSite, siteEntries } from '../infra/blog';
import { isReview } from '../infra/gate';
import { pictureUrls } from '../infra/image-markup';
import { type MappedPage, sitemaps } from '../outputs/sitemap';

export const getStaticPaths = (async () => {
  const { facts, pages } = await readSite();
  const entries = await siteEntries();
  const mapped = pages
    .filter(
      ({ url, indexed, canonical }) =>
        !isReview && indexed && (canonical ?? absoluteUrl(url, facts.url)) === absoluteUrl(url, facts.url),
    )
    .map(async ({ url, modified }): Promise<MappedPage> => {
      const entry = entries.get(url);
      return { url: absoluteUrl(url, facts.url), modified, pictures: entry ? await pictureUrls(entry.data) : [] };
    });
  const files = sitemaps(await Promise.all(mapped), facts.url);
  return Array.from(files, ([part, text]) => ({ params: { part }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
