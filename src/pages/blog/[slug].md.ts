import type { APIRoute, GetStaticPaths } from 'astro';
import type { Post } from '../../domain/post';
import { postEntry, readBlog, siteFacts } from '../../infra/blog';
import { keyed } from '../../infra/page-key';
import { postMarkdown } from '../../infra/post-markdown';
import type { PostEntry } from '../../infra/posts';
import { rawMarkdown } from '../../outputs/raw-markdown';

export const getStaticPaths = (async () => {
  const { posts } = await readBlog();
  const paths = posts.map(async (post) => ({
    params: { slug: post.slug },
    props: { post, entry: await postEntry(post.slug) },
  }));
  return keyed(await Promise.all(paths));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: Post; entry: PostEntry }> = async ({ props: { post, entry } }) => {
  const text = await postMarkdown(post, entry);
  return new Response(rawMarkdown(post, text, siteFacts), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
