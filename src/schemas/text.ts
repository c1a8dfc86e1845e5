import { z } from 'astro/zod';
import { type Field, inEditor, inQuotes, refuse, say, wrongKind } from './message.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Characters as a reader counts them: an emoji of seven code points is one. */
const countCharacters = (text: string): number => [...graphemes.segment(text)].length;

// XML 1.0 (section 2.2) has no place for these, and every one of them would end up in a feed.
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const lineBreak = /[\n\r\u2028\u2029]/;

function complaint(text: string, max: number): string | undefined {
  if (text === '') return say('This field is empty.', 'Type some text.');
  if (lineBreak.test(text))
    return say(
      'This text has a line break in it.',
      'Put it on one line, or begin it with `>` in place of `|` and leave no empty line in it.',
    );
  if (text.includes('\t')) return say('This text has a tab in it.', 'Type a space in its place.');
  if (unprintable.test(text)) {
    return say(
      'This text has an invisible control character in it.',
      'Delete the line and type it again, without pasting.',
    );
  }
  // Never more graphemes than UTF-16 units, so most texts need no counting.
  const length = text.length > max ? countCharacters(text) : 0;
  if (length > max)
    return say(`This text has ${length} characters; at most ${max} fit.`, `Shorten it by ${length - max}.`);
  return undefined;
}

/** Plain text on one line, trimmed and otherwise untouched. `max` in graphemes. */
export function text(field: Field, max = Number.POSITIVE_INFINITY) {
  return (
    z
      .string({ error: wrongKind('text', field, inQuotes) })
      .trim()
      .check(refuse((value) => complaint(value, max)))
      // JSON Schema counts code points: its `maxLength` would refuse a title that fits.
      .meta(inEditor(field, { minLength: 1 }))
  );
}

/** Whether `typed` is `word` but for one letter that is missing, too much, another, or in its neighbour's place. */
function isSlip(typed: string, word: string): boolean {
  let [start, end] = [0, 0];
  while (start < word.length && typed[start] === word[start]) start++;
  while (end < Math.min(word.length, typed.length) - start && typed.at(-1 - end) === word.at(-1 - end)) end++;
  const [is, was] = [typed.slice(start, typed.length - end), word.slice(start, word.length - end)];
  return (is.length <= 1 && was.length <= 1) || (is.length === 2 && was === `${is[1]}${is[0]}`);
}

/** What an author meant who typed another word than `true` or `false`; nothing where that is in doubt. */
function meantFlag(input: unknown): boolean | undefined {
  const word = String(input)
    .toLowerCase()
    .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
  if (['yes', 'y', 'on', '1', 't'].includes(word) || isSlip(word, 'true')) return true;
  if (['no', 'n', 'off', '0', 'f'].includes(word) || isSlip(word, 'false')) return false;
  return undefined;
}

/** `true` or `false`, as YAML 1.2 spells them. `safe` is what to type when nobody knows which is meant. */
export function flag(field: Field, safe = false) {
  const advice = (input: unknown) =>
    `Type \`${field.example.split(':', 1)[0]}: ${meantFlag(input) ?? safe}\`, without quotes.`;
  return z.boolean({ error: wrongKind('true or false', field, advice) }).meta(inEditor(field));
}
