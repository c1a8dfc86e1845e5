/** The interface's sentences in the reader's language. */
import { en } from './en.ts';

export type Sentences = typeof en;

const languages: Readonly<Record<string, Sentences>> = { en };

/**
 * The sentences for a BCP 47 tag: the exact language, or its base (`en-GB` → `en`).
 * @throws Error when the site's locale has no sentences; the message names the file to write.
 */
export function sentences(locale: string): Sentences {
  const found = languages[locale] ?? languages[locale.split('-')[0] ?? ''];
  if (!found)
    throw new Error(
      `There are no interface sentences for "${locale}". Write src/i18n/${locale}.ts and add it to src/i18n/index.ts`,
    );
  return found;
}
