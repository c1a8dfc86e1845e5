/** What a language asks of a page. */

export interface LanguageAttributes {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Scripts of living languages that are read from the right (ISO 15924). Node 22 cannot tell. */
const fromTheRight = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'];

/** The HTML attributes of text in the language of a BCP 47 tag. */
export function languageOf(tag: string): LanguageAttributes {
  const { script = '' } = new Intl.Locale(tag).maximize();
  return { lang: tag, dir: fromTheRight.includes(script) ? 'rtl' : 'ltr' };
}

/** Signs that lead back and on in the language of a BCP 47 tag. */
export const arrowsOf = (tag: string) =>
  languageOf(tag).dir === 'rtl' ? { back: '→', on: '←' } : { back: '←', on: '→' };

/** `ja_JP`: a language and its territory, the likeliest where the tag names none, as Open Graph writes them; a language of no territory alone. */
export function languageAndTerritory(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}_${region}` : language;
}

/** The attributes of a piece of text in `tag` on a page in `page`; none where the page says it already. */
export const languageIn = (tag: string, page: string): Partial<LanguageAttributes> =>
  tag === page ? {} : languageOf(tag);
