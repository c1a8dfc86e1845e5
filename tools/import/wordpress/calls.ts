/** WordPress' shortcodes: `[name args]…[/name]`. */
import { argsOf, type CallTag, pairedCalls, placeOf } from '../call-pairs.ts';
import type { SourceText } from '../source-text.ts';
import type { Call } from '../translate-call.ts';

const tag = /\[(\/?)([a-z][a-z\d_-]*)((?:\s+(?:"[^"]*"|'[^']*'|[^\]"'])*)?)\/?\]/g;
/** Names in brackets that are shortcodes even without a value. */
const known = /^(?:caption|wp_caption|gallery|embed|code|sourcecode|youtube|vimeo|audio|video|gist|playlist)$/;

/** A picture with words under it, as HTML; others wait for their Markdown. */
function htmlOf(call: Call, imageOf: (id: string) => string, uploaded: readonly string[]): string | undefined {
  if (/^(?:wp_)?caption$/.test(call.name) && call.inner !== undefined) {
    const [, picture = '', words = ''] =
      /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/.exec(call.inner) ?? [];
    return `<figure>${picture || call.inner}<figcaption>${call.args['caption'] ?? words.trim()}</figcaption></figure>`;
  }
  if (call.name === 'gallery') {
    const named = call.args['ids'] ?? call.args['include'];
    const ids = named?.split(/[\s,]+/).filter(Boolean) ?? uploaded;
    return ids.length > 0 && ids.every(imageOf) ? ids.map((id) => `<p>${imageOf(id)}</p>`).join('') : undefined;
  }
  const url = (
    call.name === 'embed' ? call.inner : call.name === 'youtube' || call.name === 'vimeo' ? call.args['0'] : undefined
  )?.trim();
  return url && /^https?:/.test(url) ? `<p><a href="${url}">${url}</a></p>` : undefined;
}

/** `imageOf`: the `<img>` of an attachment by its number; `uploaded`: those of the post, which a gallery without numbers shows. */
export function wordpressCalls(
  { text }: SourceText,
  imageOf: (id: string) => string,
  uploaded: readonly string[],
): Call[] {
  const matches = [...text.matchAll(tag)];
  const closed = new Set(matches.flatMap(([, close, name = '']) => (close ? name : [])));
  const tags = matches.flatMap((match): CallTag[] => {
    const [whole, close, name = '', args = ''] = match;
    // Words in brackets are mostly words.
    const isCall = known.test(name) || closed.has(name) || /\w=/.test(args);
    const isEscaped = text[match.index - 1] === '[' && text[match.index + whole.length] === ']';
    if (!isCall || isEscaped) return [];
    return [{ name, args: argsOf(args.replaceAll('&quot;', '"')), kind: close ? 'close' : 'open', ...placeOf(match) }];
  });
  return pairedCalls(text, tags).map((call) => ({ ...call, text: htmlOf(call, imageOf, uploaded) }));
}
