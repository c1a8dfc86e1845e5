/** Every post of the development server, for the pages of the desk. */
import type { GetStaticPaths } from 'astro';
import type { ListedPost } from '../authoring/listed-posts.ts';
import { readBlog } from '../infra/blog.ts';
import { running } from '../infra/running-command.ts';

/** Newest first, whatever their state. */
export const deskPosts = async (): Promise<ListedPost[]> => (await running.devContent?.posts()) ?? [];

export const deskPost = async (slug: string): Promise<ListedPost | undefined> =>
  (await deskPosts()).find((post) => post.slug === slug);

/** A page for each post, with the post as its property. */
export const postPaths = (async () =>
  (await readBlog()).reachable.map((post) => ({
    params: { slug: post.slug },
    props: { post },
  }))) satisfies GetStaticPaths;
