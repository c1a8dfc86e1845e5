/** Every post of the development server, for the pages of the desk. */
import type { GetStaticPaths } from 'astro';
import { type ListedPost, listedPosts } from '../authoring/listed-posts.ts';
import { readBlog } from '../infra/blog.ts';
import { gate } from '../infra/gate.ts';
import { devContent } from '../infra/running-dev-content.ts';
import { site } from '../site.config.ts';

/** Newest first, whatever their state. */
export async function deskPosts(): Promise<ListedPost[]> {
  const dev = devContent();
  const settings = { now: gate.now, defaultAuthor: site.defaultAuthor };
  return dev ? listedPosts(await dev.content(), dev.problems ?? [], settings) : [];
}

export const deskPost = async (slug: string): Promise<ListedPost | undefined> =>
  (await deskPosts()).find((post) => post.slug === slug);

/** A page for each post, with the post as its property. */
export const postPaths = (async () =>
  (await readBlog()).reachable.map((post) => ({
    params: { slug: post.slug },
    props: { post },
  }))) satisfies GetStaticPaths;
