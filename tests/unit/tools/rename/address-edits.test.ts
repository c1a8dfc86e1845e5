import { describe, expect, test } from 'vitest';
import { addressEdits } from '../../../../tools/rename/address-edits.ts';
import { renamedAddress } from '../../../../tools/rename/renamed-address.ts';
import { edited } from '../../../../tools/text-edits.ts';

const renaming = { from: '/blog/old/', to: '/blog/new/', files: { from: '/c/posts/old', to: '/c/posts/new' } };
const rename = (body: string, path = '/c/posts/b/index.mdx', format: 'md' | 'mdx' = 'mdx') => {
  const renamed = (address: string) =>
    renamedAddress(address, { path, url: '/blog/b/' }, renaming, 'https://a.example');
  return edited(body, addressEdits(body, format, 0, renamed).edits);
};

describe('addresses in a document', () => {
  test.each([
    ['[a](/blog/old/ "t")', '[a](/blog/new/ "t")'],
    ['[a](/blog/old)', '[a](/blog/new)'],
    ['[a](</blog/old/?q#p>)', '[a](</blog/new/?q#p>)'],
    ['[a](/blog/%6Fld/)', '[a](/blog/new/)'],
    ['[a](/blog/old.md)', '[a](/blog/new.md)'],
    ['[a](https://a.example/blog/old/)', '[a](https://a.example/blog/new/)'],
    ['[a](../old/)', '[a](/blog/new/)'],
    ['[a][b]\n\n[b]: /blog/old/#p', '[a][b]\n\n[b]: /blog/new/#p'],
    ['![a](../old/p.png)', '![a](../new/p.png)'],
    ['[a](../old/index.mdx#p)', '[a](../new/index.mdx#p)'],
    ['<a href="/blog/old/">a</a>', '<a href="/blog/new/">a</a>'],
    ['<a href={"/blog/old/"}>a</a>', '<a href={"/blog/new/"}>a</a>'],
    [':::figure{src="../old/p.png" alt="x"}\nA\n:::', ':::figure{src="../new/p.png" alt="x"}\nA\n:::'],
    ['<Figure src="../old/p.png" alt="x" />', '<Figure src="../new/p.png" alt="x" />'],
    ['| a |\n| - |\n| [x](/blog/old/) |', '| a |\n| - |\n| [x](/blog/new/) |'],
    ['[/blog/old/](/blog/old/)', '[/blog/old/](/blog/new/)'],
  ])('%s', (body, expected) => {
    expect(rename(body)).toBe(expected);
  });

  test.each([
    '[a](/blog/older/)',
    '[a](/blog/old-one/)',
    '[a](https://b.example/blog/old/)',
    '[a](./old/p.png)',
    '`/blog/old/`',
    '```\n[a](/blog/old/)\n```',
    'Words: /blog/old/',
  ])('%s stays', (body) => {
    expect(rename(body)).toBe(body);
  });

  test('an address is spelt as the one in its place was', () => {
    const spelt = (address: string) =>
      renamedAddress(
        address,
        { path: '/c/posts/b.md', url: '/blog/b/' },
        { ...renaming, to: '/blog/%E8%A8%AD%E8%A8%88/' },
        'https://a.example',
      );
    expect(spelt('/blog/old/#p')).toBe('/blog/設計/#p');
    expect(spelt('/blog/%6Fld/')).toBe('/blog/%E8%A8%AD%E8%A8%88/');
  });

  test('raw HTML in Markdown, and a document that moves itself', () => {
    expect(rename("<p>\n<a class=x href='/blog/old/'>a</a>\n</p>", '/c/posts/b.md', 'md')).toContain(
      "href='/blog/new/'",
    );
    const own = '/c/posts/old/index.mdx';
    expect(rename('![a](./p.png) [b](../old/index.mdx) [c](../b/)', own)).toBe(
      '![a](./p.png) [b](index.mdx) [c](../b/)',
    );
  });
});
