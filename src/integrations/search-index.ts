/** Indexes the prose of the built posts, newest first. */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { htmlFiles } from '../infra/built-site.ts';
import { type IndexedPage, writeBeside, writeSearchIndex } from '../infra/search-index.ts';
import { searchFacets } from '../outputs/search-facets.ts';
import { pageTitleOf, type SearchRecord, searchRecordOf } from '../outputs/search-record.ts';
import { searchVocabulary, searchWordsOf } from '../outputs/search-words.ts';

const folder = 'pagefind/';

interface Post extends Omit<SearchRecord, 'html'> {
  /** Absolute path of its page. */
  readonly file: string;
  readonly url: string;
}

export default function searchIndex(): AstroIntegration {
  let built: URL | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        built = new URL(folder, config.outDir);
      },
      // In development the search answers from the last build.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`/${folder}`, async ({ url = '/' }, response, next) => {
          const file = new URL(`.${url}`, built);
          const isInside = built !== undefined && file.href.startsWith(built.href);
          const content = isInside ? await readFile(file).catch(() => undefined) : undefined;
          if (content) response.end(content);
          else next();
        });
      },
      'astro:build:done': async ({ dir }) => {
        const target = fileURLToPath(new URL(folder, dir));
        const { posts, titles } = await readPages(dir);
        const { urls, texts } = await writeSearchIndex(pagesOf(posts), posts.length, target);
        const counts = new Map<string, number>();
        for await (const text of texts) {
          for (const word of searchWordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
        }
        await writeBeside(target, 'words.txt', searchVocabulary(counts));
        const facets = new Map(posts.map((post) => [post.url, post.facets]));
        await writeBeside(target, 'facets.json', searchFacets(urls.flatMap((url) => facets.get(url) ?? [])));
        await writeBeside(target, 'pages.json', JSON.stringify(titles));
      },
    },
  };
}

interface Pages {
  /** Newest first. */
  readonly posts: readonly Post[];
  /** Path and title of every page that is the first of its kind. */
  readonly titles: readonly (readonly [path: string, title: string])[];
}

async function readPages(dir: URL): Promise<Pages> {
  const root = fileURLToPath(dir);
  const posts: Post[] = [];
  const titles: [string, string][] = [];
  for await (const file of htmlFiles(dir)) {
    const url = urlOf(relative(root, file));
    const html = await readFile(file, 'utf8');
    const title = pageTitleOf(html, url);
    if (title) titles.push([url, title]);
    const record = searchRecordOf(html);
    if (record) posts.push({ file, url, published: record.published, facets: record.facets });
  }
  return {
    posts: posts.sort((a, b) => Date.parse(b.published) - Date.parse(a.published) || (a.url < b.url ? -1 : 1)),
    titles: titles.sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

const urlOf = (file: string) =>
  `/${file
    .replace(/index\.html$/, '')
    .split(/[\\/]/)
    .map(encodeURIComponent)
    .join('/')}`;

async function* pagesOf(posts: readonly Post[]): AsyncGenerator<IndexedPage> {
  for (const { url, file } of posts) {
    // Read again: the pages of a large site are too much to keep.
    const record = searchRecordOf(await readFile(file, 'utf8'));
    if (record) yield { url, html: record.html };
  }
}
