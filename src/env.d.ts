/** What middleware gives every page. */
import type { Link } from './domain/post';

declare global {
  namespace App {
    interface Locals {
      /** Categories with posts, by name. */
      topics: readonly Link[];
    }
  }
}
