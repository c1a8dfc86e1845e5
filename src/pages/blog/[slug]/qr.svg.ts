import type { APIRoute } from 'astro';
import type { Post } from '../../../domain/post';
import { absoluteUrl } from '../../../domain/urls';
import { siteFacts } from '../../../infra/blog';
import { publicPostPaths } from '../../../infra/post-paths';
import { qrCode } from '../../../outputs/qr-code';

export const getStaticPaths = publicPostPaths;

export const GET: APIRoute<{ post: Post }> = ({ props: { post } }) =>
  new Response(qrCode(absoluteUrl(post.url, siteFacts.url)), { headers: { 'Content-Type': 'image/svg+xml' } });
