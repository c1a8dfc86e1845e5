import type { APIRoute } from 'astro';
import { sentences } from '../i18n';
import { readBlog, siteFacts } from '../infra/blog';
import { feedGroups, feedsOf } from '../outputs/feeds';
import { opml } from '../outputs/opml';
import { site } from '../site.config';

export const GET: APIRoute = async () => {
  const t = sentences(site.locale);
  const groups = feedGroups(feedsOf(await readBlog(), siteFacts, t.lists), t);
  return new Response(opml(siteFacts.name, groups, siteFacts), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
};
