/** Every post as its author sees it on the desk. */
import type { GetStaticPaths } from 'astro';
import { messageName } from '../authoring/content.ts';
import { machineDate } from '../domain/dates.ts';
import type { Post, Status } from '../domain/post.ts';
import { postEntry, readBlog } from '../infra/blog.ts';
import { pathOfEntry } from '../infra/entry-path.ts';
import { devContent } from '../infra/running-dev-content.ts';

/** What the strip above a post says of it. */
export interface DeskPost {
  readonly slug: string;
  readonly url: string;
  readonly title: string;
  readonly status: Status;
  /** `2026-02-01`, with the time where one was given. */
  readonly date: string;
  readonly category: string;
  readonly authors: readonly string[];
  readonly words: number;
  readonly minutes: number;
  /** The path named in messages. */
  readonly file: string;
  readonly errors: number;
  readonly findings: number;
}

export async function toDeskPost(post: Post): Promise<DeskPost> {
  const { slug, url, title, status, pubDate, category, authors, words, minutes } = post;
  const { filePath = '' } = await postEntry(slug);
  const file = messageName(pathOfEntry(filePath));
  const own = devContent()?.problems?.filter((problem) => problem.file === file) ?? [];
  const errors = own.filter(({ severity }) => severity === 'error').length;
  return {
    ...{ slug, url, title, status, words, minutes, file, errors },
    date: machineDate(pubDate),
    category: category.name,
    authors: authors.map(({ name }) => name),
    findings: own.length - errors,
  };
}

/** Newest first, whatever their status. */
export const deskPosts = async (): Promise<DeskPost[]> => Promise.all((await readBlog()).reachable.map(toDeskPost));

/** A page for each post, with the post as its property. */
export const postPaths = (async () =>
  (await readBlog()).reachable.map((post) => ({
    params: { slug: post.slug },
    props: { post },
  }))) satisfies GetStaticPaths;
