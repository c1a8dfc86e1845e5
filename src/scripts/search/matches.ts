/** Which posts speak of a word, and how much. */
import { decodeNumbers } from '../../domain/search-files.ts';
import { stemOf } from '../../domain/words.ts';
import type { SearchIndex } from './index-reader.ts';
import { apart, type QueryWord } from './query.ts';

export interface Match {
  /** How often the post has the word; another form of it counts less. */
  frequency: number;
  /** Bits of `fields` that have it. */
  fields: number;
  /** Where it stands, counted in words. */
  readonly places: number[];
}

/** By post number. */
export type Matches = ReadonlyMap<number, Match>;

/** An unfinished word this short begins too many others. */
const shortestBeginning = 3;

export async function matchesOf(word: QueryWord, index: SearchIndex): Promise<Matches> {
  const [part = ''] = word.parts;
  if (word.text === part) return formsIn(index, part, word.isOpen);
  if (word.parts.length > 1) {
    const [whole, row] = await Promise.all([formsIn(index, word.text, word.isOpen), inRow(word, index)]);
    return new Map([...row, ...whole]);
  }
  // A post on C is none on C++, while there is one on that.
  const whole = await formsIn(index, word.text, false);
  return whole.size > 0 ? whole : formsIn(index, part, word.isOpen);
}

/** Posts in which the parts of a word follow each other. */
async function inRow(word: QueryWord, index: SearchIndex): Promise<Matches> {
  const [first, ...others] = await Promise.all(apart(word).map(({ text, isOpen }) => formsIn(index, text, isOpen)));
  const found = new Map<number, Match>();
  for (const [post, { places, fields }] of first ?? []) {
    const following = others.map((matches) => matches.get(post));
    const sets = following.map((match) => new Set(match?.places));
    const starts = places.filter((place) => sets.every((set, i) => set.has(place + i + 1)));
    const shared = following.reduce((bits, match) => bits & (match?.fields ?? 0), fields);
    if (starts.length > 0) found.set(post, { frequency: starts.length, fields: shared, places: starts });
  }
  return found;
}

async function formsIn(index: SearchIndex, text: string, isOpen: boolean): Promise<Matches> {
  const found = new Map<number, Match>();
  const versions = versionsOf(text);
  const start = sharedStart(text);
  const files = [index.words(start, !hasForms(text)), ...versions.map((version) => index.words(version, true))];
  const seen = new Set<string>();
  for (const [form, postings] of (await Promise.all(files)).flat()) {
    const likeness = versions.includes(form) ? 0.9 : likenessOf(form, text, isOpen);
    if (likeness > 0 && !seen.has(form)) add(postings, likeness, found);
    seen.add(form);
  }
  return found;
}

/** Version 22 is written `22` and `v22`. */
const versionsOf = (text: string): string[] => (/^\d+$/.test(text) ? [`v${text}`] : (text.match(/(?<=^v)\d+$/) ?? []));

/** Numbers and the shortest words stand for themselves, and begin too much else. */
const hasForms = (text: string) => text.length >= shortestBeginning && !/^[\d.]+$/.test(text);

/** What every form begins with: `stud` of study and studies. */
function sharedStart(text: string): string {
  if (!hasForms(text)) return text;
  // Happy and happiness share the stem `happi`.
  const stem = stemOf(text).replace(/i$/, '');
  let length = 0;
  while (length < stem.length && stem[length] === text[length]) length++;
  return text.slice(0, length);
}

/** 1 for the word itself, 0 for another one. */
export function likenessOf(form: string, text: string, isOpen: boolean): number {
  if (form === text) return 1;
  if (form[0] !== text[0] || !hasForms(text)) return 0;
  if (stemOf(form) === stemOf(text)) return 0.9;
  return isOpen && form.startsWith(text) ? (0.8 * text.length) / form.length : 0;
}

function add(postings: string, likeness: number, found: Map<number, Match>): void {
  const numbers = decodeNumbers(postings);
  for (let at = 0, post = 0; at < numbers.length; ) {
    post += numbers[at++] ?? 0;
    const fields = numbers[at++] ?? 0;
    const count = numbers[at++] ?? 0;
    const match = found.get(post) ?? { frequency: 0, fields: 0, places: [] };
    found.set(post, match);
    match.fields |= fields;
    match.frequency += likeness * count;
    let place = 0;
    for (const end = at + count; at < end; at++) {
      place += numbers[at] ?? 0;
      match.places.push(place);
    }
  }
}
