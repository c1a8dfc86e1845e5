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

/**
 * The sentences for a BCP 47 tag: the exact language, or its base (`en-GB` → `en`).
 * @throws Error when the site's locale has no sentences; the message names the file to write.
 */
export function sentences(locale: string): Sentences {
  const [base = ''] = locale.split('-');
  const found = languages[locale] ?? languages[base];
  if (!found)
    throw new Error(
      `There are no interface sentences for "${locale}". Write src/i18n/${base}.ts and add it to src/i18n/index.ts`,
    );
  return found;
}
