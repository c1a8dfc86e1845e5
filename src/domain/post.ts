/** The blog's own idea of a post and of what it belongs to. Plain data: everything later reads it and nothing parses, formats a URL or decides visibility again. */

/** Opaque to the domain: whatever the image pipeline needs to make files from it. `width` and `height` in pixels. */
export interface Image {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly format: string;
}

export interface Link {
  readonly label: string;
  readonly href: string;
}

/** What posts are filed under: a category, a tag, an author, a series. */
export interface Term {
  readonly id: string;
  /** Site path of its page, e.g. `/authors/sodiarc-team/`. Nothing when no post of the lists names it: then it has none. */
  readonly url?: string | undefined;
  readonly name: string;
  readonly description?: string | undefined;
}

/** Its `description` is the author's `bio`. */
export interface Author extends Term {
  /** Several people under one name. */
  readonly team: boolean;
  readonly role?: string | undefined;
  readonly avatar?: Image | undefined;
  /** The author's own site. */
  readonly website?: string | undefined;
  readonly links: readonly Link[];
  /** `@user@host` */
  readonly fediverse?: string | undefined;
}

export interface Category extends Term {
  /** OKLCH hue of the category's arcs, in degrees. */
  readonly hue: number;
}

/** Its `id` is the slug of the name; two spellings of one slug are refused when content is read. */
export type Tag = Term;

/** Its `name` is the series' `title`. */
export type Series = Term;

export interface Heading {
  /** 1 to 6. */
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

export interface Hero {
  readonly image: Image;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** Decided in `visibility.ts` and nowhere else. */
export type Status = 'public' | 'unlisted' | 'scheduled' | 'draft';

export interface Post {
  readonly slug: string;
  /** Site path, e.g. `/blog/hello/`. */
  readonly url: string;
  /** Site path that identifies the post in feeds for ever: its first address. */
  readonly identity: string;
  readonly status: Status;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly pubDate: Date;
  /** After `pubDate`. */
  readonly updatedDate?: Date | undefined;
  readonly category: Category;
  readonly tags: readonly Tag[];
  /** At least one. */
  readonly authors: readonly [Author, ...Author[]];
  /** Names of those who helped and are no authors of the site. */
  readonly contributors: readonly string[];
  readonly hero?: Hero | undefined;
  /** `part` is its place among those that the series lists, from 1. */
  readonly series?: { readonly series: Series; readonly part: number } | undefined;
  readonly featured: boolean;
  /** Old site paths that redirect here. */
  readonly aliases: readonly string[];
  /** Absolute URL of the first publication elsewhere. */
  readonly canonical?: string | undefined;
  /** Headings of the body, in order. */
  readonly headings: readonly Heading[];
  readonly showContents: boolean;
  /** Id of a call to action in the site's configuration, or `false` for none. */
  readonly cta: string | false;
  readonly words: number;
  /** Whole minutes of reading, at least 1. */
  readonly minutes: number;
}
