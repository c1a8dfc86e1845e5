/** Where Jekyll puts a post (jekyllrb.com, Permalinks). */
import { monthName } from '../../../src/domain/dates.ts';
import { type Fields, listOf, textOf } from '../source-file.ts';
import { type JekyllConfig, patternOf } from './config.ts';

export interface JekyllPost {
  readonly fields: Fields;
  readonly date: string;
  readonly categories: readonly string[];
  /** The file's name without date and extension. */
  readonly name: string;
}

/** `Jekyll::Utils.slugify`, in its ways `pretty` and `default`. */
const slugified = (text: string, isPretty = false): string =>
  text
    .replace(isPretty ? /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu : /[^\p{M}\p{L}\p{Nd}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** A token that is not here stays in the address, which then is no alias and is reported. */
function fromPattern(pattern: string, { fields, date, categories, name }: JekyllPost): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const nameOfMonth = monthName(new Date(date.slice(0, 10)), 'en');
  const slug = textOf(fields['slug']) ?? name;
  const tokens: Readonly<Record<string, string>> = {
    year,
    short_year: year.slice(2),
    month,
    i_month: String(Number(month)),
    short_month: nameOfMonth.slice(0, 3),
    long_month: nameOfMonth,
    day,
    i_day: String(Number(day)),
    title: slugified(slug, true),
    slug: slugified(slug).toLowerCase(),
    categories: categories.map((category) => category.toLowerCase()).join('/'),
    slugified_categories: categories.map((category) => slugified(category).toLowerCase()).join('/'),
    output_ext: '.html',
    collection: 'posts',
  };
  return pattern.replace(/:([a-z_]+)/g, (whole, token: string) => {
    // `:title` may be followed by letters.
    const found = Object.keys(tokens)
      .filter((key) => token.startsWith(key))
      .toSorted((a, b) => b.length - a.length)[0];
    return found === undefined ? whole : `${tokens[found]}${token.slice(found.length)}`;
  });
}

/** Site paths: the address, then older ones. */
export function jekyllAddresses(post: JekyllPost, config: JekyllConfig): string[] {
  const own = textOf(post.fields['permalink']);
  const pattern = own === undefined ? config.permalink : patternOf(own);
  const older = listOf(post.fields['redirect_from'] ?? post.fields['aliases'] ?? post.fields['alias']);
  return [fromPattern(pattern, post), ...older].map((path) =>
    `${config.base}/${path.replace(/^https?:\/\/[^/]+/, '')}`.replace(/\/{2,}/g, '/'),
  );
}
