/** What a finished build has that others may be told of: its pages, posts and feeds, each with a version of its content. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { absoluteUrl, firstSitemapUrl, reviewMarkUrl } from '../../src/domain/urls.ts';
import type { Subject } from './announcements.ts';

export interface BuiltPost extends Subject {
  /** What its Markdown says of it, as `src/outputs/raw-markdown.ts` wrote it. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface BuiltSite {
  /** Address of the home page, without a slash at its end. */
  readonly site: string;
  /** What may be indexed. A post's version is its text's, another page's its latest change. */
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
const entry = /<(?:url|sitemap)>\s*<loc>([^<]*)<\/loc>(?:\s*<lastmod>([^<]*)<\/lastmod>)?/g;
const entriesOf = (xml: string) =>
  [...xml.matchAll(entry)].map(([, url = '', modified = '']) => ({ url: url.replaceAll('&amp;', '&'), modified }));

/** Old addresses by the new one, all absolute, as `src/outputs/hosting/files.ts` wrote them. */
function formerAddresses(redirects: string, site: string): Map<string, string[]> {
  const lines = redirects.split('\n').map((line) => line.split(' ', 2).map((path) => new URL(path, site).href));
  const byAddress = Map.groupBy(lines, ([, to = '']) => to);
  return new Map([...byAddress].map(([to, moves]) => [to, moves.map(([from = '']) => from)]));
}

async function readPost(file: string, dir: string, former: ReadonlyMap<string, string[]>): Promise<BuiltPost> {
  const text = await readFile(join(dir, file), 'utf8');
  const facts = parse(/^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? '') as BuiltPost['facts'];
  const url = String(facts['url']);
  return { url, version: versionOf(text), former: former.get(url) ?? [], facts };
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
  const maps = entriesOf(index).map(({ url }) => url);
  const site = maps.find((url) => url.endsWith(firstSitemapUrl))?.slice(0, -firstSitemapUrl.length);
  if (!site) throw new Error(`The sitemap in ${dir} is empty: there is nothing to tell of`);
  const former = formerAddresses(await read('_redirects'), site);
  const posts = await Promise.all((await filesLike('blog/*.md', dir)).map((file) => readPost(file, dir, former)));
  const texts = new Map(posts.map(({ url, version }) => [url, version]));
  const listed = (await Promise.all(maps.map((url) => read(url.slice(site.length))))).flatMap(entriesOf);
  const feeds = (await filesLike('**/{rss.xml,atom.xml,feed.json}', dir)).map(async (file) => ({
    url: absoluteUrl(`/${file.split('/').map(encodeURIComponent).join('/')}`, site),
    version: versionOf(await read(file)),
  }));
  return {
    site,
    pages: listed.map(({ url, modified }) => ({ url, version: texts.get(url) ?? modified })),
    posts: posts.toSorted((a, b) => publishedOf(a) - publishedOf(b) || (a.url < b.url ? -1 : 1)),
    feeds: await Promise.all(feeds),
  };
}

const publishedOf = ({ facts }: BuiltPost) => Date.parse(String(facts['published']));
