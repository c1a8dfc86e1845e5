import { describe, expect, test } from 'vitest';
import { nearestPages, wordsOfPath } from '../../../src/scripts/nearest-pages.ts';

const pages = [
  '/about/',
  '/blog/decide-what-may-fail/',
  '/blog/the-arithmetic-of-a-failure-budget/',
  '/blog/when-the-budget-is-gone/',
  '/blog/what-is-the-number-for/',
  '/blog/%C3%BCber-uns/',
  '/categories/craft/',
].map((path) => ({ path, title: path }));
const near = (path: string) => nearestPages(path, pages, 3).map((page) => page.path);

describe('the words of an address', () => {
  test.each([
    ['/2024/05/Failure_Budget.html', 'failure budget'],
    ['/blog/a-b/index.php', 'a b'],
    ['/blog/%C3%BCber-uns/', 'über uns'],
    ['/blog/%E0%A4%A/', 'e0 a4 a'],
    ['/', ''],
  ])('%s: %s', (path, words) => {
    expect(wordsOfPath(path).join(' ')).toBe(words);
  });
});

describe('the nearest pages', () => {
  test.each([
    ['/blog/decide-what-may-fial/', '/blog/decide-what-may-fail/'],
    ['/decide-what-may-fail/', '/blog/decide-what-may-fail/'],
    ['/blog/arithmetic-failure-budget', '/blog/the-arithmetic-of-a-failure-budget/'],
    ['/blog/budget-is-gone/', '/blog/when-the-budget-is-gone/'],
    ['/abuot/', '/about/'],
    ['/category/crafts', '/categories/craft/'],
    ['/blog/ueber-uns', '/blog/%C3%BCber-uns/'],
  ])('%s: %s', (path, first) => {
    expect(near(path)[0]).toBe(first);
  });

  test.each(['/wp-login.php', '/', '/x'])('%s is like none', (path) => {
    expect(near(path)).toEqual([]);
  });
});
