import type { APIRoute } from 'astro';
import { blogUrl, rssUrl } from '../domain/urls';
import { readBlog, siteFacts } from '../infra/blog';
import { rssFeed } from '../infra/feeds';

export const GET: APIRoute = async () => {
  const { posts } = await readBlog();
  return rssFeed({ title: siteFacts.name, description: siteFacts.description, pagePath: blogUrl, feedPath: rssUrl() }, posts);
};
