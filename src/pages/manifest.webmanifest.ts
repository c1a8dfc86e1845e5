import type { APIRoute } from 'astro';
import { webManifest } from '../outputs/web-manifest';
import { site } from '../site.config';

export const GET: APIRoute = () =>
  new Response(webManifest(site), { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } });
