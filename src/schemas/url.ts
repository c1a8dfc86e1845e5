import { z } from 'astro/zod';
import { type Field, inEditor, refuse, say, wrongKind } from './message.ts';

/** An absolute `http` or `https` URL (and `mailto:` when asked), kept as written. */
export function url(field: Field, options: { readonly mail?: boolean } = {}) {
  const allowed = options.mail ? /^(https?|mailto):$/ : /^https?:$/;
  return z
    .string({ error: wrongKind('a URL', field) })
    .trim()
    .check(
      refuse((value) => {
        const parsed = URL.parse(value);
        if (parsed && allowed.test(parsed.protocol) && !/\s/.test(value)) return undefined;
        const bare = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(value);
        return say(
          `"${value}" is not an absolute URL.`,
          bare ? `Type \`https://${value}\`.` : `Begin it with \`https://\`, as in \`${field.example}\`.`,
        );
      }),
    )
    .meta(
      inEditor(field, { pattern: `^\\s*(?:[hH][tT][tT][pP][sS]?${options.mail ? '|[mM][aA][iI][lL][tT][oO]' : ''}):` }),
    );
}
