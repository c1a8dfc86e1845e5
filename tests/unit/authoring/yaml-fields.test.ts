import { expect, test } from 'vitest';
import { type Fields, readFields } from '../../../src/authoring/yaml-fields.ts';
import { recoverFields } from '../../../src/authoring/yaml-recovery.ts';
import { processorTime } from '../processor-time.ts';

function read(yaml: string, firstLine = 1): Fields {
  const result = readFields(yaml, firstLine, 'x.yaml');
  if (!('value' in result)) throw new Error('Not read');
  return result.value;
}

const fields = (count: number) => Array.from({ length: count }, (_, index) => `field${index}: x`).join('\n');

/** To find the place of every field. */
const cost = (count: number) =>
  processorTime(() => {
    const { positionOf } = read(fields(count), 5);
    const lines = Array.from({ length: count }, (_, index) => positionOf(`field${index}`).line);
    expect(lines.at(-1)).toBe(count + 4);
  });

test('four times the fields take about four times as long to place', async () => {
  await cost(500);
  // Sixteen times, were it quadratic; what else a machine does is not counted, and may still disturb one try.
  const ratios: number[] = [];
  for (let tries = 0; tries < 3; tries++) ratios.push((await cost(4_000)) / (await cost(1_000)));
  expect(Math.min(...ratios)).toBeLessThan(9);
});

test('four times the fields that stand twice take about four times as long to tell', async () => {
  const repeated = (count: number) =>
    processorTime(() => {
      const { problems } = recoverFields('a: x\n'.repeat(count), 5, 'x.yaml', ['a']);
      expect(problems.length).toBe(count - 1);
    });
  await repeated(500);
  const ratios: number[] = [];
  for (let tries = 0; tries < 3; tries++) ratios.push((await repeated(16_000)) / (await repeated(4_000)));
  expect(Math.min(...ratios)).toBeLessThan(9);
});

test('a place in a list, in a map in it, and of what is not there', () => {
  const { positionOf, keyPositionOf } = read('a:\n  - b: 1\n    c: 2\n  - d\ne: 3');
  const paths = [['a'], ['a', 0, 'c'], ['a', 1], ['e'], ['a', 0, 'z'], ['z']];
  const places = (find: typeof positionOf) =>
    paths.map((path) => find(...path)).map(({ line, column }) => `${line}:${column}`);
  expect(places(positionOf)).toEqual(['1:1', '3:8', '4:5', '5:4', '2:5', '1:1']);
  expect(places(keyPositionOf)).toEqual(['1:1', '3:5', '4:5', '5:1', '2:5', '1:1']);
});

test('a field that stands twice is an error at its second place, wherever', () => {
  const result = readFields('a: 1\nb:\n  c: 2\n  c: 3\na: 4', 1, 'x.yaml');
  expect('problems' in result && result.problems?.map(({ line, field, rule }) => `${line} ${field} ${rule}`)).toEqual([
    '5 a duplicate-field',
    '4 c duplicate-field',
  ]);
});
