/** What middleware and pages give each other. */
import type { Link } from './domain/post';

declare global {
  namespace App {
    interface Locals {
      /** Categories with posts, by name. */
      topics: readonly Link[];
      /** From the page to its policy: origins of what a reader may open in a frame. */
      frameOrigins?: readonly string[];
    }
  }
}
