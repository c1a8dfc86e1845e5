/** Writes the search index: files that a browser fetches a few of, by the words of a query. Pagefind makes them; its own search program, heavier than all that a query needs, is left out. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** What a page holds that is no prose. */
const furniture = ['button', '.anchor', '[aria-hidden=true]', 'svg', 'template'];

/** What the reader of the index loads. */
const kept = /^pagefind-entry\.json$|\.pf_(meta|index|fragment)$/;

export interface IndexedPage {
  /** Site path. */
  readonly url: string;
  /** With Pagefind's attributes. */
  readonly html: string;
}

export interface Written {
  /** Of the pages, by their numbers. */
  readonly urls: readonly string[];
  /** The text of each, in any order. */
  readonly texts: AsyncIterable<string>;
}

/**
 * The order of the pages becomes that of their numbers; a page without a single word gets none.
 * @param dir absolute path of a folder that is emptied first.
 * @throws Error that names the page Pagefind refuses.
 */
export async function writeSearchIndex(
  pages: AsyncIterable<IndexedPage>,
  count: number,
  dir: string,
): Promise<Written> {
  const urls: string[] = [];
  await rm(dir, { recursive: true, force: true });
  // A query loads the list of parts once and a part for each word: parts that grow with the square root of the posts keep both small.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(Math.round(Math.max(1_000, 75 * Math.sqrt(count))));
  try {
    const index = await newIndex();
    // One after the other: their order decides their numbers.
    for await (const { url, html } of pages) {
      const { errors, file } = await index.addHTMLFile({ url, content: html });
      refuse(errors, url);
      if (file.uniqueWords > 0) urls.push(url);
    }
    // Pagefind answers before what it writes itself is on disk, and is stopped too early.
    const { errors, files } = await index.getFiles();
    refuse(errors, dir);
    const wanted = files.filter(({ path }) => kept.test(path));
    for (const { path, content } of wanted) await writeInto(dir, path, content);
    const fragments = wanted.filter(({ path }) => path.startsWith('fragment/'));
    if (fragments.length !== urls.length)
      throw new Error(`Pagefind was given ${urls.length} pages with words and indexed ${fragments.length}`);
    return { urls, texts: textsOf(fragments.map(({ content }) => content)) };
  } finally {
    await close();
  }
}

async function writeInto(dir: string, path: string, content: Uint8Array): Promise<void> {
  const file = join(dir, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Writes what the index does not say of itself, beside it. */
export const writeBeside = (dir: string, name: string, text: string): Promise<void> => writeFile(join(dir, name), text);

async function newIndex(): Promise<PagefindIndex> {
  // Of no language: words stand in the index whole, and whoever reads it tells their forms.
  const { index, errors } = await createIndex({
    rootSelector: '.prose',
    excludeSelectors: furniture,
    forceLanguage: 'unknown',
  });
  refuse(errors, 'the index');
  if (!index) throw new Error('Pagefind made no index');
  return index;
}

function refuse(errors: readonly string[], about: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index ${about}: ${errors.join('; ')}`);
}

const unpack = promisify(gunzip);

async function* textsOf(fragments: readonly Uint8Array[]): AsyncGenerator<string> {
  for (const packed of fragments) {
    const fragment = (await unpack(packed)).subarray('pagefind_dcd'.length);
    yield (JSON.parse(fragment.toString('utf8')) as { content: string }).content;
  }
}
