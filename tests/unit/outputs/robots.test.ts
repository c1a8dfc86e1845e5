import { expect, test } from 'vitest';
import { robots } from '../../../src/outputs/robots.ts';

test('everything may be crawled, and the map is named by its absolute address', () => {
  expect(robots('https://a.example')).toBe('User-agent: *\nAllow: /\n\nSitemap: https://a.example/sitemap-index.xml\n');
});
