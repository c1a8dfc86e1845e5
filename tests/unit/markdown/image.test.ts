import { expect, test } from 'vitest';
import { compiled, renderings, rules } from './document.ts';

test('a local image leaves its number for the image pipeline', async () => {
  expect(await renderings('See ![A lamp & its rings](./my%20lamp.png "Sodium").')).toEqual({
    html: '<p>See <img title="Sodium" data-image="0" alt="A lamp &amp; its rings">.</p>',
    feedHtml: '<p>See <img data-image="0" alt="A lamp &amp; its rings" title="Sodium">.</p>',
    markdown: 'See ![A lamp & its rings](image:0 "Sodium").\n',
  });
});

test('every place of an image is reported with its line and column', async () => {
  const { images, html } = await compiled('![a](a.png) ![b](b.png?x#y)\n\n<img src="a.png" alt="">', { firstLine: 3 });
  expect(images).toEqual([
    { src: 'a.png', line: 3, column: 1 },
    { src: 'b.png', line: 3, column: 13 },
    { src: 'a.png', line: 5, column: 1 },
  ]);
  expect(html).toContain('<img data-image="2" alt="">');
});

test('an image of the site’s own files is a link to check', async () => {
  const { html, feedHtml, images, links } = await compiled('![a](/logo.svg)');
  expect(html).toBe('<p><a href="/logo.svg" data-large=""><img loading="lazy" src="/logo.svg" alt="a"></a></p>');
  expect(feedHtml).toBe('<p><img src="https://sodiarc.com/logo.svg" alt="a"></p>');
  expect([images, links]).toEqual([[], [{ href: '/logo.svg', line: 1, column: 1, isLoaded: true }]]);
});

test('an image on another server is a link on the page, with a finding', async () => {
  const document = await compiled(
    'one\n\n![A chart](https://other.org/c.png)\n\n[![in a link](https://other.org/d.png)](/y/)',
  );
  expect(document.html).toBe(
    '<p>one</p>\n<p><a class="external" href="https://other.org/c.png">A chart</a></p>\n<p><a href="/y/">in a link</a></p>',
  );
  expect(document.feedHtml).toContain('<img src="https://other.org/c.png" alt="A chart">');
  expect(rules(document)).toEqual(['3 remote-image', '5 remote-image']);
});

test('an image that names no file shows its alt text, with a finding', async () => {
  const document = await compiled('![words]()\n\n![drawn](data:image/gif;base64,AA)\n\n<img src="a.png">');
  expect(document.html).toBe('<p>words</p>\n<p>drawn</p>\n<img data-image="0" alt="">');
  expect(rules(document)).toEqual(['1 image-source', '3 image-source', '5 image-alt']);
});

test('an author cannot claim another image’s number', async () => {
  expect((await compiled('<img data-image="7" src="a.png" alt="">')).html).toBe('<img data-image="0" alt="">');
});

test.each([
  [
    '<p align="center"><img src="./a.png" alt="b"></p>',
    'md',
    '<p align="center"><img data-image="0" data-place="text" alt="b"></p>',
  ],
  ['<Figure>\n  <img src="./a.png" alt="b" />\n</Figure>', 'mdx', '<img data-image="0" data-place="text" alt="b">'],
  [
    '<Gallery>\n  <img src="./a.png" alt="b" />\n</Gallery>',
    'mdx',
    '<img data-image="0" data-place="gallery" alt="b">',
  ],
] as const)('an <img> of the author’s own opens large without a complaint: %s', async (body, format, html) => {
  const document = await compiled(body, { format });
  expect(document.problems).toEqual([]);
  expect(document.html).toContain(html);
});

test('how much room an image has is not the author’s to say', async () => {
  const document = await compiled('<p><img src="./a.png" alt="b" data-place="full"></p>');
  expect(rules(document)).toEqual(['1 html-attribute']);
  expect(document.html).toContain('data-place="text"');
});
