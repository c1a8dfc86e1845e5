import { describe, expect, test } from 'vitest';
import {
  countOf,
  formatEach,
  formatProblem,
  formatProblems,
  inOrder,
  newSince,
  type Problem,
  withLine,
  withoutCrowds,
} from '../../../src/domain/problem.ts';

const problem = (facts: Partial<Problem> = {}): Problem => ({
  severity: 'error',
  rule: 'x',
  file: 'content/posts/a/index.mdx',
  message: 'Wrong.',
  ...facts,
});

describe('a problem', () => {
  test('says where, what and what to type instead', () => {
    expect(
      formatProblem(problem({ line: 4, column: 2, field: 'hero.alt', hint: 'Type text.' })),
    ).toMatchInlineSnapshot(`
      "content/posts/a/index.mdx:4:2  x  hero.alt
          Wrong.
          → Type text."
    `);
  });

  test('of a whole file has no line, and a column only with one', () => {
    expect(formatProblem(problem({ file: 'content/posts/a', column: 2 }))).toMatchInlineSnapshot(`
      "content/posts/a  x
          Wrong."
    `);
  });

  test('of a whole text stands at its beginning', () => {
    const placeOf = (facts: Partial<Problem>) => {
      const { line, column } = withLine(problem(facts));
      return [line, column];
    };
    expect(placeOf({})).toEqual([1, 1]);
    expect(placeOf({ file: 'content/tags/a.yaml' })).toEqual([1, 1]);
    expect(placeOf({ line: 3, column: 2 })).toEqual([3, 2]);
    expect(placeOf({ file: 'content/posts/a/b.jpg' })).toEqual([undefined, undefined]);
    expect(placeOf({ file: 'content/posts/a' })).toEqual([undefined, undefined]);
  });
});

describe('problems', () => {
  test('stand by file and line under their number', () => {
    const problems = [
      problem({ file: 'b', line: 2 }),
      problem({ file: 'a', line: 10 }),
      problem({ file: 'a', line: 9 }),
    ];
    expect(formatProblems(problems)).toMatchInlineSnapshot(`
      "3 problems in the content

      a:9  error x
          Wrong.

      a:10  error x
          Wrong.

      b:2  error x
          Wrong."
    `);
  });

  test('one is one', () => {
    expect(formatProblems([problem()])).toMatch(/^1 problem in the content\n/);
  });

  test('of one rule in one file are counted from the twenty-first on', () => {
    const lines = (count: number, facts: Partial<Problem> = {}) =>
      Array.from({ length: count }, (_, index) => problem({ line: count - index, hint: 'Type.', ...facts }));
    const crowd = lines(40_000);
    const others = [...lines(21, { rule: 'y' }), ...lines(21, { file: 'content/posts/b/index.mdx' })];
    const told = withoutCrowds([...crowd, ...others]);
    expect(told.filter(({ file, rule }) => file === crowd[0]?.file && rule === 'x').slice(-2)).toEqual([
      problem({ line: 20, hint: 'Type.' }),
      { ...problem({ line: 21, message: '… and 39980 more like it, up to line 40000.' }), count: 39_980 },
    ]);
    expect(told.length).toBe(21 * 3);
    expect(countOf(told)).toBe(40_042);
    const text = formatProblems([...crowd, ...others]);
    expect(text).toMatch(/^40042 problems in the content\n/);
    expect(text).toMatch(/\n\nIn all: 40021 x, 21 y$/);
  });

  test('of one cause are said once, with every place that has it', () => {
    const one = problem({ message: 'There is no category `craft`.', hint: 'Type `crafts`.' });
    const places = Array.from({ length: 6 }, (_, index) => ({ ...one, file: `content/posts/${index}/index.mdx` }));
    const other = problem({ file: places[1]?.file ?? '', line: 9 });
    const [first, second, ...rest] = formatEach(inOrder([...places, other]));
    expect(first?.split('\n    ')).toEqual([
      'content/posts/0/index.mdx  x',
      one.message,
      '→ Type `crafts`.',
      'The same in:',
      ...places.slice(1).map(({ file }) => file),
    ]);
    expect([second, rest]).toEqual([formatProblem(other), []]);
    expect(formatEach(places.slice(1))).toEqual(places.slice(1).map(formatProblem));
  });

  test('said before are not said again, until they change or move', () => {
    const before = [problem(), problem({ line: 2 })];
    const now = [problem(), problem({ line: 3 }), problem({ message: 'Worse.' })];
    expect(newSince(before, [problem({ hint: 'Type another.' })])).toEqual([]);
    expect(newSince(before, now)).toEqual(now.slice(1));
  });
});
