import { describe, expect, test } from 'vitest';
import { paginate } from '../../../src/domain/pagination.ts';

const items = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('paginate', () => {
  test('an empty list is one empty page', () => {
    expect(paginate([], 12, '/blog/')).toEqual([
      {
        items: [],
        number: 1,
        count: 1,
        total: 0,
        url: '/blog/',
        first: '/blog/',
        last: '/blog/',
        previous: undefined,
        next: undefined,
      },
    ]);
  });

  test.each([
    [12, 1],
    [13, 2],
    [24, 2],
    [25, 3],
  ])('%i items of 12 a page are %i pages', (count, pages) => {
    expect(paginate(items(count), 12, '/blog/')).toHaveLength(pages);
  });

  test('pages hold every item once, in order', () => {
    expect(paginate(items(25), 12, '/blog/').flatMap((page) => page.items)).toEqual(items(25));
  });

  test('a page knows its neighbours and both ends', () => {
    const [first, second, third] = paginate(items(25), 12, '/tags/a/');
    expect(first).toMatchObject({ url: '/tags/a/', previous: undefined, next: '/tags/a/2/', total: 25 });
    expect(second).toMatchObject({
      number: 2,
      count: 3,
      url: '/tags/a/2/',
      previous: '/tags/a/',
      next: '/tags/a/3/',
      first: '/tags/a/',
      last: '/tags/a/3/',
    });
    expect(third).toMatchObject({ previous: '/tags/a/2/', next: undefined });
  });
});
