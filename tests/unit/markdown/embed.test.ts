import { expect, test } from 'vitest';
import { embedOf } from '../../../src/markdown/constructs/providers.ts';
import { compiled, renderings } from './document.ts';

test('a film alone on its line is a poster on the page and a link everywhere else', async () => {
  const { html, feedHtml, markdown } = await renderings('[The talk](https://youtu.be/dQw4w9WgXcQ?t=1m5s)');
  expect(html).toContain(
    '<embed-frame class="embed" data-frame="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&amp;start=65" data-name="The talk (YouTube)"><a class="external" href="https://youtu.be/dQw4w9WgXcQ?t=1m5s"><svg ',
  );
  expect(html).not.toMatch(/<iframe|<img|src="/);
  expect(feedHtml).toBe('<p><a href="https://youtu.be/dQw4w9WgXcQ?t=1m5s">The talk (YouTube)</a></p>');
  expect(markdown).toBe('[The talk](https://youtu.be/dQw4w9WgXcQ?t=1m5s)\n');
});

test('a bare address says where it leads', async () => {
  const { html, markdown } = await renderings('https://vimeo.com/76979871');
  expect(html).toContain('data-name="Open on Vimeo"');
  expect(markdown).toBe('<https://vimeo.com/76979871>\n');
});

test.each([
  'See https://youtu.be/dQw4w9WgXcQ now',
  '- https://youtu.be/dQw4w9WgXcQ',
  'https://www.youtube.com/@somebody',
  'https://notyoutube.com/watch?v=dQw4w9WgXcQ',
  'https://codepen.io/team/codepen',
])('stays a link: %s', async (body) => {
  const { html, features } = await compiled(body);
  expect(html).toMatch(/<a /);
  expect(html).not.toContain('embed');
  expect(features).not.toContain('embed');
});

test.each([
  [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=x&t=90s',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?list=x&autoplay=1&start=90',
  ],
  [
    'https://youtu.be/dQw4w9WgXcQ?si=who&end=95&cc_load_policy=1#t=1m',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?end=95&cc_load_policy=1&autoplay=1&start=60',
  ],
  [
    'https://www.youtube.com/playlist?list=PL1&index=2&utm_source=a',
    'https://www.youtube-nocookie.com/embed/videoseries?list=PL1&index=2&autoplay=1',
  ],
  [
    'https://vimeo.com/76979871?h=8272103f6e&share=copy#t=1m30s',
    'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=8272103f6e#t=90s',
  ],
  [
    'https://player.vimeo.com/video/76979871?h=8272103f6e&texttrack=en',
    'https://player.vimeo.com/video/76979871?texttrack=en&autoplay=1&dnt=1&h=8272103f6e',
  ],
  ['https://vimeo.com/channels/staffpicks/76979871', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1'],
  [
    'https://codepen.io/team/codepen/pen/abcDEF?editable=true&default-tab=css',
    'https://codepen.io/team/codepen/embed/abcDEF?editable=true&default-tab=css',
  ],
  [
    'https://stackblitz.com/github/a/b?file=a.ts&file=b.ts&view=editor&embed=0',
    'https://stackblitz.com/github/a/b?file=a.ts&file=b.ts&view=editor&embed=1',
  ],
  ['https://codesandbox.io/p/devbox/x-1?file=%2Fa.ts&utm_medium=x', 'https://codesandbox.io/embed/x-1?file=%2Fa.ts'],
  ['https://youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'],
  ['https://vimeo.com/76979871/8272103f6e', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=8272103f6e'],
  ['https://codepen.io/somebody/pen/abcDEF', 'https://codepen.io/somebody/embed/abcDEF?default-tab=result'],
  ['https://stackblitz.com/edit/vitejs-vite?file=a.ts', 'https://stackblitz.com/edit/vitejs-vite?file=a.ts&embed=1'],
  ['https://codesandbox.io/s/new', 'https://codesandbox.io/embed/new'],
])('%s', (href, frame) => {
  expect(embedOf(href)?.frame).toBe(frame);
});

test('the policy is widened by what may be opened, and by nothing an author’s HTML says', async () => {
  const film = 'https://youtu.be/dQw4w9WgXcQ\n\nhttps://youtu.be/dQw4w9WgXcR\n\nhttps://codepen.io/somebody/pen/abcDEF';
  expect((await compiled(film)).frames).toEqual(['https://codepen.io', 'https://www.youtube-nocookie.com']);
  const { html, frames } = await compiled('<embed-frame class="embed" data-frame="https://evil.org">a</embed-frame>');
  expect(frames).toEqual([]);
  expect(html).not.toContain('data-frame');
});
