import type { Link } from './post.ts';

/** The part of the site's configuration that documents need, its address from the environment. */
export interface Site {
  readonly name: string;
  /** Origin, e.g. `https://sodiarc.com`. */
  readonly url: string;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly description: string;
  /** The words on the home page's card. Default: the name. */
  readonly tagline?: string;
  /** The site elsewhere. Default: none. */
  readonly links?: readonly Link[];
}
