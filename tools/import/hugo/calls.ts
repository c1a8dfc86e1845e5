/** Hugo's shortcodes: `{{< name args >}}…{{< /name >}}`, and with `%`. */
import { argsOf, type CallTag, pairedCalls } from '../call-pairs.ts';
import type { SourceText } from '../source-text.ts';
import type { Call } from '../translate-call.ts';

const tag =
  /\{\{([<%])\s*(?:(\/\*)([\s\S]*?)\*\/|(\/?)\s*([\w][\w./-]*)((?:\s+(?:"(?:\\.|[^"\\])*"|`[^`]*`|(?!\/?\s*[>%]\}\})[\s\S])*?)?)\s*(\/?)\s*)[>%]\}\}/g;

export function hugoCalls({ text }: SourceText): Call[] {
  const tags: CallTag[] = [];
  for (const match of text.matchAll(tag)) {
    const [whole, sign = '', escaped, literal = '', close, name = '', args = ''] = match;
    const place = { start: match.index, end: match.index + whole.length };
    if (escaped)
      // A shortcode that is shown, not called.
      tags.push({
        name: '',
        args: {},
        kind: 'text',
        ...place,
        text: `{{${sign}${literal}${sign === '<' ? '>' : '%'}}}`,
      });
    else tags.push({ name, args: argsOf(args), kind: close ? 'close' : 'open', ...place });
  }
  return pairedCalls(text, tags);
}
