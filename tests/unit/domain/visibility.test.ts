import { describe, expect, test } from 'vitest';
import { hasPage, nextChange, published, statusOf } from '../../../src/domain/visibility.ts';
import { aPost } from '../../fixtures/a-post.ts';

const now = new Date('2026-02-01T09:00:00Z');
const flags = { draft: false, unlisted: false, pubDate: new Date('2026-01-01') };

describe('statusOf', () => {
  test.each([
    ['public', {}],
    ['public', { pubDate: now }],
    ['scheduled', { pubDate: new Date(now.getTime() + 1) }],
    ['unlisted', { unlisted: true }],
    ['scheduled', { unlisted: true, pubDate: new Date('2027-01-01') }],
    ['draft', { draft: true }],
    ['draft', { draft: true, unlisted: true, pubDate: new Date('2027-01-01') }],
  ] as const)('is %s for %o', (status, facts) => {
    expect(statusOf({ ...flags, ...facts }, { now })).toBe(status);
  });
});

const statuses = ['public', 'unlisted', 'scheduled', 'draft'] as const;

test('a build has pages for the public and the unlisted, a preview for all', () => {
  expect(statuses.filter((status) => hasPage(status, { mode: 'public' }))).toEqual(['public', 'unlisted']);
  expect(statuses.filter((status) => hasPage(status, { mode: 'preview' }))).toEqual(statuses);
});

test('lists show the public alone, and everything in a preview', () => {
  const posts = statuses.map((status) => aPost({ slug: status, status }));
  expect(published(posts, { mode: 'public' }).map(({ slug }) => slug)).toEqual(['public']);
  expect(published(posts, { mode: 'preview' })).toHaveLength(4);
});

test.each([
  ['2026-06-15', ['2026-06-10', '2026-06-20', '2026-06-18'], '2026-06-18'],
  ['2026-06-15', ['2026-06-15'], '2026-07-01'],
  ['2026-12-31', [], '2027-01-01'],
])('at %s, with the dates %j, the next change is on %s', (now, dates, next) => {
  const change = nextChange(
    dates.map((date) => new Date(date)),
    new Date(now),
  );
  expect(change).toEqual(new Date(next));
});
