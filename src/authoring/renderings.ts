/** Compilations as text, and the renderings that this process has, in memory: they are most of what a blog is, and few of them are wanted in one build. */
import type { Compilation, DocumentFacts, Renderings } from './compile-document.ts';

// The configuration's module graph reads documents, that of the built pages shows them.
const own = Symbol.for('sodiarc.renderings');
const shared = globalThis as { [own]?: Map<string, Uint8Array> };
shared[own] ??= new Map();
const kept = shared[own];

/** What is known of a document on the first line, its renderings on the second. */
export const written = ({ document, renderings }: Compilation): string =>
  `${JSON.stringify(document)}\n${JSON.stringify(renderings)}`;

/** What `written` wrote. Its renderings are kept under `digest`, for `renderingsOf`. */
export function read(bytes: Uint8Array, digest: string): DocumentFacts {
  const end = bytes.indexOf(0x0a);
  kept.set(digest, bytes.subarray(end + 1));
  return JSON.parse(text(bytes.subarray(0, end)));
}

/** @throws Error for a document that this process has not read. */
export function renderingsOf({ digest }: { readonly digest: string }): Renderings {
  const bytes = kept.get(digest);
  if (!bytes) throw new Error(`The document ${digest} was not read by this process`);
  return JSON.parse(text(bytes));
}

const decoder = new TextDecoder();
const text = (bytes: Uint8Array): string => decoder.decode(bytes);
