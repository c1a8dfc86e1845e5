/** Pictures of several frames, which many formats would show below one another, and pictures without a ground. */
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { awkward } from './builds.ts';
import { attribute, classed, named } from './html.ts';
import { pageAt, textFile } from './site.ts';

const { root } = pageAt(awkward, '/blog/moving-pictures/');
const pictures = named(root, 'picture').map((picture) => {
  const [source] = named(picture, 'source');
  const [img] = named(picture, 'img');
  if (!source || !img) throw new Error('A picture without a source or an image');
  return { source, img };
});
const [hero, gif, webp] = pictures;

const framesOf = async (srcset: string | undefined) => {
  const {
    width,
    height,
    pages = 1,
    pageHeight = height,
  } = await sharp(join(awkward.dir, srcset?.split(' ')[0] ?? ''), { pages: -1 }).metadata();
  return { size: `${width} x ${pageHeight}`, frames: pages };
};

test('a still format holds the first frame, in the size of one', async () => {
  expect(pictures).toHaveLength(4);
  for (const { source } of [hero, gif, webp].filter((picture) => picture !== undefined))
    expect(await framesOf(attribute(source, 'srcset'))).toEqual({ size: '120 x 80', frames: 1 });
});

test('in the text they move, but for readers who asked for less motion', async () => {
  for (const { source, img } of [gif, webp].filter((picture) => picture !== undefined)) {
    expect(attribute(source, 'media')).toBe('(prefers-reduced-motion: reduce)');
    expect(await framesOf(attribute(img, 'src'))).toEqual({ size: '120 x 80', frames: 3 });
  }
  const [prose] = classed(root, 'prose');
  expect(prose && named(prose, 'source').filter((source) => attribute(source, 'media') !== undefined)).toHaveLength(2);
});

test('in feeds a GIF moves, and what can be seen through stands on white', async () => {
  const { items } = JSON.parse(textFile(awkward, 'tags/moving-pictures/feed.json')) as {
    items: { content_html: string }[];
  };
  const html = items[0]?.content_html ?? '';
  const files = [...html.matchAll(/<img src="https:\/\/built\.example\/([^"]+)"/g)].map(([, path = '']) => path);
  expect(await Promise.all(files.map(framesOf))).toEqual([
    { size: '120 x 80', frames: 3 },
    { size: '120 x 80', frames: 3 },
    { size: '120 x 80', frames: 1 },
    { size: '120 x 80', frames: 1 },
  ]);
  const corner = await sharp(join(awkward.dir, files[3] ?? ''))
    .extract({ left: 0, top: 0, width: 1, height: 1 })
    .raw()
    .toBuffer();
  expect([...corner]).toEqual([255, 255, 255]);
});
