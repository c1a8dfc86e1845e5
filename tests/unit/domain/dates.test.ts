import { describe, expect, test } from 'vitest';
import { dayOfMonth, humanDate, machineDate, monthInitial, monthName } from '../../../src/domain/dates.ts';

describe('machineDate', () => {
  test('a bare date stays a day', () => {
    expect(machineDate(new Date('2026-02-01'))).toBe('2026-02-01');
  });

  test('an instant keeps its time, in UTC', () => {
    expect(machineDate(new Date('2026-02-01T07:30:00+09:00'))).toBe('2026-01-31T22:30:00.000Z');
  });

  test('a day before 1970 is a day too', () => {
    expect(machineDate(new Date('1969-07-20'))).toBe('1969-07-20');
  });
});

describe('humanDate', () => {
  test('speaks the language of its reader', () => {
    const date = new Date('2026-02-01');
    expect(humanDate(date, 'en-GB')).toBe('1 February 2026');
    expect(humanDate(date, 'de')).toBe('1. Februar 2026');
  });

  test('is the day in UTC, in whatever zone the build runs', () => {
    expect(humanDate(new Date('2026-02-01T23:59:59Z'), 'en-GB')).toBe('1 February 2026');
    expect(humanDate(new Date('2026-02-01T00:00:00Z'), 'en-GB')).toBe('1 February 2026');
  });
});

describe('the parts of a date', () => {
  test('speak the language of their reader, of the day in UTC', () => {
    const date = new Date('2026-02-28T23:30:00Z');
    expect([monthName(date, 'en-GB'), monthInitial(date, 'en-GB'), dayOfMonth(date, 'en-GB')]).toEqual([
      'February',
      'F',
      '28',
    ]);
    expect(monthName(date, 'de')).toBe('Februar');
  });
});
