/** What goes into the compiler and what comes out: the one description of a compiled document. */
import type { Root as MarkdownRoot } from 'mdast';
import type { Heading } from '../domain/post.ts';
import type { Problem } from '../domain/problem.ts';
import type { Sentences } from '../i18n/index.ts';
import type { Problems } from './problems.ts';

export interface CompileInput {
  /** Markdown or MDX without its frontmatter, lines ended by `\n`. */
  readonly body: string;
  readonly format: 'md' | 'mdx';
  /** Path named in messages. */
  readonly file: string;
  /** Line of the file on which `body` starts, from 1. */
  readonly firstLine: number;
  /** Absolute URL of the page, the base of every URL in the feed HTML. */
  readonly url: string;
  /** Absolute URL of the home page, where site paths begin. */
  readonly site: string;
  /** BCP 47 tag; decides quotes and hyphenation. */
  readonly lang: string;
}

interface Place {
  readonly line: number;
  readonly column?: number;
}

/** A link that the site itself must answer, as the author wrote it. */
export interface InternalLink extends Place {
  /** Site path with fragment (`/blog/x/#y`), fragment (`#y`) or file path relative to the post (`../x/index.mdx#y`). */
  readonly href: string;
  /** Whether a page asks for it by itself, as for a picture. */
  readonly isLoaded?: boolean;
}

/** A file the document names, relative to the document's folder. */
export interface LocalFile extends Place {
  readonly src: string;
}

/** What the document's own code imports: a file, or a package by its name. */
export interface ImportedFile extends LocalFile {
  /** Names that it takes from there; `default` is one of them. Absent where the file is taken for other than code, as by `?raw`. */
  readonly names?: readonly string[];
}

/** A picture of the page: its place in `images` with the size in pixels that the author gave it, or the site path of a file. */
export type Picture = string | { readonly image: number; readonly width?: number; readonly height?: number };

export interface CompiledDocument {
  /** A `module`, which has code of its own (an import, an export, an expression), is run by Astro's MDX integration; its feed HTML and Markdown have slots for what the code shows (`write/slots.ts`). */
  readonly kind: 'compiled' | 'module';
  /** Page HTML; empty for a module. A local image is `<img data-image="N" …>`, N its place in `images`; infra replaces it with the image pipeline's markup. */
  readonly html: string;
  /** Clean HTML for feeds: absolute URLs; no class, style, script, id, heading anchor or button. Images as in `html`. */
  readonly feedHtml: string;
  /** Readable Markdown (GFM), constructs in their plain form, URLs absolute. Images as `![alt](image:N)`. */
  readonly markdown: string;
  readonly headings: readonly Heading[];
  readonly images: readonly LocalFile[];
  /** Pictures that show something, which alternative text says. */
  readonly pictures: readonly Picture[];
  /** What the document plays, served beside its page. */
  readonly files: readonly LocalFile[];
  /** What the document's own code imports: files beside it, and packages by their names. */
  readonly imports: readonly ImportedFile[];
  readonly links: readonly InternalLink[];
  /** Ids in the page that a fragment may name. */
  readonly anchors: readonly string[];
  /** What a reader reads, block after block on lines of their own; code blocks left out. For reading time and related posts. */
  readonly text: string;
  /** What a reader of the page sees, code blocks included. For the search. What code of the document's own shows is not in it. */
  readonly pageText: string;
  /** What the page has a style sheet or script for when it holds these: names of constructs and of their parts, sorted. */
  readonly features: readonly string[];
  /** Origins of what a reader may open in a frame, sorted. */
  readonly frames: readonly string[];
  readonly problems: readonly Problem[];
}

export interface ParsedSource {
  readonly root: MarkdownRoot;
  /** What could be read: the places of the tree are places in it. */
  readonly source: string;
  /** All of it, line by line the same. */
  readonly written: string;
}

export interface CompileOptions {
  /** In the page's language. */
  readonly labels: Sentences;
  /** Judges what the author wrote. */
  readonly lint?: ((document: ParsedSource, problems: Problems) => Promise<void>) | undefined;
  /**
   * Site path of the page made from a Markdown file that a link names relative to the document (`../x/index.mdx`).
   * Default: links keep the path they were written with.
   */
  readonly resolveFile?: ((path: string) => string | undefined) | undefined;
  /** Told the line of the file that is worked on, before anything that may take long. */
  readonly onLine?: ((line: number) => void) | undefined;
}
