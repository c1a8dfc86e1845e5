/** `npm run bench:search`: what the search of the built site loads and how long it takes for each query; `npm run bench:search -- "failure budget" estimtes` for queries of your own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { fileOf, searchFileUrl } from '../src/domain/urls.ts';
import { en } from '../src/i18n/en.ts';
import { environment } from '../src/infra/environment.ts';
import { openIndex } from '../src/scripts/search/index-reader.ts';
import { answer } from '../src/scripts/search/search.ts';
import { table } from './table.ts';

const usual = ['decision', 'failure budget', 'what to do when the budget is spent', 'desicion', 'est', 'the'];
const asked = process.argv.slice(2);
const idle = new Set(en.search.idleWords.split(' '));
/** Results shown at once. */
const first = 4;

/** As a host sends it. */
const kilobytes = (files: readonly Uint8Array[]): string =>
  (files.reduce((sum, file) => sum + Math.min(file.length, brotliCompressSync(file).length), 0) / 1000).toFixed(1);

async function measure(query: string): Promise<string[]> {
  const files: Uint8Array[] = [];
  const index = await openIndex(async (file) => {
    const content = await readFile(join(environment.outDir, fileOf(searchFileUrl(file))));
    files.push(content);
    return JSON.parse(content.toString());
  });
  const opened = files.length;
  const start = performance.now();
  const found = await answer({ query, filters: {}, order: 'fit' }, index, { idle, withCounts: false });
  const milliseconds = performance.now() - start;
  const answered = files.length;
  const posts = await Promise.all(found.posts.slice(0, first).map((post) => index.post(post)));
  const parts = [files.slice(0, opened), files.slice(opened, answered), files.slice(answered)].map(kilobytes);
  return [
    query,
    String(found.posts.length),
    ...parts,
    String(files.length),
    milliseconds.toFixed(0),
    posts[0]?.url ?? '',
  ];
}

const head = ['query', 'posts', 'list kB', 'words kB', 'results kB', 'files', 'ms', 'first'];
const rows: string[][] = [];
for (const query of asked.length > 0 ? asked : usual) rows.push(await measure(query));
console.log(table(head, rows));
