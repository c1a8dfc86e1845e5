import type { APIRoute } from 'astro';
import { sentences } from '../i18n';
import { readBlog, siteFacts } from '../infra/blog';
import { llmsTxt } from '../outputs/llms';

export const GET: APIRoute = async () =>
  new Response(llmsTxt(await readBlog(), siteFacts, sentences(siteFacts.locale).llms), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
