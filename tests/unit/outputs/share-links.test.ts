import { describe, expect, test } from 'vitest';
import { shareLinks } from '../../../src/outputs/share-links.ts';
import { shareServices } from '../../../src/site.config.ts';

const shared = { title: '50% off & "more" #1 設計+', url: 'https://a.example/blog/%E8%A8%AD/' };

describe('shareLinks', () => {
  test('one for each target, in their order', () => {
    expect(shareLinks(shared, ['email', 'x']).map(({ target }) => target)).toEqual(['email', 'x']);
    expect(shareLinks(shared, [])).toEqual([]);
  });

  test.each(shareLinks(shared, shareServices))('$target is handed the very address and title', ({ target, href }) => {
    const { protocol, searchParams, hash } = new URL(href);
    expect(['https:', 'mailto:']).toContain(protocol);
    const fields = target === 'mastodon' ? new URLSearchParams(hash.slice(1)) : searchParams;
    const handed = [...fields.values()].join(' ');
    expect(handed).toContain(shared.url);
    if (target !== 'linkedin') expect(handed).toContain(shared.title);
  });

  test('a space is %20, which mail programs read too', () => {
    expect(shareLinks({ title: 'a b', url: 'https://a.example/' }, ['email'])[0]?.href).toBe(
      'mailto:?subject=a%20b&body=https%3A%2F%2Fa.example%2F',
    );
  });
});
