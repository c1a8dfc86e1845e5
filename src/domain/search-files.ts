/** The files of the search index, for the output that writes them and the script that reads them. All are JSON below `searchIndexUrl`, each but the list named by a digest of what it holds. */

import type { LanguageAttributes } from './language.ts';

export const listFile = 'list';

/** The list of the others, and what ranking needs to know of every post. Scripts of the release before read it, too: another shape gets another name. */
export interface SearchList {
  /** File of each post's text, by post number: the oldest post is 0, so that a new one leaves the files of others alone. */
  readonly posts: readonly string[];
  /** Length of each post, a character each: `lengthOf`. */
  readonly lengths: string;
  /** Files of words, by what the words begin with; the longest beginning has them. `the!` is the file of that one word. */
  readonly words: readonly (readonly [beginning: string, file: string])[];
  readonly vocabulary: string;
  readonly facets: string;
}

/** Postings by word: what `encodeNumbers` makes of `[post, fields, count, ...places]` of each post that has it, posts and places counted from the one before. */
export type SearchWords = readonly (readonly [word: string, postings: string])[];

/** A post as a result shows it. */
export interface SearchPost {
  readonly url: string;
  readonly title: string;
  /** ISO 8601. */
  readonly date: string;
  readonly category: string;
  /** Of title and text, where it is not the site's own. */
  readonly language?: LanguageAttributes;
  /** Description and body, a block on each line. */
  readonly text: string;
}

/** Post numbers by value, by filter; in the file as `encodeNumbers` makes them, counted from the one before. */
export type SearchFacets = readonly (readonly [
  filter: Filter,
  values: readonly (readonly [value: string, posts: string])[],
])[];

export const filters = ['category', 'author', 'year', 'tag'] as const;
export type Filter = (typeof filters)[number];

/** What a post may say a word in beside its text: a bit each. */
export const fields = { title: 1, heading: 2, description: 4, category: 8, tag: 16, author: 32 } as const;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Whole numbers as text: five bits a character, the sixth says that the number goes on. */
export function encodeNumbers(numbers: readonly number[]): string {
  let text = '';
  for (let number of numbers) {
    for (; number > 31; number >>>= 5) text += digits[32 | (number & 31)];
    text += digits[number];
  }
  return text;
}

const values = new Map(Array.from(digits, (digit, value) => [digit.charCodeAt(0), value]));

export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i++) {
    const bits = values.get(text.charCodeAt(i)) ?? 0;
    number |= (bits & 31) << shift;
    shift += 5;
    if (bits > 31) continue;
    numbers.push(number);
    number = 0;
    shift = 0;
  }
  return numbers;
}

/** Numbers in rising order, each as its distance from the one before. */
export const distances = (numbers: readonly number[]): number[] =>
  numbers.map((number, i) => number - (numbers[i - 1] ?? 0));

export function summed(distances: readonly number[]): number[] {
  const numbers: number[] = [];
  for (const distance of distances) numbers.push((numbers.at(-1) ?? 0) + distance);
  return numbers;
}

/** About how many words a post has: steps of a fifth tell lengths well enough. */
export const lengthOf = (character: string): number => 2 ** (digits.indexOf(character) / 4);
export const lengthCharacter = (words: number): string =>
  digits.charAt(Math.min(digits.length - 1, Math.round(4 * Math.log2(Math.max(1, words)))));
