/** A file beside a document that no document shows, plays, links or imports. */
import { blogRule } from '../rule.ts';

export const unusedFile = blogRule({
  id: 'unused-file',
  summary: 'a file beside a post that nothing uses; one whose name begins with `_` is left alone',
  good: '\n![A lamp](./lamp.svg)\n---\ncontent/posts/one/lamp.svg\n<svg xmlns="http://www.w3.org/2000/svg"/>',
  bad: '\n<!-- ![A lamp](./lamp.svg) -->\n---\ncontent/posts/one/lamp.svg\n<svg xmlns="http://www.w3.org/2000/svg"/>',
  check({ unused }, report) {
    for (const file of unused)
      report({
        file,
        message: 'Nothing uses this file, and it is not published.',
        hint: 'Show it, link it or delete it; to keep it, begin its name with `_`.',
      });
  },
});
