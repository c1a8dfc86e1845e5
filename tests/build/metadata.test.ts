/** Nothing that a camera, a phone or a program wrote beside a picture or a sound is published: searched for in every byte. */
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { holdsPlanted, plantedPictures, plantedRecordings } from '../fixtures/planted-metadata.ts';
import { planted, sites } from './builds.ts';
import { attribute, named } from './html.ts';
import { bytesOf, filesOf, pageAt, textFile } from './site.ts';

const raster = /\.(?:apng|avif|gif|jpe?g|png|tiff|webp)$/;
const unpacked = (bytes: Buffer) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);

test('no byte of a build is metadata of a file of its content', async () => {
  const files = { ...(await plantedPictures()), ...plantedRecordings() };
  expect(Object.entries(files).filter(([, bytes]) => !holdsPlanted(bytes))).toEqual([]);
  expect(filesOf(planted).filter((file) => holdsPlanted(unpacked(bytesOf(planted, file))))).toEqual([]);
});

test('every picture is shown and every recording played', () => {
  const { root } = pageAt(planted, '/blog/pictures/');
  const [prose] = named(root, 'article');
  expect(prose && named(prose, 'img').filter((img) => attribute(img, 'alt')?.startsWith('What ')).length).toBe(8);
  const played = filesOf(planted).filter((file) => file.startsWith('blog/recordings/') && !file.endsWith('.html'));
  expect(played).toEqual(
    expect.arrayContaining(
      ['a.mp4', 'b.webm', 'c.m4a', 'd.mp3', 'e.wav', 'f.vtt'].map((name) => `blog/recordings/${name}`),
    ),
  );
});

test('a picture that code of a post shows by itself is there, without metadata', async () => {
  const [src] = named(pageAt(planted, '/blog/code/').root, 'img').flatMap((img) =>
    attribute(img, 'alt') === 'Bands' && attribute(img, 'srcset') === undefined ? (attribute(img, 'src') ?? []) : [],
  );
  expect((await sharp(bytesOf(planted, src?.slice(1) ?? '')).metadata()).width).toBe(48);
});

test('a feed says how long a recording is as it is published', () => {
  const feed = JSON.parse(textFile(planted, 'feed.json')) as {
    items: { attachments?: { url: string; size_in_bytes: number }[] }[];
  };
  const attachments = feed.items.flatMap((item) => item.attachments ?? []);
  expect(attachments.length).toBeGreaterThan(0);
  for (const { url, size_in_bytes } of attachments)
    expect(bytesOf(planted, new URL(url).pathname.slice(1))).toHaveLength(size_in_bytes);
});

describe.each([...sites, planted])('$name', (build) => {
  test('no picture holds EXIF, XMP, IPTC, a colour profile or a comment, and each is named by something', async () => {
    const files = filesOf(build);
    const texts = files
      .filter((file) => /\.(?:html|xml|json|md|css|js|txt|webmanifest)$/.test(file))
      .map((file) => textFile(build, file));
    for (const file of files.filter((name) => raster.test(name) && name.startsWith('_astro/'))) {
      const { exif, xmp, iptc, icc, comments } = await sharp(bytesOf(build, file)).metadata();
      expect({ file, exif, xmp, iptc, icc, comments }).toEqual({ file });
      expect(
        texts.some((text) => text.includes(encodeURI(file))),
        file,
      ).toBe(true);
    }
  });
});
