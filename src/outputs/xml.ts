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

/** Attribute values are escaped; an attribute without a value is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; `content` is markup. */
export function xmlElement(name: string, attributes: Attributes = {}, content: string = ''): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${given}/>` : `<${name}${given}>${content}</${name}>`;
}

export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  xmlElement(name, attributes, escapeXml(text));

/** HTML as the text of an element, left readable. In HTML `]]&gt;` says what `]]>` says, which would end the section. */
export const cdata = (html: string): string => `<![CDATA[${withoutForbidden(html).replaceAll(']]>', ']]&gt;')}]]>`;

/** A document in UTF-8 that a browser shows by the style sheet at `styleUrl`. */
export const xmlDocument = (styleUrl: string, root: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="${escapeXml(styleUrl)}"?>\n${root}\n`;
