import { z } from 'astro/zod';
import { asWritten, type Field, inEditor, refuse, say, wrongKind } from './message.ts';
import { slugOf } from './slug.ts';
import { text } from './text.ts';

const field = { example: 'tags: [estimates, code review]' };

/** A tag as written, with the slug of its page. */
const tag = text({ example: 'tags: [estimates]' })
  .check(
    refuse((name) =>
      slugOf(name) || name === ''
        ? undefined
        : say(`"${name}" has no letter or digit, so its page can have no address.`, 'Type a word, or delete the tag.'),
    ),
  )
  .transform((name) => ({ id: slugOf(name), name }));

/** A list of texts. Two spellings of one slug are found once all posts are read. */
export const tags = () => list(tag, field, ({ name }) => name);

/** Around an item, where straight ones are meant. */
const curlyQuotes = /(^|,\s*)(?:[“”„‟«»]([^“”„‟«»"\\]*)[“”„‟«»]|[‘‚‛]([^‘’‚‛"\\]*)[‘’])(?=\s*(?:,|$))/g;

const itemsOf = (text: string) =>
  text
    .replace(/(?:^|\n)\s*-\s+|\n/g, ', ')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/^[\s,]+|[\s,]+$/g, '')
    .replace(curlyQuotes, '$1"$2$3"');

/** A YAML list of `item`, none of them twice; `keyOf` says when two are the same. */
export function list<T extends z.ZodType>(item: T, field: Field, keyOf: (value: z.output<T>) => string = String) {
  const key = field.example.split(':', 1)[0];
  const bracketed = (input: unknown) =>
    typeof input === 'string'
      ? `Type \`${key}: [${itemsOf(input)}]\`.`
      : typeof input === 'object'
        ? undefined
        : `Type \`${key}: ["${asWritten}"]\`.`;
  return z
    .array(item, { error: wrongKind('a list', field, bracketed) })
    .superRefine(
      (values, context) => {
        if (!Array.isArray(values)) return;
        const wrong = new Set(context.issues.map(({ path }) => path?.[0]));
        const seen = new Set<string>();
        for (const [index, value] of values.entries()) {
          if (wrong.has(index)) continue;
          const key = keyOf(value);
          const message = say(`"${key}" stands twice in this list.`, 'Delete one of the two.');
          if (seen.has(key)) context.addIssue({ code: 'custom', path: [index], message });
          seen.add(key);
        }
      },
      // Also among items that are right beside wrong ones.
      { when: () => true },
    )
    .meta(inEditor(field, { uniqueItems: true }));
}
