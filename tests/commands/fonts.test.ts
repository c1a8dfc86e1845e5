import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { fontSheets } from '../../tools/fonts/css.ts';
import { type Face, faces } from '../../tools/fonts/faces.ts';
import { withHolders } from '../../tools/fonts/licence.ts';
import { cutFace } from '../../tools/fonts/subset.ts';
import { budget } from '../budget.ts';

const read = (path: string) => readFile(new URL(`../../src/${path}`, import.meta.url));
const shipped = (face: Face) => read(`assets/fonts/${face.name}.woff2`);
const isOfEveryPage = ({ rules, onDemand }: Face) => !rules && !onDemand;
const bytes = async (kept: (face: Face) => boolean) =>
  (await Promise.all(faces.filter(kept).map(shipped))).reduce((sum, file) => sum + file.length, 0);

describe('the shipped fonts', () => {
  test.for(faces)('$name is what its source and its glyph set give', async (face) => {
    expect(Buffer.from(await cutFace(face)).equals(await shipped(face))).toBe(true);
  });

  test('the rules are written from the shipped files', async () => {
    const files = new Map(await Promise.all(faces.map(async (face) => [face.name, await shipped(face)] as const)));
    for (const [name, css] of await fontSheets(files)) expect(String(await read(`styles/${name}.css`)), name).toBe(css);
  });

  test('their licence names whose they are', async () => {
    const licence = String(await read('assets/fonts/OFL.txt'));
    expect(licence).toBe(withHolders(licence, await Promise.all(faces.map(shipped))));
    expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });

  test('a page with title, prose, italics and code loads at most 50 kB of them', async () => {
    expect(await bytes((face) => isOfEveryPage(face) && face.name !== 'code-italic')).toBeLessThanOrEqual(
      budget(50_000),
    );
  });

  test('and at most 56 kB with slanted comments', async () => {
    expect(await bytes(isOfEveryPage)).toBeLessThanOrEqual(budget(56_000));
  });

  test('rarer letters cost at most 11 kB a file', async () => {
    for (const face of faces.filter(({ onDemand }) => onDemand))
      expect((await shipped(face)).length, face.name).toBeLessThanOrEqual(budget(11_000));
  });
});

test('no letter of a family is in two files', () => {
  const seen = new Set<string>();
  for (const { family, style, glyphs, name } of faces)
    for (const glyph of glyphs) {
      const key = `${family} ${style} ${glyph}`;
      expect(seen.has(key), `${name}: ${glyph}`).toBe(false);
      seen.add(key);
    }
});
