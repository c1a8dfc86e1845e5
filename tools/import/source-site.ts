/** A blog of another system as the importer sees it: its posts, and what only that system knows. */
import type { Taxonomy } from '../../src/domain/urls.ts';
import type { SourceText } from './source-text.ts';
import type { Call } from './translate-call.ts';

/** A post's frontmatter in the terms of this site, as far as the source has it. */
export interface SourceFields {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** ISO date, or instant with its zone. */
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly series?: { readonly name: string; readonly part?: number | undefined } | undefined;
  readonly draft: boolean;
  readonly unlisted?: boolean | undefined;
  readonly featured?: boolean | undefined;
  /** `src` as the source writes it. */
  readonly hero?:
    | { readonly src: string; readonly alt?: string | undefined; readonly caption?: string | undefined }
    | undefined;
  readonly lang?: string | undefined;
  readonly toc?: boolean | undefined;
  readonly canonical?: string | undefined;
}

export interface SourcePost {
  /** Stands alone: it has no date, no author and no terms. */
  readonly isPage?: boolean | undefined;
  /** Path named in the report: relative to the folder that is imported. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly format: 'markdown' | 'html';
  readonly fields: SourceFields;
  readonly body: string;
  /** Line of the file on which `body` starts, from 1. */
  readonly bodyLine: number;
  /** What the new address is made from. */
  readonly name: string;
  /** Site paths that lead to the post today: its address first, then older ones. */
  readonly addresses: readonly string[];
  /** An address that only links within the source use, such as `/?p=12`: hosts of files do not look at queries. */
  readonly shortAddress?: string | undefined;
}

/** What could not be turned, with its place and what to do. */
export interface Remark {
  readonly file: string;
  readonly line?: number | undefined;
  readonly message: string;
  readonly hint: string;
}

/** A text in a format that only the other system reads. */
export const unreadText = (file: string): Remark => ({
  file,
  line: 1,
  message: 'This post is not in Markdown or HTML, and was left out.',
  hint: 'Turn it into Markdown, for instance with pandoc, and import again.',
});

export const withoutText = (file: string): Remark => {
  const message = 'This page has no text and was left out.';
  return { file, line: 1, message, hint: 'Nothing, unless readers miss it.' };
};

/** A term (author, category, tag, series) as the source describes it, by its name in posts. */
export type Terms = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

export interface SourceSite {
  readonly posts: readonly SourcePost[];
  readonly remarks: readonly Remark[];
  /** Where the site is today: links to it are internal. */
  readonly origins: readonly string[];
  /** Site path of its feed; nothing where it is called as here. */
  readonly feed?: string | undefined;
  /** Whose posts name no author. */
  readonly author?: string | undefined;
  readonly terms: Readonly<Partial<Record<Taxonomy, Terms>>>;
  /** The file that a URL in `post` names; absolute. */
  findFile(url: string, post: SourcePost): string | undefined;
  /** The source file that a link by file name (`ref`, `post_url`, `@/…`) in `post` names; absolute. */
  findPost?(name: string, post: SourcePost): string | undefined;
  /** Calls of shortcodes, outermost first. */
  callsIn(text: SourceText, post: SourcePost): readonly Call[];
  /** The syntax of Markdown that only this system has, in this site's. Called before and after calls are turned. */
  prepared?(text: SourceText, post: SourcePost): SourceText;
  /** The id that the system gives to a heading. */
  anchorOf(heading: string): string;
}
