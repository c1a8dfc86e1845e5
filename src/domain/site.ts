import type { Link } from './post.ts';

export interface Licence {
  readonly name: string;
  /** Absolute URL. */
  readonly href: string;
}

/** The part of the site's configuration that documents need, its address from the environment. */
export interface Site {
  readonly name: string;
  /** Of the home page, without a slash at its end: `https://sodiarc.com`. */
  readonly url: string;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly description: string;
  /** Of the prose. */
  readonly licence: Licence;
  /** The words on the home page's card. Default: the name. */
  readonly tagline?: string;
  /** The site elsewhere. Default: none. */
  readonly links?: readonly Link[];
}
