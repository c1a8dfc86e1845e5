/** Compiles one document with this site's settings. Runs in a process of its own: `compile-process.ts`. */
import { pathToFileURL } from 'node:url';
import { readingTimeOf } from '../domain/reading-time.ts';
import { type Terms, termsOf } from '../domain/terms.ts';
import { bodyWords, type TextWords } from '../domain/text-words.ts';
import { sentences } from '../i18n/index.ts';
import { compile } from '../markdown/compile.ts';
import type { CompiledDocument, CompileInput, CompileOptions } from '../markdown/types.ts';
import { site } from '../site.config.ts';
import { pageOfFile } from './page-of-file.ts';
import { type Allowance, allowancesIn } from './rules/allowances.ts';
import { lintDocument } from './rules/lint-document.ts';

/** Everything about a document that decides what it compiles to. */
export interface CompileJob extends CompileInput {
  /** Absolute path of the document. */
  readonly path: string;
}

/** The texts that a document compiles to, and what is made of them. */
export interface Renderings extends Pick<CompiledDocument, 'html' | 'feedHtml' | 'markdown' | 'pageText'> {
  /** The words of `pageText`, for the search. */
  readonly pageWords: TextWords;
}

/** What is known of a compiled document besides its texts: what collections hold. */
export interface DocumentFacts extends Omit<CompiledDocument, 'text' | keyof Renderings> {
  readonly words: number;
  readonly minutes: number;
  readonly terms: Terms;
  /** What its author allows. */
  readonly allowances: readonly Allowance[];
}

/** What compiling a document gives. */
export interface Compilation {
  readonly document: DocumentFacts;
  readonly renderings: Renderings;
}

const labels = sentences(site.locale);

/** `onLine` is told the line of the file that is worked on, before anything that may take long. */
export async function compileDocument(job: CompileJob, onLine?: (line: number) => void): Promise<Compilation> {
  const { path, ...input } = job;
  const resolveFile = (file: string) => pageOfFile(file, pathToFileURL(path));
  const allowances: Allowance[] = [];
  const lint: CompileOptions['lint'] = (parsed, problems) => {
    allowances.push(...allowancesIn(parsed.root, problems.line));
    return lintDocument(parsed, input, problems);
  };
  const compiled = await compile(input, { labels, resolveFile, onLine, lint });
  const { text, feedHtml, markdown, pageText, html, ...facts } = compiled;
  return {
    document: { ...facts, ...readingTimeOf(text), terms: termsOf(text, input.lang), allowances },
    renderings: { feedHtml, markdown, pageText, html, pageWords: bodyWords(pageText, facts.headings) },
  };
}
