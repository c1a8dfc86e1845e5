/** Text for XML 1.0 documents. */

// Characters that XML forbids (section 2.2, Char), lone surrogates among them: they may not stand in a document even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

export const withoutForbidden = (text: string): string => text.replace(forbidden, '');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** `text` for element content or a quoted attribute. */
export const escapeXml = (text: string): string =>
  withoutForbidden(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
