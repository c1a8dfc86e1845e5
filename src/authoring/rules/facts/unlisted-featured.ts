/** A post that is to stand out in lists, and on no list. */

import { fieldOf } from '../../content-entries.ts';
import { blogRule } from '../rule.ts';

export const unlistedFeatured = blogRule({
  id: 'unlisted-featured',
  summary: 'a post that is both `unlisted` and `featured`',
  good: 'featured: true',
  bad: 'featured: true\nunlisted: true',
  check({ posts }, report) {
    for (const { source } of posts)
      if (source.frontmatter.unlisted && source.frontmatter.featured)
        report({
          ...fieldOf(source, 'featured'),
          message: 'This post stands on no list (`unlisted: true`), so it cannot stand first on one.',
          hint: 'Delete one of the two lines.',
        });
  },
});
