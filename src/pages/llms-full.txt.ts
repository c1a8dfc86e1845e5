import type { APIRoute } from 'astro';
import { postEntry, readBlog, siteFacts } from '../infra/blog';
import { postMarkdown } from '../infra/post-markdown';
import { llmsFullTxt } from '../outputs/llms';
import { rawMarkdown } from '../outputs/raw-markdown';
import { site } from '../site.config';

export const GET: APIRoute = async () => {
  const { posts } = await readBlog();
  const documents = await Promise.all(
    posts.map(async (post) =>
      rawMarkdown(post, await postMarkdown(post, await postEntry(post.slug)), siteFacts, site.licence.name),
    ),
  );
  return new Response(llmsFullTxt(documents, siteFacts), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
