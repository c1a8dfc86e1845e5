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
  readonly renderings: Uint8Array;
}

/** A document by what decides what it compiles to. */
export interface DocumentKey {
  readonly digest: string;
}

/** The facts of a document on the first line, its renderings on the second. */
export const serialize = ({ document, renderings }: Compilation): string =>
  `${JSON.stringify(document)}\n${JSON.stringify(renderings)}`;

/** The facts of a document that `serialize` wrote, which is known by `digest` from now on. */
export function deserialize(bytes: Uint8Array, digest: string): DocumentFacts {
  const end = bytes.indexOf(0x0a);
  const facts: DocumentFacts = JSON.parse(text(bytes.subarray(0, end)));
  documents.set(digest, { facts, renderings: bytes.subarray(end + 1) });
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
export const renderingsOf = (document: DocumentKey): Renderings => JSON.parse(text(read(document).renderings));

const decoder = new TextDecoder();
const text = (bytes: Uint8Array): string => decoder.decode(bytes);
