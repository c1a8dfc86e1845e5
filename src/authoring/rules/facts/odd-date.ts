/** A date that is hardly meant. */
import type { PostFrontmatter } from '../../../schemas/post.ts';
import { fieldOf } from '../../content-entries.ts';
import { blogRule } from '../rule.ts';

const firstPage = new Date('1991-08-06');

export const oddDate = blogRule({
  id: 'odd-date',
  summary: 'a date before the web, one more than three years from now, or a last change that is still to come',
  good: 'pubDate: 2026-01-31',
  bad: 'pubDate: 1970-01-01',
  check({ posts, pages, now }, report) {
    const latest = new Date(now.getTime() + 3 * 365 * 86_400_000);
    for (const { source } of posts) {
      const { pubDate } = source.frontmatter;
      if (pubDate < firstPage)
        report({
          ...fieldOf(source, 'pubDate'),
          message: `There was no web in ${pubDate.getUTCFullYear()}.`,
          hint: 'Type the year in which the post was first published.',
        });
      else if (pubDate > latest)
        report({
          ...fieldOf(source, 'pubDate'),
          message: `The post is held back until ${pubDate.getUTCFullYear()}.`,
          hint: 'Type the year that is meant, or set `draft: true`.',
        });
    }
    for (const { source } of [...posts, ...pages]) {
      const { pubDate = now, updatedDate }: Partial<PostFrontmatter> = source.frontmatter;
      if (updatedDate && updatedDate > now && pubDate <= now)
        report({
          ...fieldOf(source, 'updatedDate'),
          message: '`updatedDate` is in the future.',
          hint: 'Type the date of the last change, or delete the line.',
        });
    }
  },
});
