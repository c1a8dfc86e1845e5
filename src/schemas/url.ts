import { checkedText, type Field, say } from './message.ts';

/** An absolute `http` or `https` URL (and `mailto:` when asked), kept as written. */
export function url(field: Field, options: { readonly mail?: boolean } = {}) {
  const allowed = options.mail ? /^(https?|mailto):$/ : /^https?:$/;
  const complaint = (value: string) => {
    const parsed = URL.parse(value);
    if (parsed && allowed.test(parsed.protocol) && !/\s/.test(value)) return undefined;
    const bare = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(value);
    return say(
      `"${value}" is not an absolute URL.`,
      bare ? `Type \`https://${value}\`.` : `Begin it with \`https://\`, as in \`${field.example}\`.`,
    );
  };
  const pattern = `^\\s*(?:[hH][tT][tT][pP][sS]?${options.mail ? '|[mM][aA][iI][lL][tT][oO]' : ''}):`;
  return checkedText(field, 'a URL', complaint, undefined, { pattern });
}
