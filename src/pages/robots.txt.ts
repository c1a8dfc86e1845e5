import type { APIRoute } from 'astro';
import { siteFacts } from '../infra/blog';
import { robots } from '../outputs/robots';

export const GET: APIRoute = () =>
  new Response(robots(siteFacts.url), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
