/** Two tags that are one subject in two spellings. */

import { fieldOf } from '../../content-entries.ts';
import { blogRule } from '../rule.ts';

/** Without hyphens and a plural's ending. */
export const stemOf = (id: string): string => {
  const word = id.replaceAll('-', '');
  return word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?<![su])s$/, '') : word;
};

export const nearTags = blogRule({
  id: 'near-tags',
  summary: 'two tags that differ by a plural or a hyphen',
  good: 'tags: [failure budget]\n---\ntags: [failure budget, tests]',
  bad: 'tags: [failure budget]\n---\ntags: [failure budgets]',
  check({ posts }, report) {
    const uses = posts.flatMap(({ source }) =>
      source.frontmatter.tags.map((tag, index) => ({ ...tag, source, index })),
    );
    for (const alike of Map.groupBy(uses, ({ id }) => stemOf(id)).values()) {
      const [most, ...others] = [...Map.groupBy(alike, ({ id }) => id).values()].toSorted(
        (a, b) => b.length - a.length,
      );
      const kept = most?.[0];
      for (const { source, index, name } of others.flat())
        report({
          ...fieldOf(source, 'tags', index),
          message: `“${name}” and “${kept?.name}” (${kept?.source.file}) have pages of their own, and are hardly two subjects.`,
          hint: `Type \`${kept?.name}\` here too.`,
        });
    }
  },
});
