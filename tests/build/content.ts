/** What the content files say, read without any of the site's own code: what the built site is held against. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { site } from '../../src/site.config.ts';
import type { Build } from './builds.ts';

export interface WrittenPost {
  readonly slug: string;
  /** Percent-encoded path of its page. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly pubDate: Date;
  readonly updatedDate: Date | undefined;
  readonly category: string;
  readonly categoryId: string;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly authorIds: readonly string[];
  readonly series: string | undefined;
  readonly lang: string;
  readonly canonical: string | undefined;
  readonly aliases: readonly string[];
  readonly hasHero: boolean;
  readonly status: 'public' | 'unlisted' | 'hidden';
  /** Words of the source, code and all. */
  readonly words: number;
  readonly body: string;
}

type Fields = Readonly<Record<string, never>>;

const names = (build: Build, folder: string): ReadonlyMap<string, string> =>
  new Map(
    globSync('*.{yaml,yml}', { cwd: join(build.content, folder) }).map((file) => {
      const data = parseYaml(readFileSync(join(build.content, folder, file), 'utf8')) as {
        name?: string;
        title?: string;
      };
      return [file.replace(/\.ya?ml$/, '').normalize('NFC'), data.name ?? data.title ?? ''] as const;
    }),
  );

/** The slug of a tag: letters and digits of any script, the rest hyphens. Tags of the fixtures and of the site need no more. */
const tagSlug = (tag: string) =>
  tag
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

function toPost(build: Build, file: string, tagNames: ReadonlyMap<string, string>): WrittenPost {
  const source = readFileSync(join(build.content, 'posts', file), 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n?(.*)$/s.exec(source) ?? [];
  const fields = parseYaml(yaml) as Fields;
  const text = (field: string): string => String(fields[field]).trim();
  const list = (field: string): string[] => (fields[field] ?? []) as string[];
  const isFolder = /^index\.mdx?$/.test(basename(file));
  const slug = (isFolder ? dirname(file) : file.replace(/\.mdx?$/, '')).normalize('NFC');
  const authorIds = fields['authors'] ? list('authors') : [site.defaultAuthor];
  const authors = names(build, 'authors');
  const pubDate = new Date(text('pubDate'));
  const isHidden = fields['draft'] === true || pubDate > build.time;
  return {
    slug,
    path: `/blog/${encodeURIComponent(slug)}/`,
    title: text('title'),
    description: text('description'),
    pubDate,
    updatedDate: fields['updatedDate'] ? new Date(text('updatedDate')) : undefined,
    categoryId: text('category'),
    category: names(build, 'categories').get(text('category')) ?? '',
    tags: list('tags').map((tag) => tagNames.get(tagSlug(tag)) ?? tag),
    authorIds,
    authors: authorIds.map((id) => authors.get(id) ?? ''),
    series: (fields['series'] as { id: string } | undefined)?.id,
    lang: fields['lang'] ?? site.locale,
    canonical: fields['canonical'],
    aliases: list('aliases'),
    hasHero: fields['hero'] !== undefined,
    status: isHidden ? 'hidden' : fields['unlisted'] === true ? 'unlisted' : 'public',
    words: body.split(/\s+/).filter(Boolean).length,
    body,
  };
}

/** Every post of the content folder, newest first, then by slug. */
function writtenPosts(build: Build): WrittenPost[] {
  const tagNames = names(build, 'tags');
  return globSync(['*.{md,mdx}', '*/index.{md,mdx}'], { cwd: join(build.content, 'posts') })
    .filter((file) => !/^[._]/.test(file))
    .map((file) => toPost(build, file, tagNames))
    .toSorted((a, b) => b.pubDate.getTime() - a.pubDate.getTime() || (a.slug < b.slug ? -1 : 1));
}

export const publicPosts = (build: Build): WrittenPost[] =>
  writtenPosts(build).filter(({ status }) => status === 'public');
export const reachablePosts = (build: Build): WrittenPost[] =>
  writtenPosts(build).filter(({ status }) => status !== 'hidden');

export const lastChange = ({ updatedDate, pubDate }: WrittenPost): Date => updatedDate ?? pubDate;
export const newestChange = (posts: readonly WrittenPost[]): Date | undefined =>
  posts.length ? new Date(Math.max(...posts.map((post) => lastChange(post).getTime()))) : undefined;

/** A date as `datetime` writes it: a day when it is midnight UTC, else an instant. */
export const machineDate = (date: Date): string => date.toISOString().replace('T00:00:00.000Z', '');

/** The same with its zone. */
export const instant = (date: Date): string => date.toISOString().replace('.000Z', 'Z');
