import type { APIRoute, GetStaticPaths } from 'astro';
import type { Post } from '../../domain/post';
import { postEntry, readBlog, siteFacts } from '../../infra/blog';
import { postMarkdown } from '../../infra/post-markdown';
import { rawMarkdown } from '../../outputs/raw-markdown';
import { site } from '../../site.config';

export const getStaticPaths = (async () => {
  const { posts } = await readBlog();
  return posts.map((post) => ({ params: { slug: post.slug }, props: { post } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: Post }> = async ({ props: { post } }) => {
  const text = await postMarkdown(post, await postEntry(post.slug));
  return new Response(rawMarkdown(post, text, siteFacts, site.licence.name), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
