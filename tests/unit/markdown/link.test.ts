import { expect, test } from 'vitest';
import { compiled, renderings, rules } from './document.ts';

test('links of the page stay as written; those of feed and Markdown are absolute', async () => {
  expect(await renderings('[a](/blog/y/#z) [b](#c) [d](https://other.org/?q=1 "t") [m](mailto:a@b.org)')).toEqual({
    html: '<p><a href="/blog/y/#z">a</a> <a href="#c">b</a> <a title="t" class="external" href="https://other.org/?q=1">d</a> <a href="mailto:a@b.org">m</a></p>',
    feedHtml:
      '<p><a href="https://sodiarc.com/blog/y/#z">a</a> <a href="https://sodiarc.com/blog/x/#c">b</a> <a href="https://other.org/?q=1" title="t">d</a> <a href="mailto:a@b.org">m</a></p>',
    markdown:
      '[a](https://sodiarc.com/blog/y/#z) [b](https://sodiarc.com/blog/x/#c) [d](https://other.org/?q=1 "t") [m](mailto:a@b.org)\n',
  });
});

test('internal links are reported with their places, readable, and with the site’s own origin taken off', async () => {
  const { links, html } = await compiled('[a](#%C3%BCber)\n\n[b](https://sodiarc.com/blog/y/?a#b) [c](//other.org)', {
    firstLine: 5,
  });
  expect(links).toEqual([
    { href: '#über', line: 5, column: 1 },
    { href: '/blog/y/?a#b', line: 7, column: 1 },
  ]);
  expect(html).toContain('<a href="/blog/y/?a#b">b</a> <a class="external" href="//other.org">c</a>');
});

test.each(['md', 'mdx'] as const)('columns are those of the author’s own signs (%s)', async (format) => {
  const { links, images } = await compiled('$5, $USER, `--x` -- and [a](/y/).\n\n> - $5 ![b](c.png)', { format });
  expect([links, images]).toMatchObject([[{ line: 1, column: 25 }], [{ line: 3, column: 8 }]]);
});

test('a syntax error has its column', async () => {
  const { problems } = await compiled('It costs $5 and $6.\n\nA list of $HOME, and {a.', { format: 'mdx' });
  expect(problems).toMatchObject([{ line: 3, column: 22 }]);
});

test('a link that shows its address is known as one, and one of other words is not', async () => {
  const { html } = await compiled(
    'https://a.example/b www.a.example [b](https://a.example/b) [![c](./c.png)](https://a.example/b) [a.example/b](https://a.example/b)',
  );
  expect(html.match(/class="[^"]*"/g)).toEqual([
    'class="external bare"',
    'class="external bare"',
    'class="external"',
    'class="external"',
    'class="external bare"',
  ]);
});

test('a link to a Markdown file leads to the page made from it', async () => {
  const resolveFile = (path: string) => (path === '../y/index.mdx' ? '/blog/y/' : undefined);
  const { html, feedHtml, links } = await compiled('[a](../y/index.mdx#z) [b](../gone.mdx)', {
    options: { resolveFile },
  });
  expect(html).toBe('<p><a href="/blog/y/#z">a</a> <a href="../gone.mdx">b</a></p>');
  expect(feedHtml).toContain('href="https://sodiarc.com/blog/y/#z"');
  expect(links.map(({ href }) => href)).toEqual(['/blog/y/#z', '../gone.mdx']);
});

test('a link that runs code shows its text, with a finding', async () => {
  const document = await compiled(
    'one\n\n[**x**](javascript:alert(1)) [y](JaVaScRiPt:z) <a href=" data:text/html,x">z</a>',
  );
  expect(document.html).toBe('<p>one</p>\n<p><strong>x</strong> y z</p>');
  expect(rules(document)).toEqual(['3 unsafe-url', '3 unsafe-url', '3 unsafe-url']);
});

test('a link that opens a window of its own gives it no access', async () => {
  const { html } = await compiled('<a href="https://other.org" target="_blank">x</a>');
  expect(html).toBe('<p><a target="_blank" class="external" href="https://other.org">x</a></p>');
});

test.each(['md', 'mdx'] as const)(
  'an address in the words of an author’s <a> is no second link (%s)',
  async (format) => {
    const document = await compiled(
      'Write to <a href="mailto:a@b.org">a@b.org</a>, or <a href="/c">see https://b.org/c</a>.',
      {
        format,
      },
    );
    expect(rules(document)).toEqual([]);
    expect(document.html).toBe(
      '<p>Write to <a href="mailto:a@b.org">a@b.org</a>, or <a href="/c">see https://b.org/c</a>.</p>',
    );
  },
);

test('a bare address ends before what closes the words around it', async () => {
  const { html } = await compiled(
    '“https://a.example/b” «https://a.example/c»; (https://a.example/d)… www.a.example/it’s',
  );
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    'https://a.example/b',
    'https://a.example/c',
    'https://a.example/d',
    'http://www.a.example/it%E2%80%99s',
  ]);
});
