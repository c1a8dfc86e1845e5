import type { APIRoute } from 'astro';
import type { Post } from '../../domain/post';
import { siteFacts } from '../../infra/blog';
import { publicPostPaths } from '../../infra/post-paths';
import { cslJson } from '../../outputs/citation';

export const getStaticPaths = publicPostPaths;

export const GET: APIRoute<{ post: Post }> = ({ props: { post } }) =>
  new Response(cslJson(post, siteFacts), { headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' } });
