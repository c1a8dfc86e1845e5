import { expect, test } from 'vitest';
import { type Fields, readFields } from '../../../src/authoring/yaml-fields.ts';

function read(yaml: string, firstLine = 1): Fields {
  const result = readFields(yaml, firstLine, 'x.yaml');
  if (!('value' in result)) throw new Error('Not read');
  return result.value;
}

const fields = (count: number) => Array.from({ length: count }, (_, index) => `field${index}: x`).join('\n');

/** Milliseconds of processor that it takes to find the line of every field. */
function cost(count: number): number {
  const before = process.threadCpuUsage();
  const { lineOf } = read(fields(count), 5);
  const lines = Array.from({ length: count }, (_, index) => lineOf(`field${index}`));
  expect(lines.at(-1)).toBe(count + 4);
  return process.threadCpuUsage(before).user / 1000;
}

test('four times the fields take about four times as long to place', () => {
  cost(500);
  // Sixteen times, were it quadratic; what else a machine does is not counted, and may still disturb one try.
  const ratios = [1, 2, 3].map(() => cost(4_000) / cost(1_000));
  expect(Math.min(...ratios)).toBeLessThan(9);
});

test('a place in a list, in a map in it, and of what is not there', () => {
  const { lineOf } = read('a:\n  - b: 1\n    c: 2\n  - d\ne: 3');
  expect([['a', 0, 'c'], ['a', 1], ['e'], ['a', 0, 'z'], ['z']].map((path) => lineOf(...path))).toEqual([
    3, 4, 5, 2, 1,
  ]);
});

test('a field that stands twice is an error at its second place, wherever', () => {
  const result = readFields('a: 1\nb:\n  c: 2\n  c: 3\na: 4', 1, 'x.yaml');
  expect('problems' in result && result.problems?.map(({ line, field, rule }) => `${line} ${field} ${rule}`)).toEqual([
    '5 a duplicate-field',
    '4 c duplicate-field',
  ]);
});
