/** Zola's shortcodes: `{{ name(arg="x") }}`, and `{% name() %}…{% end %}` with content. */
import { argsOf, type CallTag, pairedCalls } from '../call-pairs.ts';
import type { SourceText } from '../source-text.ts';
import type { Call } from '../translate-call.ts';

const tag =
  /\{(\{|%)-?\s*(?:(\/\*)([\s\S]*?)\*\/|(end)|([\w:.]+)\(((?:"[^"]*"|'[^']*'|`[^`]*`|[^)"'`])*)\))\s*-?(?:\}|%)\}/g;

export function zolaCalls({ text }: SourceText): Call[] {
  const tags: CallTag[] = [];
  const open: string[] = [];
  for (const match of text.matchAll(tag)) {
    const [whole, sign = '', escaped, literal = '', end, name = '', args = ''] = match;
    const place = { start: match.index, end: match.index + whole.length };
    if (escaped)
      // A shortcode that is shown, not called.
      tags.push({ name: '', args: {}, kind: 'text', ...place, text: `{${sign}${literal}${sign === '{' ? '}' : '%'}}` });
    else if (end) tags.push({ name: open.pop() ?? '', args: {}, kind: 'close', ...place });
    else {
      if (sign === '%') open.push(name);
      tags.push({ name, args: argsOf(args), kind: sign === '%' ? 'open' : 'text', ...place });
    }
  }
  return pairedCalls(text, tags);
}
