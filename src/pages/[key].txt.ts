/** The file by which IndexNow knows the site's key, when there is one. */
import type { APIRoute } from 'astro';
import { site } from '../site.config';

const { indexNow } = site.announce;

export const getStaticPaths = () => (indexNow ? [{ params: { key: indexNow.key } }] : []);

export const GET: APIRoute = ({ params: { key } }) =>
  new Response(key ?? '', { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
