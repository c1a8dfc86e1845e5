/** What a finished build has that others may be told of: its pages, posts and feeds, each with a version of its content. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { inParallel } from '../../src/authoring/in-parallel.ts';
import { absoluteUrl, fileOf, firstSitemapUrl, reviewMarkUrl } from '../../src/domain/urls.ts';
import type { Subject } from './announcements.ts';

export interface BuiltPost extends Subject {
  /** What its Markdown says of it, as `src/outputs/raw-markdown.ts` wrote it. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface BuiltSite {
  /** Address of the home page, without a slash at its end. */
  readonly site: string;
  /** What may be indexed. A post's version is its text's, another page's that of the words on it. */
  readonly pages: readonly Subject[];
  /** Oldest first: the order in which to tell of them. */
  readonly posts: readonly BuiltPost[];
  readonly feeds: readonly Subject[];
}

const versionOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

async function filesLike(pattern: string, dir: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, { cwd: dir })) files.push(file.split(sep).join('/'));
  return files.toSorted();
}

// The build wrote these files, so their shape is known.
const entry = /<(?:url|sitemap)>\s*<loc>([^<]*)<\/loc>/g;
const addressesIn = (xml: string) => [...xml.matchAll(entry)].map(([, url = '']) => url.replaceAll('&amp;', '&'));

/** What a page says, whatever its design and its dates: a list that lost a post is another one. */
const wordsOf = (html: string) => html.replace(/^.*?<main\b[^>]*>|<\/main>.*$/gs, '').replace(/<[^>]*>/g, ' ');

async function readPost(file: string, dir: string): Promise<BuiltPost> {
  const text = await readFile(join(dir, file), 'utf8');
  const facts = parse(/^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? '') as BuiltPost['facts'];
  const former = (facts['aliases'] ?? []) as readonly string[];
  return { url: String(facts['url']), version: versionOf(text), former, facts };
}

/** @throws Error when `dir` holds no build. */
export async function readBuiltSite(dir: string): Promise<BuiltSite> {
  if (existsSync(join(dir, reviewMarkUrl)))
    throw new Error(
      `The build in ${dir} has drafts in it, for reviewers. Run npm run build without DRAFTS, deploy that, and announce it`,
    );
  const read = (path: string) => readFile(join(dir, path), 'utf8');
  const index = await read('sitemap-index.xml').catch(() => {
    throw new Error(`There is no build in ${dir}. Run npm run build first, with the SITE_URL that readers see`);
  });
  const maps = addressesIn(index);
  const site = maps.find((url) => url.endsWith(firstSitemapUrl))?.slice(0, -firstSitemapUrl.length);
  if (!site) throw new Error(`The sitemap in ${dir} is empty: there is nothing to tell of`);
  const posts = await Promise.all((await filesLike('blog/*.md', dir)).map((file) => readPost(file, dir)));
  const texts = new Map(posts.map(({ url, version }) => [url, version]));
  const listed = (await Promise.all(maps.map((url) => read(url.slice(site.length))))).flatMap(addressesIn);
  const pages = await inParallel(listed, 16, async (url) => {
    const version = texts.get(url) ?? versionOf(wordsOf(await read(fileOf(url.slice(site.length)))));
    return { url, version };
  });
  const feeds = (await filesLike('**/{rss.xml,atom.xml,feed.json}', dir)).map(async (file) => ({
    url: absoluteUrl(`/${file.split('/').map(encodeURIComponent).join('/')}`, site),
    version: versionOf(await read(file)),
  }));
  return {
    site,
    pages,
    posts: posts.toSorted((a, b) => publishedOf(a) - publishedOf(b) || (a.url < b.url ? -1 : 1)),
    feeds: await Promise.all(feeds),
  };
}

const publishedOf = ({ facts }: BuiltPost) => Date.parse(String(facts['published']));
