import type { APIRoute } from 'astro';
import { readSite } from '../infra/blog';
import { feedGroups, feedsOf } from '../outputs/feeds';
import { opml } from '../outputs/opml';

export const GET: APIRoute = async () => {
  const { blog, facts, t } = await readSite();
  const groups = feedGroups(feedsOf(blog, facts, t), t);
  return new Response(opml(facts.name, groups, facts), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
};
