import type { APIRoute } from 'astro';
import { siteFacts } from '../infra/blog';
import { isReview } from '../infra/gate';
import { closedRobots, robots } from '../outputs/robots';
import { site } from '../site.config';

export const GET: APIRoute = () =>
  new Response(isReview ? closedRobots : robots(siteFacts.url, site.aiCrawlers), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
