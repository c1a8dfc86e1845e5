import { describe, expect, test } from 'vitest';
import { redirectPage } from '../../../src/outputs/redirect.ts';
import { aPost } from '../../fixtures/a-post.ts';

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
