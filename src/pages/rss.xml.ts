import type { APIRoute } from 'astro';
import { absoluteUrl, blogUrl, rssUrl } from '../domain/urls';
import { postEntry, readBlog, siteFacts } from '../infra/blog';
import { feedHtml } from '../infra/post-body';
import { toFeedItem } from '../outputs/feed-item';
import { rss } from '../outputs/rss';
import { site } from '../site.config';

export const GET: APIRoute = async () => {
  const { name: title, description, locale: lang, url } = siteFacts;
  const { posts } = await readBlog();
  const items = await Promise.all(
    posts
      .slice(0, site.feedSize)
      .map(async (post) => toFeedItem(post, await feedHtml(await postEntry(post.slug)), url)),
  );
  const facts = { title, description, lang, pageUrl: absoluteUrl(blogUrl, url), feedUrl: absoluteUrl(rssUrl(), url) };
  return new Response(await rss(facts, items), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
