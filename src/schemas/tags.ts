import { z } from 'astro/zod';
import { list } from './list.ts';
import { say } from './message.ts';
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
