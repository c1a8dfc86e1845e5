/** Where Jekyll puts a post (jekyllrb.com, Permalinks). */
import { dayOf } from '../source-date.ts';
import { type Fields, listOf, textOf } from '../source-file.ts';
import { type JekyllConfig, patternOf } from './config.ts';

export interface JekyllPost {
  readonly fields: Fields;
  readonly date: string;
  readonly categories: readonly string[];
  /** The file's name without date and extension. */
  readonly name: string;
}

const inWords = (date: Date, options: Intl.DateTimeFormatOptions) =>
  date.toLocaleString('en', { ...options, timeZone: 'UTC' });

/** ISO week (ISO 8601, 5.7). */
function weekOf(date: Date): number {
  const thursday = new Date(date);
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  return Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
}

/** `Jekyll::Utils.slugify`, in its ways `pretty` and `default`. */
const slugified = (text: string, isPretty = false): string =>
  text
    .replace(isPretty ? /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu : /[^\p{M}\p{L}\p{Nd}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

function fromPattern(pattern: string, { fields, date, categories, name }: JekyllPost): string {
  const { year, month, day } = dayOf(date);
  const at = new Date(`${year}-${month}-${day}`);
  const slug = textOf(fields['slug']) ?? name;
  const yearDay = Math.floor((at.getTime() - Date.UTC(Number(year), 0, 1)) / 86_400_000) + 1;
  const clock = /T(\d\d):(\d\d):(\d\d)/.exec(date) ?? ['', '00', '00', '00'];
  const tokens: Readonly<Record<string, string>> = {
    year,
    short_year: year.slice(2),
    month,
    i_month: String(Number(month)),
    short_month: inWords(at, { month: 'short' }),
    long_month: inWords(at, { month: 'long' }),
    day,
    i_day: String(Number(day)),
    y_day: String(yearDay).padStart(3, '0'),
    short_day: inWords(at, { weekday: 'short' }),
    long_day: inWords(at, { weekday: 'long' }),
    week: String(weekOf(at)).padStart(2, '0'),
    hour: clock[1] ?? '',
    minute: clock[2] ?? '',
    second: clock[3] ?? '',
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
