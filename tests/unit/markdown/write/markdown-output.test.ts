import { expect, test } from 'vitest';
import { compiled } from '../document.ts';

const samples = [
  '## A `b` *c* #\n\npara **bold *both* bold** ~~gone~~ a\\_b snake_case_name 2 * 3 * 4',
  'line one\\\nline two  \nline three',
  '1\\. not a list\n\n\\- nor this\n\n\\# nor that\n\n\\> nor\n\n+1 and -1',
  '3. three\n4. four\n\n   more\n\n- a\n- b\n\n* other list\n\n1) x\n',
  '> quote\n>\n> - in\n>   1. deep\n>\n>      ```js\n>      x\n>      ```',
  '[a \\[b\\] `c|d`](</with space> "ti\\"tle") <https://x.org/?a=b> wow![x](/y)\\![z](/q)',
  'a[^1]\n\n[^1]: One\n\n    - list\n    - in note',
  '| a\\|b | `c\\|d` |\n|:-:|--|\n| <br>x | [l](/a) |',
  'Vec\\<T> &amp;amp; &lt;b> \\\\ back\\\\*slash* <u>under</u> H<sub>2</sub>O <b>"a"</b>b a*b*c',
  '<dl><dt>Term</dt><dd>Meaning</dd></dl>\n\n<figure><img src="a.png" alt="x"><figcaption>Cap</figcaption></figure>',
  '``a`b`` ` `` ` `   ` *a*`b`**c**',
  '- [x] done\n- [ ] *open*\n\n***\n\n---',
  '- \n- a\n\n  ```\n  code\n  ```\n- > q',
];

test.each(samples)('%s reads back as it was', async (body) => {
  const first = await compiled(body);
  const second = await compiled(first.markdown.replaceAll('image:', './'));
  expect(second.text.replace(/[“”]/g, '"')).toBe(first.text.replace(/[“”]/g, '"'));
  expect(second.markdown).toBe(first.markdown);
  expect(second.headings).toEqual(first.headings);
});

test('it reads like something a person wrote', async () => {
  const { markdown } = await compiled(
    'A paragraph\nof two lines with [a link](/x/), 1 < 2, a_b, and *stress*.\n\n* one\n* two\n  1. deep\n\n<kbd>Ctrl</kbd>+<kbd>C</kbd>\n\n> said\n\n***\n\nEnd!',
  );
  expect(markdown).toBe(`A paragraph of two lines with [a link](https://sodiarc.com/x/), 1 < 2, a_b, and *stress*.

- one
- two
  1. deep

\`Ctrl\`+\`C\`

> said

***

End!
`);
});

test.each([
  ['\\$x\\$ and $5, $y$', 'en'],
  ['これは**「合図」**だ、**[a](https://b.example/)**です', 'ja'],
  ['run --watch, ~/a and ~/b, ==c==, 1^st^, page 1/4', 'en'],
  ['at 10:30 a:b `{c}` \\{d}', 'en'],
])('what is read back is what was read: %s', async (body, lang) => {
  const first = await compiled(body, { lang });
  const again = await compiled(first.markdown, { lang });
  expect([again.html, again.markdown]).toEqual([first.html, first.markdown]);
});
