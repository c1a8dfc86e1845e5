import { describe, expect, test } from 'vitest';
import { archiveYears, calendar } from '../../../src/domain/archive.ts';
import { aPost } from '../../fixtures/a-post.ts';

const on = (date: string) => aPost({ slug: date, pubDate: new Date(date) });
const posts = ['2026-03-09', '2026-03-02', '2026-01-20', '2024-12-31T23:59:59Z', '2024-12-01'].map(on);
const years = calendar(posts, 2, '/archive/');

describe('the calendar', () => {
  test('has every year from the newest to the oldest, the quiet ones too', () => {
    expect(years.map(({ id, count, url }) => [id, count, url])).toEqual([
      ['2026', 3, '/archive/#2026'],
      ['2025', 0, undefined],
      ['2024', 2, '/archive/2/#2024'],
    ]);
  });

  test('has twelve months in each, January first', () => {
    const [year] = years;
    expect(year?.months.map(({ id }) => id.slice(5))).toEqual('01 02 03 04 05 06 07 08 09 10 11 12'.split(' '));
    expect(year?.months.map(({ count }) => count)).toEqual([1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('leads to the page on which a month begins', () => {
    const [newest, , oldest] = years;
    expect(newest?.months[2]?.url).toBe('/archive/#2026-03');
    expect(newest?.months[0]?.url).toBe('/archive/2/#2026-01');
    expect(newest?.months[1]?.url).toBeUndefined();
    expect(oldest?.months[11]).toMatchObject({ count: 2, url: '/archive/2/#2024-12' });
  });

  test('is empty without posts', () => {
    expect(calendar([], 2, '/archive/')).toEqual([]);
  });
});

describe('a page of the archive', () => {
  const shown = (items: typeof posts) =>
    archiveYears(items, years).map(({ id, count, shown: months }) => [
      id,
      count,
      ...months.map((month) => `${month.id}: ${month.posts.length} of ${month.count}`),
    ]);

  test('has its posts by year and month, newest first', () => {
    expect(shown(posts)).toEqual([
      ['2026', 3, '2026-03: 2 of 2', '2026-01: 1 of 1'],
      ['2024', 2, '2024-12: 2 of 2'],
    ]);
  });

  test('counts the whole of a month that goes on on the next page', () => {
    expect(shown(posts.slice(2, 4))).toEqual([
      ['2026', 3, '2026-01: 1 of 1'],
      ['2024', 2, '2024-12: 1 of 2'],
    ]);
  });
});
