import { expect, test } from 'vitest';
import { compiled, renderings, rules } from './document.ts';

const video = [
  [
    'mdx',
    '<Video src="./a film.mp4" poster="./p.jpg" captions="./c.vtt" width="640" height="360" caption="The lamp" />',
  ],
  ['md', '::video[The lamp]{src="./a film.mp4" poster=./p.jpg captions=./c.vtt width=640 height=360}'],
] as const;

test.each(video)('a film beside the post, in %s', async (format, body) => {
  expect(await renderings(body, { format })).toEqual({
    html: '<figure class="figure media"><video controls preload="none" poster="p.jpg" aria-label="The lamp" width="640" height="360" src="a%20film.mp4"><track kind="captions" src="c.vtt" default><a href="a%20film.mp4">The lamp</a></video><figcaption>The lamp</figcaption></figure>',
    feedHtml:
      '<figure><video controls preload="none" poster="https://sodiarc.com/blog/x/p.jpg" aria-label="The lamp" width="640" height="360" src="https://sodiarc.com/blog/x/a%20film.mp4"><a href="https://sodiarc.com/blog/x/a%20film.mp4">The lamp</a></video><figcaption>The lamp</figcaption></figure>',
    markdown: '[The lamp](https://sodiarc.com/blog/x/a%20film.mp4)\n',
  });
  const { files } = await compiled(body, { format });
  expect(files.map(({ src }) => src)).toEqual(['a film.mp4', 'p.jpg', 'c.vtt']);
});

test('a recording with words of its own', async () => {
  const { html, markdown } = await renderings(
    '<Audio src="./a.mp3" alt="A hum">\n\nThe hum, *at 100 Hz*.\n\n</Audio>',
    {
      format: 'mdx',
    },
  );
  expect(html).toBe(
    '<figure class="figure media"><audio controls preload="metadata" aria-label="A hum" src="a.mp3"><a href="a.mp3">A hum</a></audio><figcaption>The hum, <em>at 100 Hz</em>.</figcaption></figure>',
  );
  expect(markdown).toBe('[A hum](https://sodiarc.com/blog/x/a.mp3)\n\nThe hum, *at 100 Hz*.\n');
});

test('what cannot be played is an error, what cannot be heard a finding', async () => {
  const document = await compiled(
    '<Video src="https://x.org/a.mp4" muted />\n\n<Audio />\n\n<Video src="a.mp4" />\n\n<Video src="a.avi" muted />\n\n<Audio src="../y/a.mp3" />',
    { format: 'mdx' },
  );
  expect(rules(document)).toEqual(['1 media-file', '3 media-file', '5 media-captions', '7 media-file', '9 media-file']);
  expect(document.problems[0]?.hint).toBe('Put the file beside the post and write src="./talk.mp4".');
});

test('the words that stand for a recording are one link', async () => {
  const { markdown } = await compiled('<audio src="./a.mp3">No <a href="./a.mp3">*audio*</a></audio>');
  expect(markdown).toBe('[No *audio*](https://sodiarc.com/blog/x/a.mp3)\n');
});
