/** Hugo's shortcodes: `{{< name args >}}…{{< /name >}}`, and with `%`. */
import { argsOf, type CallTag, literal, pairedCalls, placeOf } from '../call-pairs.ts';
import type { SourceText } from '../source-text.ts';
import type { Call } from '../translate-call.ts';

const tag =
  /\{\{([<%])\s*(?:(\/\*)([\s\S]*?)\*\/|(\/?)\s*([\w][\w./-]*)((?:\s+(?:"(?:\\.|[^"\\])*"|`[^`]*`|(?!\/?\s*[>%]\}\})[\s\S])*?)?)\s*(\/?)\s*)[>%]\}\}/g;

export function hugoCalls({ text }: SourceText): Call[] {
  const tags: CallTag[] = [];
  for (const match of text.matchAll(tag)) {
    const [, sign = '', escaped, shown = '', close, name = '', args = ''] = match;
    tags.push(
      escaped
        ? literal(match, `{{${sign}${shown}${sign === '<' ? '>' : '%'}}}`)
        : { name, args: argsOf(args), kind: close ? 'close' : 'open', ...placeOf(match) },
    );
  }
  return pairedCalls(text, tags);
}
