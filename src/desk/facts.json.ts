/** What the strip above a post says of it. */
import type { APIRoute } from 'astro';
import type { Post } from '../domain/post.ts';
import { deskPost, postPaths } from './posts.ts';

export const getStaticPaths = postPaths;

export const GET: APIRoute<{ post: Post }> = async ({ props: { post } }) => Response.json(await deskPost(post.slug));
