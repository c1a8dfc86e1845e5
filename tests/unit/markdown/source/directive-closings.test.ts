import { expect, test } from 'vitest';
import { compiled, renderings, rules } from '../document.ts';

test.each([
  ['a table', ':::note\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n\nafter'],
  ['the head of a table', ':::note\n| a |\n|---|\n:::\n\nafter'],
  ['a table, and the next begins there', ':::note\na\n:::\n\n| a |\n|---|\n| 1 |\n:::tip\nb\n:::\n\nafter'],
  ['the address of a link', ':::note\n[a]\n\n[a]: /b/\n:::\n\nafter'],
])('a block ends right below %s', async (_, body) => {
  for (const format of ['md', 'mdx'] as const) {
    const { markdown } = await renderings(body, { format });
    expect(markdown).not.toContain(':::');
    expect(markdown).toMatch(/\n\nafter\n$/);
    expect((await compiled(body, { format })).html).not.toMatch(/<p>(?:after|:::)[\s\S]*<\/div>$/);
  }
});

test('wherever it stands, and as often', async () => {
  const table = (marks: string) => ['| a |', '|---|', '| 1 |', ':::'].map((line) => `${marks}${line}\n`).join('');
  const body = `> :::note\n${table('> ')}\n- b\n  :::tip\n${table('  ')}\n::::tabs\n:::tab[A]\n${table('')}:::tab[B]\n${table('')}::::\n`;
  const { html, markdown } = await renderings(body);
  expect(html.match(/<td/g)).toHaveLength(4);
  expect(html.match(/<section/g)).toHaveLength(2);
  expect(markdown).not.toContain(':::');
});

test('lines are told as they stand in the file', async () => {
  const body =
    ':::note\n| a |\n|---|\n:::\n\n## A\n\n#### B\n\n```ts {9}\nx\n```\n\n```text\n| a |\n|---|\n:::\n```\n\n<foo>';
  const document = await compiled(body, { firstLine: 11 });
  expect(rules(document)).toEqual(expect.arrayContaining(['18 heading-level', '20 code-lines', '30 unknown-element']));
  expect(document.problems).toHaveLength(3);
  expect(document.html).toContain('|---|\n:::');
});
