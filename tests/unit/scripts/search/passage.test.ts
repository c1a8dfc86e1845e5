import { describe, expect, test } from 'vitest';
import { marked, passage, type Run } from '../../../../src/scripts/search/passage.ts';
import { queryWords } from '../../../../src/scripts/search/query.ts';

const words = (query: string) => queryWords(query, new Set());
const written = (runs: readonly Run[]) => runs.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

describe('marked text', () => {
  test('marks the words and their forms, with the accents and capitals they have', () => {
    expect(written(marked('Estimates, and the Café: estimating.', words('estimate cafe ')))).toBe(
      '[Estimates], and the [Café]: [estimating].',
    );
  });

  test('marks what an unfinished word may become', () => {
    expect(written(marked('Budgets', words('bud')))).toBe('[Budgets]');
    expect(written(marked('Budgets', words('bud ')))).toBe('Budgets');
  });

  test('marks numbers with points in them', () => {
    expect(written(marked('Rust 1.28, not 1.2.', words('1.28 ')))).toBe('Rust [1.28], not 1.2.');
  });

  test('shows no text twice where two parts stand in one place', () => {
    expect(written(marked('Take ½ cup', words('1 2 ')))).toBe('Take [½] cup');
    expect(written(marked('Take ½ cup', words('1/2 ')))).toBe('Take [½] cup');
  });

  test('marks what is looked for as one, and its parts', () => {
    expect(written(marked('AT&T, node.js, C++ and a node', words('AT&T node.js c++ ')))).toBe(
      '[AT&T], [node.js], [C++] and a node',
    );
    expect(written(marked('Straße', words('strasse ')))).toBe('[Straße]');
  });

  test('marks characters of scripts without spaces', () => {
    expect(written(marked('設計の判断を書く', words('判断')))).toBe('設計の[判断]を書く');
  });

  test('keeps every character', () => {
    const text = ' <b>Code</b> & “quotes” — don’t ';
    expect(
      marked(text, words('code dont'))
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
});

describe('a passage', () => {
  const filler = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

  test('is where the most of the words stand together', () => {
    const text = `A budget. ${filler(80)} The failure budget was spent. ${filler(80)}`;
    const found = written(passage(text, words('failure budget')));
    expect(found).toContain('[failure] [budget] was spent.');
    expect(found.startsWith('… ')).toBe(true);
    expect(found.endsWith(' …')).toBe(true);
  });

  test('has no dots where the text ends', () => {
    expect(written(passage('One budget.', words('budget')))).toBe('One [budget].');
  });

  test('is the beginning where none of the words are', () => {
    expect(written(passage(`One budget. ${filler(80)}`, words('estimate')))).toMatch(/^One budget\. word0 .* …$/);
  });
});

test('sets what stood on lines of its own apart', () => {
  expect(written(passage('What it costs\nThe budget.\n“Why?”\nOne', words('budget')))).toBe(
    'What it costs · The [budget]. “Why?” One',
  );
});
