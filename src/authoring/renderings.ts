/** Compiled documents as bytes, and the renderings of those that this process has read: most of what a blog is, and few of them are wanted in one build. */
import type { Compilation, DocumentFacts, Renderings } from './compile-document.ts';

// The configuration's module graph reads documents, that of the built pages shows them.
const own = Symbol.for('sodiarc.renderings');
const shared = globalThis as { [own]?: Map<string, Uint8Array> };
shared[own] ??= new Map();
const serialized = shared[own];

/** The facts of a document on the first line, its renderings on the second. */
export const serialize = ({ document, renderings }: Compilation): string =>
  `${JSON.stringify(document)}\n${JSON.stringify(renderings)}`;

/** The facts of a document that `serialize` wrote. Its renderings stay as bytes, by `digest`, for `renderingsOf`. */
export function deserialize(bytes: Uint8Array, digest: string): DocumentFacts {
  const end = bytes.indexOf(0x0a);
  serialized.set(digest, bytes.subarray(end + 1));
  return JSON.parse(text(bytes.subarray(0, end)));
}

/** Drops those of documents that are not among `documents`: each save of one is another. */
export function keepRenderings(documents: Iterable<{ readonly digest: string }>): void {
  const kept = new Set(Array.from(documents, ({ digest }) => digest));
  for (const digest of serialized.keys()) if (!kept.has(digest)) serialized.delete(digest);
}

/** @throws Error for a document that this process has not read. */
export function renderingsOf({ digest }: { readonly digest: string }): Renderings {
  const bytes = serialized.get(digest);
  if (!bytes) throw new Error(`The document ${digest} was not read by this process`);
  return JSON.parse(text(bytes));
}

const decoder = new TextDecoder();
const text = (bytes: Uint8Array): string => decoder.decode(bytes);
