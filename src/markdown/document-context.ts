/** What is learnt of a document while its tree is read, always at the line of the node being read, and what it tells a construct then. Lines count from 1 in the file. */
import GithubSlugger from 'github-slugger';
import type { Heading } from '../domain/post.ts';
import type { Point, Problems } from './problems.ts';
import { typeset } from './source/typeset.ts';
import type { CompileOptions, ImportedFile, InternalLink, LocalFile } from './types.ts';
import type { PageAddress } from './urls.ts';

export interface Surroundings extends PageAddress {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly problems: Problems;
  /** Names of code of the document's own that cannot be read. */
  readonly lostNames?: readonly string[];
  readonly options: Pick<CompileOptions, 'resolveFile' | 'onLine'>;
}

/** Words that the text has to hold as well. */
export interface Repeat {
  readonly words: string;
  readonly point: Point | undefined;
}

export class DocumentReading {
  readonly url: string;
  readonly site: string;
  readonly resolveFile: NonNullable<CompileOptions['resolveFile']>;
  readonly headings: Heading[] = [];
  readonly images: LocalFile[] = [];
  readonly files: LocalFile[] = [];
  readonly imports: ImportedFile[] = [];
  readonly links: InternalLink[] = [];
  readonly repeats: Repeat[] = [];
  /** Where the node being read begins. */
  point: Point | undefined;
  /** Names of the elements around the node being read. */
  readonly ancestors: string[] = [];
  readonly #problems: Problems;
  readonly #onLine: CompileOptions['onLine'];
  readonly #lang: string;
  readonly #slugger = new GithubSlugger();
  readonly #ids = new Set<string>();
  readonly #counts = new Map<string, number>();
  /** Levels by which headings go down so that none competes with the page's title. */
  headingShift = 0;
  /** Written levels of the headings that the next one stands under. */
  #outline: readonly number[] = [];

  constructor({ url, site, lang, problems, options }: Surroundings) {
    this.#lang = lang;
    this.url = url;
    this.site = site;
    this.resolveFile = options.resolveFile ?? (() => undefined);
    this.#problems = problems;
    this.#onLine = options.onLine;
  }

  /** In the file, from 1. */
  get line(): number {
    return this.#problems.line(this.point?.line);
  }

  get #place() {
    return this.#problems.place(this.point);
  }

  /** Before anything that may take long. */
  tellLine(): void {
    this.#onLine?.(this.line);
  }

  /** Whether the node being read stands inside an element of this name. */
  inside(tagName: string): boolean {
    return this.ancestors.includes(tagName);
  }

  /** Number of this occurrence of `kind` in the document, from 1. */
  count(kind: string): number {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return count;
  }

  /** An id for `text` that no other element has. */
  slug(text: string): string {
    // As in addresses, without a dot as a character of its own.
    return this.#slugger.slug(text.replaceAll('İ', 'i')) || this.#slugger.slug('section');
  }

  /** Keeps `id` from being made. */
  reserve(id: string): void {
    this.#slugger.occurrences[id] = 0;
  }

  /** Whether `id` is given for the first time. */
  claim(id: string): boolean {
    const isFree = !this.#ids.has(id);
    this.#ids.add(id);
    return isFree;
  }

  /** Notes a heading as written; returns the level it is shown at, which skips none. */
  heading(written: number, slug: string, text: string): number {
    const sibling = this.#outline.find((level) => level >= written);
    this.#outline = [...this.#outline.filter((level) => level < written), written];
    const depth = Math.min(6, this.#outline.length + 1);
    // `heading-one` speaks of the level that all go down.
    if (Math.min(6, written) - this.headingShift > depth && sibling !== written) {
      this.finding(
        'heading-level',
        `“${text}” skips a level, which screen readers announce as a gap; it is shown as a heading of level ${depth}.`,
        `Write ${'#'.repeat(depth)} ${text}`,
      );
    }
    this.headings.push({ depth, slug, text });
    return depth;
  }

  /** Words from an attribute or a title, set like prose: quotation marks, dashes, ellipses. */
  prose(words: string): string {
    return typeset(words, this.#lang);
  }

  /** A link that the site must answer; `isLoaded` says that a page asks for it by itself, as for a picture. */
  link(href: string, isLoaded = false): void {
    this.links.push({ href, ...this.#place, ...(isLoaded && { isLoaded }) });
  }

  /** Words that stand here and somewhere else in the text; an error when they do not. */
  repeat(words: string): void {
    this.repeats.push({ words, point: this.point });
  }

  /** Number of this image among the document's, from 0. */
  image(src: string): number {
    return this.images.push({ src, ...this.#place }) - 1;
  }

  /** A file beside the document that its page is served with. */
  file(src: string): void {
    this.files.push({ src, ...this.#place });
  }

  /** `linesBelow` counts from the node being read. */
  imported({ linesBelow, ...file }: Omit<ImportedFile, 'line'> & { readonly linesBelow: number }): void {
    this.imports.push({ ...file, line: this.line + linesBelow });
  }

  error(rule: string, message: string, hint: string, linesBelow = 0): void {
    const at = linesBelow === 0 ? this.point : (this.point?.line ?? 1) + linesBelow;
    this.#problems.error(at, rule, message, hint);
  }

  finding(rule: string, message: string, hint: string): void {
    this.#problems.finding(this.point, rule, message, hint);
  }
}
