import { expect, test } from 'vitest';
import { parseFenceMeta } from '../../../../src/markdown/code/fence-meta.ts';

test('titles, keys, flags and braces', () => {
  const { title, attributes, braces } = parseFenceMeta(`{1,3-5} title="src/a b.ts" lang='de' wrap start=3 {7}`);
  expect(title).toBe('src/a b.ts');
  expect([...attributes]).toEqual([
    ['title', 'src/a b.ts'],
    ['lang', 'de'],
    ['wrap', true],
    ['start', '3'],
  ]);
  expect(braces).toEqual(['1,3-5', '7']);
});

test('sets, words and expressions', () => {
  const meta = parseFenceMeta(`ins={2, 4-5} del=3 "a b" 'c' /d\\/e+/ showLineNumbers{7} a/b/ 1/2`);
  expect([...meta.attributes]).toEqual([
    ['ins', '{2, 4-5}'],
    ['del', '3'],
    ['showLineNumbers', '{7}'],
    ['a/b/', true],
    ['1/2', true],
  ]);
  expect(meta).toMatchObject({ braces: [], words: ['a b', 'c'], expressions: ['d\\/e+'] });
});

test('anything else is accepted', () => {
  for (const meta of ['', '   ', '{', '=', 'a=', '"', 'title=""', '{{}}', "title='open"]) {
    expect(parseFenceMeta(meta).title, meta).toBe(meta.startsWith("title='") ? "'open" : undefined);
  }
});
