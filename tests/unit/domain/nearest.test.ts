import { describe, expect, it } from 'vitest';
import { alternatives, distance, nearest } from '../../../src/domain/nearest.ts';

const fields = ['title', 'description', 'pubDate', 'category', 'tags'];

describe('nearest', () => {
  it.each([
    ['tilte', 'title'],
    ['discription', 'description'],
    ['PUBDATE', 'pubDate'],
    ['tag', 'tags'],
    ['categry', 'category'],
  ])('%s is meant as %s', (typed, meant) => {
    expect(nearest(typed, fields)).toBe(meant);
  });

  it('is silent when nothing is near', () => {
    expect(nearest('sponsor', fields)).toBeUndefined();
    expect(nearest('sponsor', [])).toBeUndefined();
  });

  it('counts letters that changed places as one mistake', () => {
    expect(nearest('ab', ['ba', 'xy'])).toBe('ba');
  });
});

describe('distance', () => {
  it.each([
    ['ab', 'ba', 1],
    ['kitten', 'sitting', 3],
    ['/blog/a-post/', '/blog/a-past/', 1],
    ['abcd', 'badc', 2],
  ])('of %s and %s', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
    expect(distance(a, b, edits)).toBe(edits);
    expect(distance(a, b, edits - 1)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('alternatives', () => {
  it('names the one that is near, or the eight closest', () => {
    expect(alternatives('tilte', fields)).toBe('`title`');
    expect(alternatives('zzz', ['one', 'two'])).toBe('one of `one`, `two`');
    expect(alternatives('zzz', ['one'])).toBe('`one`');
    expect(alternatives('zzzz', [...'abcdefghijk'])?.split(', ')).toHaveLength(8);
    expect(alternatives('zzz', [])).toBeUndefined();
  });
});
