/** What Sätteri reads, on both roads. Frontmatter is gone before a body gets here; `~x~` and `^` stay text, and so do dollar signs that enclose no formula. */
import type { Features } from 'satteri';

export const features: Features = {
  gfm: true,
  directive: true,
  frontmatter: false,
  smartPunctuation: true,
  math: true,
};
