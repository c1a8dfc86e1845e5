import { describe, expect, test } from 'vitest';
import { redirectFile, redirectPage } from '../../../src/outputs/redirect.ts';
import { aPost } from '../../fixtures/a-post.ts';

describe('redirectFile', () => {
  test.each([
    ['/old/', 'old/index.html'],
    ['/blog/old/', 'blog/old/index.html'],
    ['/old.html', 'old.html'],
    ['/%C3%BCmlaut/', 'ümlaut/index.html'],
    ['/50%25/', '50%/index.html'],
    ['/a%20%26%20b/', 'a & b/index.html'],
  ])('%s is answered by %s', (alias, file) => {
    expect(redirectFile(alias)).toBe(file);
  });
});

describe('redirectPage', () => {
  const page = redirectPage(aPost({ slug: 'new', title: '</title><script>"&', lang: 'ja' }), 'https://a.example');

  test('sends on at once, with a link for a browser that stays', () => {
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/blog/new/">');
    expect(page).toContain('<a href="/blog/new/">');
    expect(page).toContain('<link rel="canonical" href="https://a.example/blog/new/">');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('<html lang="ja">');
  });

  test('a title is text', () => {
    expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;&quot;&amp;</title>');
    expect(page).not.toContain('<script>');
  });

  test('passes on where the post was first published', () => {
    expect(redirectPage(aPost({ canonical: 'https://b.example/?a=1&b=2' }), 'https://a.example')).toContain(
      '<link rel="canonical" href="https://b.example/?a=1&amp;b=2">',
    );
  });
});
