import type { APIRoute, GetStaticPaths } from 'astro';
import { basePath, pageUrl, withBase } from '../../domain/urls';
import { sentences } from '../../i18n';
import { readBlog, readPages, readPageTexts, siteFacts } from '../../infra/blog';
import { digestOf } from '../../infra/digest';
import { siteCards } from '../../outputs/og-cards';
import { searchFiles } from '../../outputs/search/files';
import { site } from '../../site.config';

export const getStaticPaths = (async () => {
  const blog = await readBlog();
  const base = basePath(siteFacts.url);
  const pages = (await readPages()).map(({ id, data }) => ({
    url: pageUrl(id),
    title: data.frontmatter.title,
    description: '',
  }));
  const cards = siteCards({ ...blog, reachable: blog.posts }, pages, site, sentences(site.locale));
  // Among these pages is the one that somebody meant who came to an address that has none.
  const known = JSON.stringify(cards.map(({ url, title }) => [withBase(url, base), title]));
  const files = searchFiles(blog.posts, await readPageTexts(blog.posts), digestOf, siteFacts);
  return [...files, ['pages', known] as const].map(([file, text]) => ({
    params: { file },
    props: { text },
    cacheKey: digestOf(text),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'application/json' } });
