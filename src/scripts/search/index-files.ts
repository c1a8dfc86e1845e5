/** The files of the search index, as Pagefind 1.5 lays them out: each fetched when a query needs it, and once. */
import { type Cbor, decodeCbor } from './cbor.ts';

/** Where a word stands: page numbers, counted from the one before; places in the text, with weights; places in the facts, with their fields. */
type PackedPage = readonly [delta: number, locations: readonly number[], facts: readonly number[]];
export type PackedWord = readonly [
  word: string,
  pages: readonly PackedPage[],
  variants: readonly (readonly [form: string, pages: readonly PackedPage[]])[],
];
type PackedIndex = readonly [
  version: string,
  pages: readonly (readonly [file: string, words: number])[],
  parts: readonly (readonly [from: string, to: string, file: string])[],
  filters: Cbor,
  sorts: Cbor,
  fields: readonly string[],
];

/** What is known of a post beside its text. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Post numbers by value, by filter: `facets.category.Craft`. */
export type Facets = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Bytes of the file at a path below the index. */
export type Load = (file: string) => Promise<Uint8Array>;

export interface IndexFiles {
  /** Posts, newest first: the number of words in each. */
  readonly lengths: readonly number[];
  /** Names of the facts, by number. */
  readonly fields: readonly string[];
  /** Every word between `from` and `to`, and some around them. */
  words(from: string, to: string): Promise<PackedWord[]>;
  fragment(post: number): Promise<Fragment>;
  facets(): Promise<Facets>;
  /** Words of the site for a typing error to be told by, the more frequent first. */
  vocabulary(): Promise<string[]>;
}

/** Names the others. */
export const entryFile = 'pagefind-entry.json';

export async function openIndex(load: Load): Promise<IndexFiles> {
  const kept = new Map<string, Promise<Uint8Array>>();
  const bytesOf = (file: string): Promise<Uint8Array> => {
    const known = kept.get(file);
    if (known) return known;
    const loading = load(file);
    kept.set(file, loading);
    // Asked for again, it may come.
    loading.catch(() => kept.delete(file));
    return loading;
  };
  const packed = async (file: string) => (await unpacked(await bytesOf(file))) as Uint8Array<ArrayBuffer>;
  const text = async (file: string) => new TextDecoder().decode(await bytesOf(file));
  const entry = JSON.parse(await text(entryFile)) as { languages: Record<string, { hash: string }> };
  const [language] = Object.values(entry.languages);
  // Nothing is published yet.
  const [, pages, parts, , , fields] = language
    ? (decodeCbor(await packed(`pagefind.${language.hash}.pf_meta`)) as unknown as PackedIndex)
    : (['', [], [], [], [], []] as const);
  const decoded = new Map<string, Promise<readonly PackedWord[]>>();
  const wordsOf = (file: string) => {
    const words =
      decoded.get(file) ?? packed(`index/${file}.pf_index`).then((bytes) => (decodeCbor(bytes) as never)[0]);
    decoded.set(file, words);
    words.catch(() => decoded.delete(file));
    return words;
  };
  return {
    lengths: pages.map(([, words]) => words),
    fields,
    // A part reaches to where the next one begins.
    words: async (from, to) => {
      const wanted = parts.filter(([start], i) => start <= to && (parts[i + 1]?.[0] ?? '\uffff') >= from);
      return (await Promise.all(wanted.map(([, , file]) => wordsOf(file)))).flat();
    },
    fragment: async (post) => {
      const file = pages[post]?.[0];
      return JSON.parse(new TextDecoder().decode(await packed(`fragment/${file}.pf_fragment`)));
    },
    facets: async () => JSON.parse(await text('facets.json')),
    vocabulary: async () => (await text('words.txt')).split(/\s+/),
  };
}

const signature = 'pagefind_dcd'.length;

/** A host may have unpacked it on the way. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f) return bytes.subarray(signature);
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(signature);
}
