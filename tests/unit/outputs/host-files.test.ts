import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hostHeaders, hostRules } from '../../../src/outputs/host-headers.ts';
import { hostRedirects } from '../../../src/outputs/host-redirects.ts';
import { securityTxt } from '../../../src/outputs/security-txt.ts';
import { aPost } from '../../fixtures/a-post.ts';

/** Header lines by the path they are for, as hosts read the file. */
function rulesOf(text: string): ReadonlyMap<string, readonly string[]> {
  const rules = new Map<string, readonly string[]>();
  let path = '';
  for (const line of text.split('\n').filter(Boolean)) {
    if (!/^\s/.test(line)) path = line;
    const headers = rules.get(path) ?? [];
    rules.set(path, /^\s/.test(line) ? [...headers, line.trim()] : headers);
  }
  return rules;
}

describe('_headers', () => {
  test('says what a policy in the page cannot', () => {
    expect(rulesOf(hostHeaders()).get('/*')).toContain("Content-Security-Policy: frame-ancestors 'self'");
  });

  test('lets files with a digest be kept, and no others', () => {
    const kept = [...rulesOf(hostHeaders())].filter(([, headers]) => headers.some((line) => /^Cache-/.test(line)));
    expect(kept).toEqual([['/_astro/*', ['Cache-Control: public, max-age=31536000, immutable']]]);
  });

  test('lets a drawing that is opened by itself do nothing', () => {
    expect(rulesOf(hostHeaders()).get('/*.svg')).toEqual([
      "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox",
    ]);
  });

  test('keeps within the limits of hosts: 100 rules, 2,000 characters a line, one wildcard a path', () => {
    const rules = rulesOf(hostHeaders());
    expect(rules.size).toBeLessThan(100);
    for (const [path, headers] of rules) {
      expect(path.split('*').length).toBeLessThanOrEqual(2);
      for (const line of headers) expect(line.length).toBeLessThan(2_000);
    }
  });
});

test('the README’s nginx sends the same headers, and compresses', () => {
  const [, config = ''] = /```nginx\n(.*?)```/s.exec(readFileSync('README.md', 'utf8')) ?? [];
  for (const { headers } of hostRules)
    for (const [name, value] of Object.entries(headers)) {
      expect(config).toContain(`add_header ${name} `);
      expect(config).toContain(`"${value}"`);
    }
  expect(config).toContain('gzip on;');
  // It would take away every header of the server.
  expect(config).not.toMatch(/^ *location [^}]*add_header/m);
});

test('_redirects leads every old address to its post, for ever', () => {
  const posts = [aPost({ slug: 'new', aliases: ['/old/', '/blog/older/'] }), aPost({ slug: 'other' })];
  const redirects = [
    { from: '/tags/a/', to: '/tags/b/' },
    { from: '/tags/a/rss.xml', to: '/tags/b/rss.xml' },
    { from: '/blog/gone/' },
    { from: '/tags/gone/rss.xml' },
  ];
  expect(hostRedirects(posts, redirects).split('\n')).toEqual([
    '/old/ /blog/new/ 301',
    '/blog/older/ /blog/new/ 301',
    '/tags/a/ /tags/b/ 301',
    '/tags/a/rss.xml /tags/b/rss.xml 301',
    '/blog/gone/ /404.html 410!',
    '/tags/gone/rss.xml /404.html 410!',
    '',
  ]);
});

test('security.txt says whom to tell, and for how long that holds', () => {
  const facts = { contact: 'mailto:a@a.example', locale: 'en', siteUrl: 'https://a.example' };
  const text = securityTxt({ ...facts, now: new Date('2026-02-28T23:59:59Z') });
  expect(text.split('\n')).toEqual([
    'Contact: mailto:a@a.example',
    'Expires: 2027-01-01T00:00:00Z',
    'Preferred-Languages: en',
    'Canonical: https://a.example/.well-known/security.txt',
    '',
  ]);
});
