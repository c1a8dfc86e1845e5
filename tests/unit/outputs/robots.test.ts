import { describe, expect, test } from 'vitest';
import { robots } from '../../../src/outputs/robots.ts';

type Choice = Parameters<typeof robots>[1];

/** Whether a crawler may read pages: the most telling group decides (RFC 9309, section 2.2.1). */
function mayCrawl(crawler: string, choice: Choice): boolean {
  const groups = robots('https://a.example', choice)
    .split('\n\n')
    .map((group) => group.trim().split('\n'));
  const named = (name: string) => groups.find((lines) => lines.includes(`User-agent: ${name}`));
  return !(named(crawler) ?? named('*'))?.includes('Disallow: /');
}

test('everything may be crawled, and the map is named by its absolute address', () => {
  expect(robots('https://a.example', 'welcome')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://a.example/sitemap-index.xml\n',
  );
});

describe('crawlers for language models', () => {
  test.each([
    ['welcome', { Googlebot: true, GPTBot: true, 'OAI-SearchBot': true }],
    ['no-training', { Googlebot: true, GPTBot: false, CCBot: false, 'OAI-SearchBot': true, 'Claude-User': true }],
    ['refuse', { Googlebot: true, Bingbot: true, GPTBot: false, 'OAI-SearchBot': false, 'Claude-User': false }],
  ] as const)('%s', (choice, expected) => {
    const allowed = Object.fromEntries(Object.keys(expected).map((crawler) => [crawler, mayCrawl(crawler, choice)]));
    expect(allowed).toEqual(expected);
  });

  test.each([
    ['no-training', 'Content-Signal: search=yes, ai-input=yes, ai-train=no'],
    ['refuse', 'Content-Signal: search=yes, ai-input=no, ai-train=no'],
  ] as const)('%s is said without names, too, to whoever is not named', (choice, line) => {
    expect(robots('https://a.example', choice)).toContain(`User-agent: *\n${line}\nAllow: /\n`);
  });

  test('the map is named whoever is refused', () => {
    expect(robots('https://a.example', 'refuse')).toMatch(/\n\nSitemap: https:\/\/a\.example\/sitemap-index\.xml\n$/);
  });
});
