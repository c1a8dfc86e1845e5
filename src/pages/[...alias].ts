import type { APIRoute, GetStaticPaths } from 'astro';
import type { Post } from '../domain/post';
import { readBlog, siteFacts } from '../infra/blog';
import { redirectFile, redirectPage } from '../outputs/redirect';

export const getStaticPaths = (async () => {
  const { reachable } = await readBlog();
  return reachable.flatMap((post) =>
    post.aliases.map((alias) => ({ params: { alias: redirectFile(alias) }, props: { post } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: Post }> = ({ props: { post } }) =>
  new Response(redirectPage(post, siteFacts.url), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
