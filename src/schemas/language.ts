import { z } from 'astro/zod';
import { type Field, inEditor, refused, say, wrongKind } from './message.ts';

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
export function language(field: Field) {
  return z
    .string({ error: wrongKind('a language tag', field) })
    .transform((value, context) => {
      const tag = canonicalTag(value.trim());
      if (tag) return tag;
      const meant = canonicalTag(value.trim().replaceAll('_', '-'));
      const advice = meant ? `Type \`lang: ${meant}\`.` : 'Type a code such as `en`, `pt-BR` or `zh-Hant`.';
      return refused(context, value, say(`"${value}" is not a BCP 47 language tag.`, advice));
    })
    .meta(inEditor(field, { minLength: 1 }));
}
