import { describe, expect, test } from 'vitest';
import { listingPaths } from '../../../src/authoring/site-paths.ts';

const post = {
  category: 'craft',
  tags: [{ id: 'c' }, { id: '設計' }],
  authors: ['ana', 'bo'],
  series: { id: 'deciding' },
};
const ids = { categories: ['craft', 'empty'], authors: ['ana', 'bo', 'cy'], series: ['deciding'] };
const sizes = { pageSize: 12, archiveSize: 20 };

describe('listingPaths', () => {
  test('has every listing, the empty ones too, each by its encoded path', () => {
    const paths = listingPaths([post], ids, sizes);
    for (const path of [
      '/',
      '/blog/',
      '/archive/',
      '/categories/',
      '/categories/craft/',
      '/categories/empty/',
      '/tags/c/',
      '/tags/%E8%A8%AD%E8%A8%88/',
      '/authors/cy/',
      '/series/deciding/',
      '/rss.xml',
      '/404.html',
    ])
      expect(paths).toContain(path);
    expect(paths).not.toContain('/tags/unused/');
  });

  test('has as many numbered pages as a listing fills', () => {
    const paths = listingPaths(Array(25).fill(post), ids, sizes);
    expect(paths).toContain('/blog/3/');
    expect(paths).toContain('/authors/bo/3/');
    expect(paths).toContain('/archive/2/');
    expect(paths).not.toContain('/archive/3/');
    expect(paths).not.toContain('/blog/4/');
    expect(paths).not.toContain('/blog/1/');
    expect(paths).not.toContain('/categories/empty/2/');
    expect(listingPaths(Array(12).fill(post), ids, sizes)).not.toContain('/authors/bo/2/');
  });
});
