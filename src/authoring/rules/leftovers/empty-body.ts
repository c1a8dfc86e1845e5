/** A post without a text. */
import { blogRule } from '../rule.ts';

export const emptyBody = blogRule({
  id: 'empty-body',
  sparesDrafts: true,
  summary: 'a post without a text that is no draft',
  good: 'title: A post\n\nThe text.',
  bad: 'title: A post\n\n<!-- nothing yet -->',
  check({ posts }, report) {
    for (const { source, document } of posts) {
      if (!document || document.kind === 'module' || document.problems.some(({ severity }) => severity === 'error'))
        continue;
      const { words, images, files, frames, features, headings } = document;
      if (words > 0 || [images, files, frames, features, headings].some(({ length }) => length > 0)) continue;
      report({
        file: source.file,
        line: source.bodyLine,
        message: 'Nothing is written below the fields.',
        hint: 'Write the text, or set `draft: true` until there is one.',
      });
    }
  },
});
