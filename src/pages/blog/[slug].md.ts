import type { APIRoute } from 'astro';
import type { Post } from '../../domain/post';
import { postEntry, siteFacts } from '../../infra/blog';
import { postMarkdown } from '../../infra/post-markdown';
import { publicPostPaths } from '../../infra/post-paths';
import { rawMarkdown } from '../../outputs/raw-markdown';

export const getStaticPaths = publicPostPaths;

export const GET: APIRoute<{ post: Post }> = async ({ props: { post } }) => {
  const text = await postMarkdown(post, await postEntry(post.slug));
  return new Response(rawMarkdown(post, text, siteFacts), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
