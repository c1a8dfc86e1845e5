import { expect, test } from 'vitest';
import { renderings } from './document.ts';

test('the last line names the source', async () => {
  const body = '> To *decide* is\n> to cut.\\\n> — Ada Byron, [Notes](/notes/)';
  const { html, feedHtml, markdown } = await renderings(body);
  expect(html).toBe(
    '<figure class="quote"><blockquote cite="/notes/"><p>To <em>decide</em> is\nto cut.</p></blockquote><figcaption>— Ada Byron, <cite><a href="/notes/">Notes</a></cite></figcaption></figure>',
  );
  expect(feedHtml).toBe(
    '<blockquote cite="https://sodiarc.com/notes/"><p>To <em>decide</em> is\nto cut.</p><p>— Ada Byron, <cite><a href="https://sodiarc.com/notes/">Notes</a></cite></p></blockquote>',
  );
  expect(markdown).toBe('> To *decide* is to cut.\n>\n> — Ada Byron, *[Notes](https://sodiarc.com/notes/)*\n');
});

test.each([
  ['> a\n>\n> -- bell hooks', '— bell hooks'],
  ['> a\n> --- [Ada](https://a.org)', '— <a class="external" href="https://a.org">Ada</a>'],
  ['> a\n>\n> — E. D., [Why?](/w/)', '— E. D., <cite><a href="/w/">Why?</a></cite>'],
  ['> a\n> —Grace Hopper, in 1986', '— Grace Hopper, in 1986'],
  ['> a\n>\n> - b\n>\n> — Sammy Davis Jr.', '— Sammy Davis Jr.'],
])('%j', async (body, caption) => {
  expect((await renderings(body)).html).toContain(`<figcaption>${caption}</figcaption>`);
});

test.each([
  '> — Who is there?\n> — The cat.',
  '> — Alone',
  '> The end\n> — or so we thought',
  '> It began.\n> — Then it stopped.',
  '> a\n> - b',
  '> pages 3\n> –4',
])('%j stays a quotation', async (body) => {
  const { html } = await renderings(body);
  expect(html).toMatch(/^<blockquote>/);
  expect(html).not.toContain('figcaption');
});
