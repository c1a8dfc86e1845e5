import { expect, test } from 'vitest';
import { sourceDate } from '../../../../tools/import/source-date.ts';

test.for([
  ['2021-07-03', '2021-07-03'],
  ['2021-7-3', '2021-07-03'],
  ['2021-07-03T00:00:00Z', '2021-07-03'],
  ['2021-07-03 09:30', '2021-07-03T09:30:00-04:00'],
  ['2021-01-03 09:30:10', '2021-01-03T09:30:10-05:00'],
  ['2021-07-03 09:30:00 +0530', '2021-07-03T09:30:00+05:30'],
  ['2021-07-03T09:30:00.123Z', '2021-07-03T09:30:00Z'],
  ['Sat, 03 Jul 2021 09:30:00 +0000', '2021-07-03T09:30:00Z'],
  ['July 3, 2021', '2021-07-03'],
  ['2021-13-40', undefined],
  ['soon', undefined],
  [undefined, undefined],
] as const)('%s is %s in New York', ([written, iso]) => {
  expect(sourceDate(written, 'America/New_York')).toBe(iso);
});
