import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readColours } from '../../../src/outputs/colours.ts';
import { webManifest } from '../../../src/outputs/web-manifest.ts';

const colours = readColours(readFileSync('src/styles/tokens.css', 'utf8'));

const projectRoot = resolve(import.meta.dirname, '../../..');

interface Manifest {
  readonly name: string;
  readonly start_url: string;
  readonly display: string;
  readonly dir: string;
  readonly icons: readonly { src: string; sizes: string; type: string; purpose?: string }[];
  readonly shortcuts: readonly { name: string; url: string }[];
}

const manifest = (locale = 'en') =>
  JSON.parse(
    webManifest(
      {
        name: 'Sodiarc',
        description: 'What this is.',
        locale,
        nav: [
          { label: 'Blog', href: '/blog/' },
          { label: 'Elsewhere', href: 'https://b.example/' },
        ],
      },
      colours,
      'https://a.example',
    ),
  ) as Manifest;

describe('the manifest', () => {
  test('names the site and opens its home page', () => {
    expect(manifest()).toMatchObject({ name: 'Sodiarc', start_url: '/', scope: '/', lang: 'en', dir: 'ltr' });
    expect(manifest('ar').dir).toBe('rtl');
  });

  test('has the sizes that make a site installable, one of them maskable', () => {
    const bySize = manifest().icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`);
    expect(bySize).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
  });

  test.each(manifest().icons)('$src is what it says', async ({ src, sizes, type }) => {
    const file = resolve(projectRoot, `public${src}`);
    expect(existsSync(file)).toBe(true);
    const { width, height, format } = await sharp(file).metadata();
    expect(type.replace('+xml', '')).toBe(`image/${format}`);
    expect(sizes === 'any' ? format === 'svg' : sizes === `${width}x${height}`).toBe(true);
  });

  test('leads to the pages of the navigation that are the site’s own', () => {
    expect(manifest().shortcuts).toEqual([{ name: 'Blog', url: '/blog/' }]);
  });
});
