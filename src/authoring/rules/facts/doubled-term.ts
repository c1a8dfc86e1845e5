/** Two files of authors, categories or series that are one. */

import { fieldOf } from '../../content-entries.ts';
import { lettersOf } from '../letters.ts';
import { blogRule } from '../rule.ts';
import type { BlogFacts } from './blog-facts.ts';
import { stemOf } from './near-tags.ts';

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{L}{2,}/gu) ?? [];

type AuthorSource = BlogFacts['folder']['authors'][number];

/** One person, or one team. */
const isSame = (a: AuthorSource['data'], b: AuthorSource['data']): boolean =>
  lettersOf(a.name) === lettersOf(b.name) ||
  (a.fediverse !== undefined && a.fediverse.toLowerCase() === b.fediverse?.toLowerCase()) ||
  // Colleagues share an address, and no name; teams may share both.
  (!a.team &&
    !b.team &&
    a.url !== undefined &&
    a.url === b.url &&
    wordsOf(a.name).some((word) => wordsOf(b.name).includes(word)));

export const doubledTerm = blogRule({
  id: 'doubled-term',
  summary: 'two authors, categories or series that are one by their names or addresses',
  good: 'content/categories/crafts-and-code.yaml\nname: Crafts and code\n---\ncategory: craft\n---\ncategory: crafts-and-code',
  bad: 'content/categories/crafts.yaml\nname: Crafts\n---\ncategory: craft\n---\ncategory: crafts',
  check({ folder }, report) {
    const tell = (
      source: AuthorSource | BlogFacts['folder']['series'][number],
      other: { readonly file: string },
      field: 'name' | 'title',
    ) =>
      report({
        ...fieldOf(source, field),
        message: `This and ${other.file} are hardly two, and have pages of their own.`,
        hint: `Type the id of one of them in all posts, and delete the other file; \`npm run rename\` merges two.`,
      });
    for (const [index, author] of folder.authors.entries()) {
      const other = folder.authors.slice(0, index).find(({ data }) => isSame(data, author.data));
      if (other) tell(author, other, 'name');
    }
    const named = [
      folder.categories.map((source) => ({ source, name: source.data.name, field: 'name' as const })),
      folder.series.map((source) => ({ source, name: source.data.title, field: 'title' as const })),
    ];
    for (const terms of named)
      for (const [index, { source, name, field }] of terms.entries()) {
        const other = terms
          .slice(0, index)
          .find(
            (before) => lettersOf(before.name) === lettersOf(name) || stemOf(before.source.id) === stemOf(source.id),
          );
        if (other) tell(source as AuthorSource, other.source, field);
      }
  },
});
