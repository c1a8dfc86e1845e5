/** Two posts with one title or one description. */

import { fieldOf } from '../../content-entries.ts';
import { isPlaceholder } from '../leftovers/placeholders.ts';
import { lettersOf } from '../letters.ts';
import { blogRule } from '../rule.ts';

export const repeatedField = blogRule({
  id: 'repeated-field',
  summary: 'two posts with one title or one description, or one field that repeats the other',
  good: 'title: The first\n---\ntitle: The second',
  bad: 'title: The post\n---\ntitle: The post',
  check({ posts }, report) {
    for (const field of ['title', 'description'] as const) {
      const first = new Map<string, string>();
      for (const { source } of posts) {
        const key = lettersOf(source.frontmatter[field]);
        // What stands for a text is `field-placeholder`'s.
        if (isPlaceholder(source.frontmatter[field])) continue;
        const other = first.get(key);
        if (other === undefined) first.set(key, source.file);
        else
          report({
            ...fieldOf(source, field),
            message: `${other} has the same ${field}, and nobody can tell the two apart.`,
            hint: 'Give one of them words of its own.',
          });
      }
    }
    for (const { source } of posts)
      if (lettersOf(source.frontmatter.title) === lettersOf(source.frontmatter.description))
        report({
          ...fieldOf(source, 'description'),
          message: 'The description says the title again.',
          hint: 'Say in one or two sentences what the post tells.',
        });
  },
});
