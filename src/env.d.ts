/** What middleware and pages give each other, and what the build gives scripts. */
import type { Link } from './domain/post';

declare global {
  /** `offline` of the site's configuration. */
  const worksOffline: boolean;

  namespace App {
    interface Locals {
      /** Categories with posts, by name. */
      topics: readonly Link[];
      /** Whether the page is for reviewers: marked, and for no search engine. */
      isReview: boolean;
      /** From the page to its policy: origins of what a reader may open in a frame. */
      frameOrigins?: readonly string[];
    }
  }
}
