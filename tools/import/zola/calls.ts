/** Zola's shortcodes: `{{ name(arg="x") }}`, and `{% name() %}…{% end %}` with content. */
import { argsOf, type CallTag, literal, pairedCalls, placeOf } from '../call-pairs.ts';
import type { SourceText } from '../source-text.ts';
import type { Call } from '../translate-call.ts';

const tag =
  /\{(\{|%)-?\s*(?:(\/\*)([\s\S]*?)\*\/|(end)|([\w:.]+)\(((?:"[^"]*"|'[^']*'|`[^`]*`|[^)"'`])*)\))\s*-?(?:\}|%)\}/g;

export function zolaCalls({ text }: SourceText): Call[] {
  const tags: CallTag[] = [];
  const open: string[] = [];
  for (const match of text.matchAll(tag)) {
    const [, sign = '', escaped, shown = '', end, name = '', args = ''] = match;
    const place = placeOf(match);
    if (escaped) tags.push(literal(match, `{${sign}${shown}${sign === '{' ? '}' : '%'}}`));
    else if (end) tags.push({ name: open.pop() ?? '', args: {}, kind: 'close', ...place });
    else {
      if (sign === '%') open.push(name);
      tags.push({ name, args: argsOf(args), kind: sign === '%' ? 'open' : 'text', ...place });
    }
  }
  return pairedCalls(text, tags);
}
