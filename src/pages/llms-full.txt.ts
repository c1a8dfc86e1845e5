import type { APIRoute } from 'astro';
import type { Post } from '../domain/post';
import { postEntry, readSite, siteFacts } from '../infra/blog';
import { postMarkdown } from '../infra/post-markdown';
import { llmsFullTxt } from '../outputs/llms';
import { rawMarkdown } from '../outputs/raw-markdown';

async function* documents(posts: readonly Post[]) {
  for (const post of posts) yield rawMarkdown(post, await postMarkdown(post, await postEntry(post.slug)), siteFacts);
}

export const GET: APIRoute = async () => {
  const { blog, facts, t } = await readSite();
  const text = await llmsFullTxt(documents(blog.posts), blog.posts.length, facts, t.llms);
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
