import type { APIRoute, GetStaticPaths } from 'astro';
import { pageUrl } from '../../domain/urls';
import { sentences } from '../../i18n';
import { readBlog, readPages, readPageTexts } from '../../infra/blog';
import { digestOf } from '../../infra/digest';
import { knownPages } from '../../outputs/known-pages';
import { searchFiles } from '../../outputs/search/files';
import { site } from '../../site.config';

export const getStaticPaths = (async () => {
  const blog = await readBlog();
  const pages = (await readPages()).map(({ id, data }) => ({ url: pageUrl(id), title: data.frontmatter.title }));
  const known = knownPages(blog, pages, site, sentences(site.locale));
  const files = searchFiles(blog.posts, await readPageTexts(blog.posts), digestOf);
  return [...files, ['pages', known] as const].map(([file, text]) => ({ params: { file }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'application/json' } });
