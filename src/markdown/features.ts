/** What Sätteri reads, on both roads. Frontmatter is gone before a body gets here; `~`, `^` and `$` that only look like marks are escaped in `literal-source.ts`. */
import type { Features } from 'satteri';

export const features: Features = {
  gfm: true,
  directive: true,
  frontmatter: false,
  smartPunctuation: true,
  math: true,
  definitionList: true,
  subscript: true,
  superscript: true,
};
