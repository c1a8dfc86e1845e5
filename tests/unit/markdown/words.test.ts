/** Whatever stands in whatever: no word is lost on the page, in feeds, in Markdown. */
import { readFileSync } from 'node:fs';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { compiled } from './document.ts';

const posts = 'tests/fixtures/content-awkward/posts';
const bodyOf = (file: string) => readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, '');

/** What an author reads in the source: no addresses, names of constructs and languages, attributes. Titles and labels stay. */
const written = (source: string) =>
  source
    .replace(/^(\s*(?:> ?)*)(`{3,})\S*(.*)$/gm, '$1$3')
    .replace(/\{(?::ts|src=[^}]*|[\d,-]+)\}/g, ' ')
    .replace(/(\]\()[^)\s]*/g, '$1')
    .replace(/<\/?su[bp]>/g, ' ')
    .replace(/<\/?([A-Za-z]+)([^>\n]*)>/g, '$2')
    .replace(/:{2,}\w+/g, ' ')
    .replace(/\[\^\w+\]|\[!\w+\]|\b(?:title|alt|caption|label|summary|src)=/g, ' ')
    .replace(/\.\/[\w.]+/g, ' ')
    // The words of a diagram's own language; formulas are signs on the page.
    .replace(/\b(?:flowchart LR|digraph)\b/g, ' ')
    .replace(/\$\$[^$]+\$\$|\$[^$\n]+\$/g, ' ')
    .replace(/^\s*---$/gm, '');

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{N}]+/gu) ?? []);

/** Text of HTML, and what is said for those who do not see it. */
function heard(node: Tree.Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  const said = 'attrs' in node ? node.attrs.filter(({ name }) => /^(?:alt|aria-label)$/.test(name)) : [];
  const children = 'childNodes' in node ? node.childNodes.map(heard) : [];
  return [...said.map(({ value }) => value), ...children].join(' ');
}
const textOf = (html: string) =>
  heard(
    parseFragment(
      html.replace(/<(span|ins|del|mark|em|strong|b|i)\b[^>]*>|<\/(?:span|ins|del|mark|em|strong|b|i)>/g, ''),
    ),
  );

test.each([
  ['nested-constructs/index.mdx', 'mdx'],
  ['nested-in-markdown/index.md', 'md'],
] as const)('%s', { timeout: 60_000 }, async (file, format) => {
  const source = bodyOf(`${posts}/${file}`);
  const { html, feedHtml, markdown, problems } = await compiled(source, { format });
  expect(problems).toEqual([]);
  const wanted = wordsOf(written(source));
  expect(wanted.size).toBeGreaterThan(75);
  const missing = (words: ReadonlySet<string>) => [...wanted].filter((word) => !words.has(word));
  expect(missing(wordsOf(textOf(html))), 'page').toEqual([]);
  expect(missing(wordsOf(textOf(feedHtml))), 'feed').toEqual([]);
  expect(missing(wordsOf(markdown)), 'Markdown').toEqual([]);
});

test('the Markdown of a post is a post of the same words', async () => {
  const { markdown, text } = await compiled(bodyOf(`${posts}/nested-in-markdown/index.md`));
  // A file beside the post is a number until the site is built.
  const published = markdown.replace(/\(image:(\d+)\)/g, '(https://sodiarc.com/$1.png)');
  const again = await compiled(published);
  expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect([...wordsOf(text)].filter((word) => !wordsOf(again.text).has(word))).toEqual([]);
  expect(again.markdown).toBe(published);
});
