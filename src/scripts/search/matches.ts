/** Which posts speak of a word, and how much. */
import type { IndexFiles, PackedWord } from './index-files.ts';
import { type QueryWord, stemOf } from './query.ts';

export interface Match {
  /** How often the post has the word; more for a heading, less for another form of it. */
  frequency: number;
  /** Names of the facts that have it, such as `title`. */
  readonly fields: Set<string>;
  /** Where it stands in the text, counted in words. */
  readonly places: number[];
}

/** By post number. */
export type Matches = ReadonlyMap<number, Match>;

/** Pagefind's weight of a word in a paragraph. */
const plain = 24;
/** An unfinished word this short begins too many others. */
const shortestBeginning = 3;

export async function matchesOf(word: QueryWord, index: IndexFiles): Promise<Matches> {
  const found = new Map<number, Match>();
  const start = sharedStart(word);
  const end = hasForms(word.text) ? `${start}\uffff` : start;
  const versions = versionsOf(word.text);
  const lists = [index.words(start, end), ...versions.map((version) => index.words(version, version))];
  for (const packed of new Set((await Promise.all(lists)).flat())) {
    const likeness = versions.includes(packed[0]) ? 0.9 : likenessOf(packed[0], word, start);
    if (likeness > 0) add(packed, likeness, index.fields, found);
  }
  return found;
}

/** Version 22 is written `22` and `v22`. */
const versionsOf = (text: string): string[] => (/^\d+$/.test(text) ? [`v${text}`] : (text.match(/(?<=^v)\d+$/) ?? []));

/** Numbers and the shortest words stand for themselves, and begin too much else. */
const hasForms = (text: string) => text.length >= shortestBeginning && !/^\d+$/.test(text);

/** What every form begins with: `stud` of study and studies. */
function sharedStart({ text, stem }: QueryWord): string {
  // Happy and happiness share the stem `happi`.
  const end = stem.endsWith('i') ? stem.length - 1 : stem.length;
  let length = 0;
  while (length < end && stem[length] === text[length]) length++;
  return text.slice(0, length);
}

/** 1 for the word itself, 0 for another one. */
function likenessOf(form: string, { text, stem, isOpen }: QueryWord, start: string): number {
  if (form === text) return 1;
  if (!form.startsWith(start) || !hasForms(text)) return 0;
  if (stemOf(form) === stem) return 0.9;
  return isOpen && form.startsWith(text) ? (0.8 * text.length) / form.length : 0;
}

function add([, pages, variants]: PackedWord, likeness: number, names: readonly string[], found: Map<number, Match>) {
  for (const list of [pages, ...variants.map(([, own]) => own)]) {
    let post = 0;
    for (const [delta, locations, facts] of list) {
      post += delta;
      let match = found.get(post);
      if (!match) {
        match = { frequency: 0, fields: new Set(), places: [] };
        found.set(post, match);
      }
      addLocations(locations, likeness, match);
      // A negative number names the field that the places after it are in.
      for (const fact of facts) {
        const name = fact < 0 ? names[-fact - 1] : undefined;
        if (name) match.fields.add(name);
      }
    }
  }
}

function addLocations(locations: readonly number[], likeness: number, match: Match): void {
  let weight = plain;
  let place = 0;
  let isAbsolute = false;
  for (const location of locations) {
    if (location < 0) {
      weight = -location - 1;
      isAbsolute = true;
      continue;
    }
    place = isAbsolute ? location : place + location;
    isAbsolute = false;
    match.places.push(place);
    match.frequency += likeness * Math.min(3, Math.sqrt(weight / plain));
  }
}
