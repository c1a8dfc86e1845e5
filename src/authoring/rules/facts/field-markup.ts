/** Markup in a field that is shown as it stands. */

import { fieldOf } from '../../content-entries.ts';
import { blogRule } from '../rule.ts';

const markup =
  /`[^`]+`|\*\*[^*]+\*\*|(?<![\w*])\*\p{L}[^*]*\*(?![\w*])|(?<![\p{L}\p{N}_])_\p{L}[^_]*_(?![\p{L}\p{N}_])|\[[^\]]+\]\([^)]+\)|<\/?(?:b|i|em|strong|code|br|span|a|sup|sub)\b[^>]*>|&(?:[a-z]{2,8}|#\d+);/iu;

export const fieldMarkup = blogRule({
  id: 'field-markup',
  summary: 'Markdown, HTML or a code for a character in a title or a description',
  good: 'title: The map of a set',
  bad: 'title: The `map` of a **set**',
  check({ posts, pages }, report) {
    for (const { source } of [...posts, ...pages])
      for (const field of ['title', 'description'] as const) {
        const [found] = markup.exec(source.frontmatter[field] ?? '') ?? [];
        if (found)
          report({
            ...fieldOf(source, field),
            message: `This field is plain text, so readers see ${found} with its signs.`,
            hint: /^&/.test(found) ? 'Type the character itself.' : 'Take the signs away.',
          });
      }
  },
});
