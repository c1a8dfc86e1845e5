import { describe, expect, test } from 'vitest';
import { hostHeaders } from '../../../src/outputs/host-headers.ts';
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
    expect(rulesOf(hostHeaders([])).get('/*')).toContain("Content-Security-Policy: frame-ancestors 'self'");
  });

  test('lets files with a digest be kept, and no others', () => {
    const kept = [...rulesOf(hostHeaders([aPost()]))].filter(([, headers]) =>
      headers.some((line) => /^Cache-/.test(line)),
    );
    expect(kept).toEqual([['/_astro/*', ['Cache-Control: public, max-age=31536000, immutable']]]);
  });

  test('says where the Markdown of a post is', () => {
    expect(rulesOf(hostHeaders([aPost({ slug: '設計' })])).get('/blog/%E8%A8%AD%E8%A8%88/')).toEqual([
      'Link: </blog/%E8%A8%AD%E8%A8%88.md>; rel="alternate"; type="text/markdown"',
    ]);
  });

  test('has no more rules than a host reads, for the newest posts', () => {
    const rules = rulesOf(hostHeaders(Array.from({ length: 200 }, (_, index) => aPost({ slug: `post-${index}` }))));
    expect(rules.size).toBe(100);
    expect(rules.has('/blog/post-0/')).toBe(true);
    expect(rules.has('/blog/post-199/')).toBe(false);
  });
});

test('_redirects leads every old address to its post, for ever', () => {
  const posts = [aPost({ slug: 'new', aliases: ['/old/', '/blog/older/'] }), aPost({ slug: 'other' })];
  expect(hostRedirects(posts)).toBe('/old/ /blog/new/ 301\n/blog/older/ /blog/new/ 301\n');
});

test('security.txt says whom to tell, and for how long that holds', () => {
  const facts = { contact: 'mailto:a@a.example', locale: 'en', siteUrl: 'https://a.example' };
  const text = securityTxt({ ...facts, now: new Date('2026-01-01T00:00:00Z') });
  expect(text.split('\n')).toEqual([
    'Contact: mailto:a@a.example',
    'Expires: 2026-12-31T00:00:00Z',
    'Preferred-Languages: en',
    'Canonical: https://a.example/.well-known/security.txt',
    '',
  ]);
});
