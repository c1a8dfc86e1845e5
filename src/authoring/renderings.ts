/** Compiled documents as bytes, and those that this process has read: collections and pages name them by digest. */
import type { Compilation, DocumentFacts, Renderings } from './compile-document.ts';

// The configuration's module graph reads documents, that of the built pages shows them.
const own = Symbol.for('sodiarc.renderings');
const shared = globalThis as { [own]?: Map<string, Read> };
shared[own] ??= new Map();
const documents = shared[own];

interface Read {
  readonly facts: DocumentFacts;
  /** As bytes: most of what a blog is, and few of them are wanted in one build. */
  readonly renderings: ReadonlyMap<keyof Renderings, Uint8Array>;
}

/** A document by what decides what it compiles to. */
export interface DocumentKey {
  readonly digest: string;
}

const names: readonly (keyof Renderings)[] = ['html', 'feedHtml', 'markdown', 'pageText', 'pageWords'];
const lineEnd = 0x0a;

/** JSON on a line each: the facts of a document, and each of its renderings. */
export const serialize = ({ document, renderings }: Compilation): string =>
  [document, ...names.map((name) => renderings[name])].map((part) => JSON.stringify(part)).join('\n');

/** The facts of a document that `serialize` wrote, which is known by `digest` from now on. */
export function deserialize(bytes: Uint8Array, digest: string): DocumentFacts {
  let start = 0;
  const nextLine = () => {
    const end = bytes.indexOf(lineEnd, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    start += line.length + 1;
    return line;
  };
  const facts: DocumentFacts = JSON.parse(text(nextLine()));
  documents.set(digest, { facts, renderings: new Map(names.map((name) => [name, nextLine()])) });
  return facts;
}

/** Drops all others: each save of one is another. */
export function keepDocuments(wanted: Iterable<DocumentKey>): void {
  const kept = new Set(Array.from(wanted, ({ digest }) => digest));
  for (const digest of documents.keys()) if (!kept.has(digest)) documents.delete(digest);
}

/** @throws Error for a document that this process has not read. */
function read({ digest }: DocumentKey): Read {
  const document = documents.get(digest);
  if (!document) throw new Error(`The document ${digest} was not read by this process`);
  return document;
}

export const factsOf = (document: DocumentKey): DocumentFacts => read(document).facts;
export const renderingOf = <Name extends keyof Renderings>(document: DocumentKey, name: Name): Renderings[Name] =>
  JSON.parse(text(read(document).renderings.get(name) ?? new Uint8Array()));

const decoder = new TextDecoder();
const text = (bytes: Uint8Array): string => decoder.decode(bytes);
