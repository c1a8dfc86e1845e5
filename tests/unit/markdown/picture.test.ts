/** `<picture>`, and what an author gives an image in HTML. */
import { expect, test } from 'vitest';
import { largestOf } from '../../../src/markdown/constructs/picture.ts';
import { compiled, renderings } from './document.ts';

test('a source for dark pages follows the theme that the reader chose; feeds and Markdown have the light one', async () => {
  const body =
    '<picture>\n<source srcset="./dark.png" media="(prefers-color-scheme: dark)">\n<img src="./light.png" alt="A" width="200">\n</picture>';
  const { html, feedHtml, markdown } = await renderings(body);
  expect(html).toBe(
    '<span class="on-light"><img width="200" data-image="0" alt="A"></span><span class="on-dark"><img width="200" data-image="1" alt="A"></span>',
  );
  expect(feedHtml).toBe('<img data-image="0" alt="A" width="200">');
  expect(markdown).toBe('![A](image:0)\n');
  const { images, features } = await compiled(body);
  expect(images.map(({ src }) => src)).toEqual(['./light.png', './dark.png']);
  expect(features).toContain('figure');
});

test('a source for light pages says that the image is the dark one', async () => {
  const { html, images } = await compiled(
    '<picture><source srcset="light.png" media="(prefers-color-scheme:light)"><img src="dark.png" alt="A"></picture>',
  );
  expect(html).toMatch(/on-light"><img data-image="0".*on-dark"><img data-image="1"/);
  expect(images.map(({ src }) => src)).toEqual(['light.png', 'dark.png']);
});

test('sources for windows of some size go with the image, the largest file of each', async () => {
  const { html, images } = await compiled(
    '<picture><source media="(max-width: 600px)" srcset="small.png 300w, big.png 600w"><source media="print" srcset="/print.svg"><img src="a.png" alt="A"></picture>',
  );
  expect(html).toBe('<p><img data-image="0" data-sources="1 (max-width: 600px)|/print.svg print" alt="A"></p>');
  expect(images.map(({ src }) => src)).toEqual(['a.png', 'big.png']);
});

test.each([
  ['a.png', 'a.png'],
  ['a.png 1x, b.png 2x', 'b.png'],
  ['b.png 2x,a.png', 'b.png'],
  ['a.png 300w,  b.png 1200w, c.png 600w', 'b.png'],
  ['a,b.png 2x', 'a,b.png'],
  ['', undefined],
])('of %j the largest is %j', (srcSet, largest) => {
  expect(largestOf(srcSet)).toBe(largest);
});

test('what is taken away is said: a second format, a file elsewhere, sizes and attributes that have no effect', async () => {
  const { problems } = await compiled(
    [
      '<picture>',
      '<source type="image/avif" srcset="a.avif">',
      '<source media="print" srcset="https://example.org/a.png">',
      '<source media="print" srcset="b.png" class="x" onclick="y">',
      '<img src="a.png" alt="A" srcset="b.png 2x" sizes="10px" width="50%" onload="z">',
      '</picture>',
      '<picture class="x"></picture>',
    ].join('\n'),
  );
  expect(
    problems
      .map(({ rule, message }) => `${rule} ${/(?:give|forbids) (\S+)/.exec(message)?.[1] ?? ''}`.trim())
      .toSorted(),
  ).toEqual(
    [
      'html-attribute class',
      'html-attribute class',
      'html-attribute onclick',
      'html-attribute sizes',
      'html-attribute srcset',
      'html-attribute width',
      'html-attribute onload',
      'picture-source',
      'picture-source',
      'remote-image',
    ].toSorted(),
  );
});

test('an image keeps the size and the loading that its author gave it', async () => {
  const { html } = await renderings(
    'Text <img src="a.png" alt="A" width="200px" height="100" loading="eager" class="x">',
  );
  expect(html).toContain('width="200" height="100" loading="eager" class="x" data-image="0"');
});
