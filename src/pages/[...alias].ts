import type { APIRoute, GetStaticPaths } from 'astro';
import { fileOf, taxonomies } from '../domain/urls';
import { readBlog, siteFacts } from '../infra/blog';
import { readRedirects } from '../infra/redirects';
import { running } from '../infra/running-command';
import { redirectPage, type Target } from '../outputs/redirect';

/** The file of an address in a build; the development server is asked for the address itself. */
const answering = (from: string): string =>
  running.command === 'build' ? fileOf(from) : decodeURI(from).replace(/^\/|\/$/g, '');

export const getStaticPaths = (async () => {
  const blog = await readBlog();
  const lists = taxonomies.flatMap((taxonomy) => blog[taxonomy].map(({ key }) => ({ url: key.url, title: key.name })));
  const targets = new Map<string, Target>(
    [...blog.reachable, ...lists.map((list) => ({ ...list, lang: siteFacts.locale }))].map((target) => [
      target.url,
      target,
    ]),
  );
  const aliases = blog.reachable.flatMap((post) => post.aliases.map((from) => ({ from, to: post.url })));
  return [...aliases, ...(await readRedirects())].flatMap(({ from, to: url }) => {
    if (url === undefined) return [];
    const target = targets.get(url) ?? { url, title: url, lang: siteFacts.locale };
    return [{ params: { alias: answering(from) }, props: { target } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ target: Target }> = ({ props: { target } }) =>
  new Response(redirectPage(target, siteFacts.url), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
