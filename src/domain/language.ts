/** What a language asks of a page. */

export interface LanguageAttributes {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The HTML attributes of text in the language of a BCP 47 tag. */
export function languageOf(tag: string): LanguageAttributes {
  const { direction = 'ltr' } = new Intl.Locale(tag).getTextInfo();
  return { lang: tag, dir: direction };
}

/** `ja_JP`: a language and its territory, the likeliest where the tag names none, as Open Graph writes them; a language of no territory alone. */
export function languageAndTerritory(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}_${region}` : language;
}

/** The attributes of a piece of text in `tag` on a page in `page`; none where the page says it already. */
export const languageIn = (tag: string, page: string): Partial<LanguageAttributes> =>
  tag === page ? {} : languageOf(tag);
