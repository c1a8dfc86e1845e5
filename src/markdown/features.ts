/** What Sätteri reads, on both roads. Frontmatter is gone before a body gets here; `$`, `~x~` and `^` stay text. */
import type { Features } from 'satteri';

export const features: Features = { gfm: true, directive: true, frontmatter: false, smartPunctuation: true };
