/** The interface's sentences in the reader's language. */
import { en } from './en.ts';

/** What every language has: the shape of the English sentences, in words of its own. */
export type Sentences = InOtherWords<typeof en>;

type InOtherWords<T> = T extends string
  ? string
  : T extends (...of: never[]) => unknown
    ? T
    : { readonly [K in keyof T]: InOtherWords<T[K]> };

const languages: Readonly<Record<string, Sentences>> = { en };

const baseOf = (locale: string) => locale.split('-')[0] ?? '';
const find = (locale: string) => languages[locale] ?? languages[baseOf(locale)];

/** The first sentence that English has and `own` has not, as in `search.found.other`; of plurals, a language has those it needs. */
export const missingIn = (own: object, english: object = en): string | undefined =>
  Object.entries(english)
    .filter(([key]) => key === 'other' || !('other' in english))
    .map(([key, value]) => {
      const found = (own as Readonly<Record<string, unknown>>)[key];
      if (typeof found !== typeof value) return key;
      const inner = typeof value === 'object' ? missingIn(found as object, value) : undefined;
      return inner && `${key}.${inner}`;
    })
    .find((path) => path !== undefined);

/** What an owner does when a locale lacks sentences; nothing when it has them all. */
export function missingSentences(locale: string): string | undefined {
  const found = find(locale);
  const file = `src/i18n/${baseOf(locale)}.ts`;
  if (!found) return `en, or write ${file} and add it to src/i18n/index.ts`;
  const missing = missingIn(found);
  return missing && `${file} its sentence \`${missing}\`, as in src/i18n/en.ts`;
}

/**
 * The sentences for a BCP 47 tag: the exact language, or its base (`en-GB` → `en`).
 * @throws Error when the locale has none; `settingsFaults` says so of the site's before.
 */
export function sentences(locale: string): Sentences {
  const found = find(locale);
  if (!found) throw new Error(`There are no interface sentences for "${locale}". Give ${missingSentences(locale)}`);
  return found;
}
