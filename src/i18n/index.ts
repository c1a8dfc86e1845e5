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

/** What an owner types when a locale has no sentences; nothing when it has. */
export const missingSentences = (locale: string): string | undefined =>
  find(locale) ? undefined : `en, or write src/i18n/${baseOf(locale)}.ts and add it to src/i18n/index.ts`;

/**
 * The sentences for a BCP 47 tag: the exact language, or its base (`en-GB` → `en`).
 * @throws Error when the locale has none; `settingsFaults` says so of the site's before.
 */
export function sentences(locale: string): Sentences {
  const found = find(locale);
  if (!found) throw new Error(`There are no interface sentences for "${locale}". Give ${missingSentences(locale)}`);
  return found;
}
