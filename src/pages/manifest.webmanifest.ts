import type { APIRoute } from 'astro';
import { siteFacts } from '../infra/blog';
import { webManifest } from '../outputs/web-manifest';
import { site } from '../site.config';
import { colours } from '../styles/colours';

export const GET: APIRoute = () =>
  new Response(webManifest(site, colours, siteFacts.url), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
