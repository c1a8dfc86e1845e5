import { z } from 'astro/zod';
import { checkedText, type Field, inEditor, inQuotes, say, wrongKind } from './message.ts';

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
export const text = (field: Field, max = Number.POSITIVE_INFINITY) =>
  // JSON Schema counts code points: its `maxLength` would refuse a title that fits.
  checkedText(field, 'text', (value) => complaint(value, max), inQuotes);

/** `true` or `false`, as YAML 1.2 spells them. */
export function flag(field: Field) {
  const key = field.example.split(':', 1)[0];
  const advice = () => `Type \`${key}: true\` or \`${key}: false\`, without quotes.`;
  return z.boolean({ error: wrongKind('true or false', field, advice) }).meta(inEditor(field));
}
