/** Two authors, categories, series or tags that are one. */
import { fieldOf } from '../../content-entries.ts';
import { lettersOf } from '../letters.ts';
import { blogRule } from '../rule.ts';

/** Without hyphens and a plural's ending. */
const stemOf = (id: string): string => {
  const word = id.replaceAll('-', '');
  return word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?<![su])s$/, '') : word;
};

export const doubledTerm = blogRule({
  id: 'doubled-term',
  summary: 'two authors, categories, series or tags that are one by their names or addresses',
  good: 'content/categories/crafts-and-code.yaml\nname: Crafts and code\n---\ncategory: craft\n---\ncategory: crafts-and-code',
  bad: 'content/categories/crafts.yaml\nname: Crafts\n---\ncategory: craft\n---\ncategory: crafts',
  check({ folder, posts }, report) {
    const kinds = [
      folder.authors.map((source) => {
        const { name, fediverse } = source.data;
        return { source, field: 'name', keys: [lettersOf(name), fediverse?.toLowerCase()] };
      }),
      folder.categories.map((source) => {
        return { source, field: 'name', keys: [lettersOf(source.data.name), stemOf(source.id)] };
      }),
      folder.series.map((source) => {
        return { source, field: 'title', keys: [lettersOf(source.data.title), stemOf(source.id)] };
      }),
    ];
    for (const terms of kinds)
      for (const [index, { source, field, keys }] of terms.entries()) {
        const other = terms.slice(0, index).find((before) => before.keys.some((key) => key && keys.includes(key)));
        if (other)
          report({
            ...fieldOf(source, field),
            message: `This and ${other.source.file} are hardly two, and have pages of their own.`,
            hint: `Type the id of one of them in all posts, and delete the other file; \`npm run rename\` merges two.`,
          });
      }
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
