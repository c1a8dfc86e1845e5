import { expect, test } from 'vitest';
import { sitemaps } from '../../../src/outputs/sitemap.ts';

const page = (name: string, more: object = {}) => ({ url: `https://a.example/${name}/`, pictures: [], ...more });
const locations = (xml: string | undefined) => [...(xml ?? '').matchAll(/<loc>([^<]+)/g)].map(([, url]) => url);

test('is cut where a file is full, and the index names the parts', () => {
  const files = sitemaps(
    ['a', 'b', 'c', 'd', 'e'].map((name) => page(name)),
    'https://a.example',
    2,
  );
  expect([...files.keys()]).toEqual(['0', '1', '2', 'index']);
  expect(locations(files.get('index'))).toEqual([0, 1, 2].map((part) => `https://a.example/sitemap-${part}.xml`));
  const parts = [0, 1, 2].map((part) => locations(files.get(String(part))));
  expect(parts.map(({ length }) => length)).toEqual([2, 2, 1]);
  expect(parts.flat()).toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => `https://a.example/${name}/`));
});

test('an entry has its date and its pictures, and what XML wants escaped is', () => {
  const modified = new Date('2026-02-01T10:00:00Z');
  const text = sitemaps(
    [page('a&b', { modified, pictures: ['https://a.example/p.webp?a=1&b=2'] })],
    'https://a.example',
  ).get('0');
  expect(text).toContain(
    '<url><loc>https://a.example/a&amp;b/</loc><lastmod>2026-02-01T10:00:00.000Z</lastmod><image:image><image:loc>https://a.example/p.webp?a=1&amp;b=2</image:loc></image:image></url>',
  );
  expect(sitemaps([page('a')], 'https://a.example').get('0')).toContain('<url><loc>https://a.example/a/</loc></url>');
});

test('a page names no more pictures than are read', () => {
  const pictures = Array.from({ length: 1001 }, (_, number) => `https://a.example/${number}.webp`);
  const text = sitemaps([page('a', { pictures })], 'https://a.example').get('0') ?? '';
  expect(text.match(/<image:image>/g)).toHaveLength(1000);
});
