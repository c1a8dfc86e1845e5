/** Scripts that put no space between words: each of their characters counts as a word of its own, for whoever searches. */

const character = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*/gu;
const spaced = new RegExp(` ?(${character.source}) ?`, 'gu');

/** Text with spaces around those characters. */
export const apart = (text: string): string => text.replace(character, ' $& ');

/** The same without them. */
export const together = (text: string): string => text.replace(spaced, '$1');

/** Text in runs: those with an odd number are words, numbers such as `1.28`, or such characters. */
export const runsOf = (text: string): string[] =>
  text.split(new RegExp(`(${character.source}|(?:[\\p{L}\\p{N}\\p{M}'’]|(?<=\\d)[.,](?=\\d))+)`, 'u'));
