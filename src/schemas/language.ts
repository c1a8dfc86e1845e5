import { checkedText, type Field, say } from './message.ts';

/** A BCP 47 tag in its canonical spelling; nothing for what is none. */
export function canonicalTag(written: string): string | undefined {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(written);
    // Four letters and more, as in "english", are well-formed (RFC 5646, section 2.2.1), and no language has them.
    return /^[a-z]{2,3}(?:-|$)/.test(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** A BCP 47 tag, in its canonical spelling (`pt-br` becomes `pt-BR`). */
export const language = (field: Field) =>
  checkedText(field, 'a language tag', (value) => {
    if (canonicalTag(value)) return undefined;
    const meant = canonicalTag(value.replaceAll('_', '-'));
    const advice = meant ? `Type \`lang: ${meant}\`.` : 'Type a code such as `en`, `pt-BR` or `zh-Hant`.';
    return say(`"${value}" is not a BCP 47 language tag.`, advice);
  }).transform((value) => canonicalTag(value) ?? value);
