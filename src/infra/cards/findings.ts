/** Finds characters that cards cannot draw: a rasteriser leaves a gap and says nothing. */

import { fieldOf, type Traced } from '../../authoring/content-entries.ts';
import type { ContentFolder, PageSource, PostSource } from '../../authoring/content-folder.ts';
import { type Problem, problemAt } from '../../domain/problem.ts';
import { fontsFor } from './fonts.ts';

type Fields = Readonly<Record<string, string | undefined>>;

/** What cards show of one file: its fields by their names. `lang` is a BCP 47 tag. */
export interface CardWords {
  readonly source: Traced;
  readonly lang: string;
  readonly fields: Fields;
}

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** One for each field with characters that no typeface of the cards has. */
export const cardFindings = (words: readonly CardWords[]): Problem[] =>
  words.flatMap(({ source, lang, fields }) =>
    Object.entries(fields).flatMap(([field, text = '']): Problem[] => {
      const { missing, packages } = fontsFor(text.normalize('NFC'), lang);
      if (missing.length === 0) return [];
      const named = missing.map((character) => `\`${character}\` (${codePoint(character)})`).join(', ');
      const message = `No typeface of the cards has ${named}: the card that stands for the page where it is shared has a gap there.`;
      const hint =
        packages.length > 0
          ? `Type \`npm install --save-exact ${packages.join(' ')}\`, or write it in other characters.`
          : 'Write it in other characters, or add a typeface that has them to `src/infra/cards/fonts.ts`.';
      return [problemAt('finding', 'card-character', fieldOf(source, field), message, hint)];
    }),
  );

/** What cards show of posts, pages, and what posts belong to. `locale` is the language of those that name none. */
export function cardWords(
  posts: readonly PostSource[],
  pages: readonly PageSource[],
  { authors, categories, series, tags }: ContentFolder,
  locale: string,
): CardWords[] {
  const words = (source: Traced, lang: string, fields: Fields): CardWords => ({ source, lang, fields });
  return [
    ...posts.map((post) => words(post, post.frontmatter.lang ?? locale, { title: post.frontmatter.title })),
    ...pages.map((page) => {
      const { lang = locale, title, description } = page.frontmatter;
      return words(page, lang, { title, description });
    }),
    ...authors.map((author) => words(author, locale, { name: author.data.name, bio: author.data.bio })),
    ...series.map((one) => words(one, locale, { title: one.data.title, description: one.data.description })),
    ...[...categories, ...tags].map((one) =>
      words(one, locale, { name: one.data.name, description: one.data.description }),
    ),
  ];
}
