import { z } from 'astro/zod';
import { asWritten, type Field, inEditor, refuse, say, wrongKind } from './message.ts';
import { slugOf } from './slug.ts';
import { text } from './text.ts';

const field = { example: 'tags: [estimates, code review]' };

/** A tag as written, with the slug of its page. */
const tag = text({ example: 'tags: [estimates]' }).transform((name, context) => {
  const slug = slugOf(name);
  if (slug) return { id: slug, name };
  context.issues.push({
    code: 'custom',
    message: say(
      `"${name}" has no letter or digit, so its page can have no address.`,
      'Type a word, or delete the tag.',
    ),
    input: name,
  });
  return z.NEVER;
});

/** A list of texts. Two spellings of one slug are found once all posts are read. */
export const tags = () => list(tag, field, ({ name }) => name);

/** A YAML list of `item`, none of them twice; `keyOf` says when two are the same. */
export function list<T extends z.ZodType>(item: T, field: Field, keyOf: (value: z.output<T>) => string) {
  const key = field.example.split(':', 1)[0];
  const bracketed = (input: unknown) =>
    typeof input === 'string'
      ? `Type \`${key}: [${input}]\`.`
      : typeof input === 'object'
        ? undefined
        : `Type \`${key}: ["${asWritten}"]\`.`;
  return z
    .array(item, { error: wrongKind('a list', field, bracketed) })
    .check(
      refuse((values) => {
        const keys = values.map(keyOf);
        const twice = keys.find((value, index) => keys.indexOf(value) !== index);
        return twice === undefined ? undefined : say(`"${twice}" stands twice in this list.`, 'Delete one of the two.');
      }),
    )
    .meta(inEditor(field, { uniqueItems: true }));
}
