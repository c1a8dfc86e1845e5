/** What a reader's connection carries for one post. Bytes are those of Brotli at its best, as a host stores them. */
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { budget } from '../budget.ts';
import { awkward } from './builds.ts';
import { classed } from './html.ts';
import { pageAt } from './site.ts';

const brotli = (data: Buffer | string) =>
  brotliCompressSync(data, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  }).length;

test('a post of 500 words with every feature of the page takes at most 10,000 bytes', () => {
  const page = pageAt(awkward, '/blog/five-hundred-words/');
  // The features it is measured with.
  for (const name of ['toc', 'neighbours', 'related', 'series-parts', 'invitation', 'share', 'author-card']) {
    expect(classed(page.root, name).length, name).toBeGreaterThan(0);
  }
  expect(brotli(page.html)).toBeLessThanOrEqual(budget(10_000));
});
