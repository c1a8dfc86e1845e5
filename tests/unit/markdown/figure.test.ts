import { expect, test } from 'vitest';
import { compiled, renderings, rules } from './document.ts';

test('an image with a title, alone in its paragraph, is a figure with a caption', async () => {
  expect(await renderings('![A lamp](./lamp.png "One colour")')).toEqual({
    html: '<figure class="figure"><img data-image="0" data-place="text" alt="A lamp"><figcaption>One colour</figcaption></figure>',
    feedHtml: '<figure><img data-image="0" alt="A lamp"><figcaption>One colour</figcaption></figure>',
    markdown: '![A lamp](image:0)\n\nOne colour\n',
  });
});

test('an image of its own opens large; one in a line, in a link or without words does not', async () => {
  const { html, features } = await compiled('![a](a.png)\n\nx ![b](b.png)\n\n[![c](c.png)](/)');
  expect(html).toBe(
    '<p><img data-image="0" data-place="text" alt="a"></p>\n<p>x <img data-image="1" alt="b"></p>\n<p><a href="/"><img data-image="2" alt="c"></a></p>',
  );
  expect(features).toContain('large-view');
  expect((await compiled('x ![b](b.png)')).features).not.toContain('large-view');
});

const called = [
  ['mdx', '<Figure src="./a.png" alt="Alt" caption="Words" credit="By me" wide />'],
  ['md', '::figure[Words]{src=./a.png alt="Alt" credit="By me" wide}'],
  ['mdx', '<Figure credit="By me" wide>\n\n![Alt](./a.png)\n\nWords\n\n</Figure>'],
  ['md', ':::figure{credit="By me" wide}\n![Alt](./a.png)\n\nWords\n:::'],
] as const;

test.each(called)('in %s: %s', async (format, body) => {
  expect(await renderings(body, { format })).toEqual({
    html: '<figure class="figure wide"><img data-image="0" data-place="wide" alt="Alt"><figcaption>Words <small>By me</small></figcaption></figure>',
    feedHtml: '<figure><img data-image="0" alt="Alt"><figcaption>Words <small>By me</small></figcaption></figure>',
    markdown: '![Alt](image:0)\n\nWords By me\n',
  });
});

test('a picture for each theme on the page, the light one everywhere else', async () => {
  const { html, feedHtml, markdown } = await renderings('<Figure src="a.png" dark="b.png" alt="Alt" full />', {
    format: 'mdx',
  });
  expect(html).toBe(
    '<figure class="figure full"><span class="on-light"><img data-image="0" data-place="full" alt="Alt"></span><span class="on-dark"><img data-image="1" data-place="full" alt="Alt"></span></figure>',
  );
  expect(feedHtml).toBe('<figure><img data-image="0" alt="Alt"></figure>');
  expect(markdown).toBe('![Alt](image:0)\n');
});

test('a gallery keeps its images in order, with captions of their own', async () => {
  const body = (figure: string) => `:::gallery[Three]\n![a](a.png)\n![b](b.png "Bee")\n\n${figure}\n:::`;
  const { html, markdown } = await renderings(body('::figure[See]{src=c.png alt=c}'));
  expect(html.replaceAll('\n', '')).toBe(
    '<figure class="figure"><div class="gallery"><img data-image="0" data-place="gallery" alt="a"><figure><img data-image="1" data-place="gallery" alt="b"><figcaption>Bee</figcaption></figure><figure class="figure"><img data-image="2" data-place="text" alt="c"><figcaption>See</figcaption></figure></div><figcaption>Three</figcaption></figure>',
  );
  expect(markdown).toBe('![a](image:0)\n\n![b](image:1)\n\nBee\n\n![c](image:2)\n\nSee\n\nThree\n');
});

test('what is missing or unknown is said at its line', async () => {
  const document = await compiled(
    'x\n\n<Figure captoin="c" src="a.png" alt="" />\n\n<Figure>words</Figure>\n\n<Gallery />\n\n<Figure src="a.png" />',
    { format: 'mdx' },
  );
  expect(rules(document)).toEqual(['3 unknown-attribute', '5 figure-source', '7 gallery-images', '9 image-alt']);
  expect(document.problems[0]?.hint).toBe('Write caption.');
  expect(document.html).toContain('<figcaption>words</figcaption>');
});

test.each(['wide="very"', 'wide="false"'])('what is there or not has no value: %s', async (attribute) => {
  const document = await compiled(`<Figure src="./a.png" alt="b" ${attribute} />`, { format: 'mdx' });
  expect(rules(document)).toEqual(['1 attribute-value']);
});
