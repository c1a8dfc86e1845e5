/** A field that holds the text which stood for the author’s own. */
import { fieldOf } from '../../content-entries.ts';
import { blogRule } from '../rule.ts';
import { isPlaceholder } from './placeholders.ts';

export const fieldPlaceholder = blogRule({
  id: 'field-placeholder',
  sparesDrafts: true,
  summary: 'a field that still holds the text of a new post',
  good: 'description: What the post says, in one or two sentences.',
  bad: 'description: One or two sentences that a reader would click on.',
  check({ posts }, report) {
    for (const { source } of posts) {
      const { description, hero } = source.frontmatter;
      if (isPlaceholder(description))
        report({
          ...fieldOf(source, 'description'),
          message: 'This text stands for yours, and readers would see it in lists and in search results.',
          hint: 'Say in one or two sentences what the post tells.',
        });
      if (hero?.alt && isPlaceholder(hero.alt))
        report({
          ...fieldOf(source, 'hero', 'alt'),
          message: `“${hero.alt}” stands for what this picture shows.`,
          hint: 'Say what it shows.',
        });
    }
  },
});
