import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { Unclean } from '../../../../src/infra/metadata/unclean.ts';
import { withoutMetadata } from '../../../../src/infra/metadata/without-metadata.ts';
import { holdsPlanted, mp4, planted, plantedPictures, plantedRecordings } from '../../../fixtures/planted-metadata.ts';

const pictures = await plantedPictures();
const recordings = plantedRecordings();
const file = (name: string) => pictures[name] ?? recordings[name] ?? Buffer.alloc(0);

describe.each(Object.keys({ ...pictures, ...recordings }))('%s', (name) => {
  test('is published without what was planted in its metadata', async () => {
    expect(holdsPlanted(file(name))).toBe(true);
    expect(holdsPlanted(await withoutMetadata(file(name)))).toBe(false);
  });

  test('is the same when it is cleaned again, and refused when it is cut short', async () => {
    const clean = await withoutMetadata(file(name));
    const pixels = /\.(?:jpg|webp|avif|tiff)$/.test(name);
    if (!pixels) expect(await withoutMetadata(clean)).toEqual(clean);
    const cut = file(name).subarray(0, Math.floor(file(name).length / 3));
    // Text and rows of frames can end anywhere.
    if (!/\.(?:vtt|mp3|wav)$/.test(name)) await expect(withoutMetadata(cut)).rejects.toThrow();
  });
});

describe('pictures', () => {
  test.each(Object.keys(pictures).filter((name) => !/svg|moves/.test(name)))(
    '%s keeps its size and its frames',
    async (name) => {
      const [before, after] = await Promise.all(
        [file(name), await withoutMetadata(file(name))].map((bytes) => sharp(bytes, { animated: true }).metadata()),
      );
      const { width, height, pages, delay } = before ?? {};
      expect(after).toMatchObject({ width, height, ...(pages && pages > 1 ? { pages, delay } : {}) });
      for (const kind of ['exif', 'xmp', 'iptc', 'icc', 'comments'] as const) expect(after?.[kind]).toBeUndefined();
    },
  );

  test('what a camera held upright is upright, and a wide colour is that colour', async () => {
    const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#ff0000' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await sharp(await withoutMetadata(bytes)).metadata()).toMatchObject({ width: 20, height: 40 });
    // The green of Display P3 lies outside sRGB; its grey is the same grey.
    const wide = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#3a7' } })
      .withIccProfile('p3')
      .png()
      .toBuffer();
    const pixel = async (png: Buffer) => [...(await sharp(png).removeAlpha().raw().toBuffer()).subarray(0, 3)];
    expect(await pixel(await withoutMetadata(wide))).toEqual(await pixel(wide));
    expect((await sharp(await withoutMetadata(wide)).metadata()).icc).toBeUndefined();
  });
});

describe('recordings', () => {
  test.each(['a.mp4', 'b.webm', 'i.webm'])('%s keeps every byte where it was', async (name) => {
    const clean = await withoutMetadata(file(name));
    expect(clean).toHaveLength(file(name).length);
    expect(clean.indexOf('shown')).toBe(file(name).indexOf('shown'));
  });

  test('of MP4, the sample that is shown stays and the places beside it go, with when it was made', async () => {
    const clean = await withoutMetadata(mp4());
    expect(clean.includes('shown sample')).toBe(true);
    expect(clean.toString('latin1').match(/shown captions/g)).toHaveLength(2);
    expect(clean.includes('mvhd\0\0\0\0\x124Vx')).toBe(false);
  });

  test('of Vorbis in WebM, what sets the decoder up stays', async () => {
    const clean = await withoutMetadata(file('i.webm'));
    for (const kept of ['vorbis identification', 'vorbis codebooks', 'shown sound'])
      expect(clean.includes(kept)).toBe(true);
  });

  test('MP3 is its frames of sound', async () => {
    const clean = await withoutMetadata(file('d.mp3'));
    expect(clean).toHaveLength(12 * 417);
    expect(clean.readUInt32BE(0)).toBe(0xfffb9064);
  });

  test('captions keep their cues', async () => {
    const clean = await withoutMetadata(file('f.vtt'));
    expect(clean.toString()).toBe('WEBVTT\n\n00:00.000 --> 00:01.000\nShown words\n');
  });

  test('comments of styles in captions go', async () => {
    const styled = `WEBVTT\n\nSTYLE\n/* ${planted} */\n::cue { color: red /* ${planted}\n*/ }\n\n00:00.000 --> 00:01.000\n/* Said */\n`;
    expect((await withoutMetadata(Buffer.from(styled))).toString()).toBe(
      'WEBVTT\n\nSTYLE\n\n::cue { color: red  }\n\n00:00.000 --> 00:01.000\n/* Said */\n',
    );
  });

  test('what is of no known kind is refused, and so is a film of pieces with a track of places', async () => {
    await expect(withoutMetadata(Buffer.from(`%PDF-1.7 ${planted}`))).rejects.toThrow(Unclean);
    const fragment = Buffer.concat([mp4(), Buffer.from('\0\0\0\x08moof', 'latin1')]);
    await expect(withoutMetadata(fragment)).rejects.toThrow('holds a track of data in fragments');
  });
});
