/** One tag, one spelling: two spellings of one slug would share a page whose name is a matter of luck. */

import type { Problem } from '../domain/problem.ts';
import { termUrl } from '../domain/urls.ts';
import { errorAt, type PostEntry } from './content-entries.ts';

interface Use {
  readonly post: PostEntry;
  readonly index: number;
  readonly id: string;
  readonly name: string;
}

export function checkTagSpellings(posts: readonly PostEntry[]): Problem[] {
  const uses = posts.flatMap((post) => (post.fields.tags ?? []).map((tag, index): Use => ({ post, index, ...tag })));
  return [...Map.groupBy(uses, ({ id }) => id).values()].flatMap((ofTag) => {
    const spellings = [...Map.groupBy(ofTag, ({ name }) => name).values()];
    if (spellings.length === 1) return [];
    // The spelling used most is right; the first one among equals.
    const right = spellings.reduce((most, spelling) => (spelling.length > most.length ? spelling : most));
    const [example] = right;
    if (!example) return [];
    const place = `${example.post.file}:${example.post.positionOf('tags', example.index).line}`;
    const more = right.length > 1 ? ` and in ${right.length - 1} more` : '';
    return spellings
      .filter((spelling) => spelling !== right)
      .flat()
      .map(({ post, index, id, name }) =>
        errorAt(
          post,
          ['tags', index],
          'tag-spelling',
          `"${name}" has the page ${termUrl('tags', id)}, and so has "${example.name}" in ${place}${more}.`,
          `Type \`${example.name}\` here too. For a subject of its own, type another word; \`content/tags/\` can give its page any name.`,
        ),
      );
  });
}
