/** The shape of a rule about what an author wrote: its name, its two examples, and what it looks at. */
import type { Nodes, Root } from 'mdast';
import type { Status } from '../../domain/post.ts';
import type { Problem } from '../../domain/problem.ts';
import type { DocumentFacts } from '../compile-document.ts';
import type { ContentFolder, PageSource, PostSource } from '../content-folder.ts';
import type { Prose } from './prose.ts';

export interface About<Id extends string = string> {
  /** Kebab-case; what an author switches the rule off by. */
  readonly id: Id;
  /** `error` stops the build. Default: `finding`. */
  readonly severity?: Problem['severity'];
  /** What it finds, as a line of the manual. */
  readonly summary: string;
  /** Whether a draft may have it: it is what a text begins with. */
  readonly sparesDrafts?: true;
}

/** A place in the body: an offset, or where a node begins. */
export type Spot = number | Nodes;

/** A document as its rules see it. */
export interface LintedDocument {
  /** The body as the author wrote it; offsets of nodes are offsets in it. */
  readonly source: string;
  readonly format: 'md' | 'mdx';
  /** Absolute URL of its page. */
  readonly url: string;
  /** Absolute URL of the home page. */
  readonly site: string;
  readonly root: Root;
  /** The nodes around the one being visited, the outermost first. */
  readonly ancestors: readonly Nodes[];
  sourceOf(node: Nodes): string;
  report(at: Spot, message: string, hint: string): void;
}

type Visitors = {
  readonly [Type in Nodes['type']]?: (node: Extract<Nodes, { type: Type }>, document: LintedDocument) => void;
};

/** A rule about one document by itself. Each of its parts is called in the one walk over the tree. */
export interface DocumentRule<Id extends string = string> extends About<Id> {
  /** A body in which nothing is found, and one in which the rule finds something. */
  readonly good: string;
  readonly bad: string;
  /** Of the examples. Default: `md`. */
  readonly format?: 'md' | 'mdx';
  readonly visit?: Visitors;
  /** Asked about every paragraph, heading and cell: what is no prose in it is blanked. */
  readonly prose?: (prose: Prose, document: LintedDocument) => void;
  /** Asked once, about everything that was written, code and what cannot be read included: the tree has its lines, not its offsets. */
  readonly whole?: (document: LintedDocument) => void | Promise<void>;
}

/** A document that can be read; what it was compiled to is absent where nobody can see it. */
interface JudgedDocument<Source> {
  readonly source: Source;
  readonly document?: DocumentFacts | undefined;
}

/** What is known of a blog as a whole. */
export interface BlogFacts {
  readonly folder: Pick<ContentFolder, 'authors' | 'categories' | 'series' | 'tags' | 'refused'>;
  /** In the order of their files. */
  readonly posts: readonly (JudgedDocument<PostSource> & { readonly status: Status })[];
  readonly pages: readonly JudgedDocument<PageSource>[];
  /** Files that no document uses, as messages name them. */
  readonly unused: readonly string[];
  readonly now: Date;
  readonly defaultAuthor: string;
}

type Report = (problem: Omit<Problem, 'severity' | 'rule'>) => unknown;

/** A rule about the fields of entries, and about entries beside one another. */
export interface BlogRule<Id extends string = string> extends About<Id> {
  /** Whether it tells of what no post has: nobody knows while one of them is refused. */
  readonly needsEveryPost?: true;
  /**
   * Posts `one`, `two`, … parted by lines of three hyphens: fields, and behind an empty line a text; what is required and absent
   * is filled in. A part that begins with a path is that file.
   */
  readonly good: string;
  readonly bad: string;
  readonly check: (blog: BlogFacts, report: Report) => void;
}

/** What is known of the file of a picture in pixels. */
export interface PictureFacts {
  readonly width: number;
  readonly bytes: number;
  /** Whether a post shows it above its text and on its card. */
  readonly isHero: boolean;
  /** Whether it says where it was taken. */
  readonly hasPlace: boolean;
}

/** A rule about the file of a picture that the content names. */
export interface PictureRule<Id extends string = string> extends About<Id> {
  readonly good: PictureFacts;
  readonly bad: PictureFacts;
  /** The end of a sentence that begins with the file's name, and what to do. */
  readonly judge: (picture: PictureFacts) => { readonly message: string; readonly hint: string } | undefined;
}

/** One visitor for nodes of several types. */
export const onEach = <const Type extends Nodes['type']>(
  types: readonly Type[],
  visitor: (node: Extract<Nodes, { type: Type }>, document: LintedDocument) => void,
): Visitors => Object.fromEntries(types.map((type) => [type, visitor]));

/** Elements in MDX. */
export const elements = ['mdxJsxFlowElement', 'mdxJsxTextElement'] as const;

export const documentRule = <const Id extends string>(rule: DocumentRule<Id>) => rule;
export const blogRule = <const Id extends string>(rule: BlogRule<Id>) => rule;
export const pictureRule = <const Id extends string>(rule: PictureRule<Id>) => rule;
