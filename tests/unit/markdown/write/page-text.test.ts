/** What the search looks through. */
import { expect, test } from 'vitest';
import { wordsOf } from '../../../../src/domain/words.ts';
import { compiled } from '../document.ts';

const textOf = async (body: string) => (await compiled(body)).pageText.split('\n');

test('is a block on each line, as a reader reads it', async () => {
  expect(await textOf('## What it costs\n\nA *budget*\nof `ten`.\n\n- one\n- two')).toEqual([
    'What it costs',
    'A budget of ten.',
    'one',
    'two',
  ]);
});

test('has code, notes and the cells of tables, and nothing that is pressed', async () => {
  const text = await textOf(
    'Why[^1]\n\n[^1]: Because.\n\n```ts\nconst a = 1;\nb();\n```\n\n| x | y |\n| - | - |\n| 1 | 2 |',
  );
  expect(text).toEqual(expect.arrayContaining(['const a = 1;', 'b();', 'x y', '1 2']));
  expect(text.join(' ')).toContain('Because.');
  expect(text.join(' ')).not.toMatch(/Copy|Link to the section/);
});

test('has what pictures and diagrams show', async () => {
  expect(await textOf('A ![street lamp](./a.png) here.')).toContain('street lamp');
});

test('keeps a word apart from the number of its note', async () => {
  const [line = ''] = await textOf('It costs[^1] $30[^1], he says.[^1] 10^2^\n\n[^1]: Because.');
  const spelt = wordsOf(line).flatMap(({ parts, whole }) => [...parts.map(({ text }) => text), whole]);
  expect(spelt).toEqual(expect.arrayContaining(['costs', 'costs1', '30', 'says']));
  expect(line).toContain('says.1');
});
