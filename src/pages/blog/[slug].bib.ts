import type { APIRoute } from 'astro';
import type { Post } from '../../domain/post';
import { siteFacts } from '../../infra/blog';
import { publicPostPaths } from '../../infra/post-paths';
import { bibtex } from '../../outputs/citation';

export const getStaticPaths = publicPostPaths;

export const GET: APIRoute<{ post: Post }> = ({ props: { post } }) =>
  new Response(bibtex(post, siteFacts), { headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' } });
