/** Calls with an end and their ends, brought together. */
import type { Call } from './translate-call.ts';

/** A tag in a text: a call's beginning, or its end. */
export interface CallTag {
  readonly name: string;
  readonly args: Call['args'];
  readonly kind: 'open' | 'close' | 'text';
  readonly start: number;
  readonly end: number;
  readonly text?: string | undefined;
}

/** What stands where `match` was found, whatever the site's theme: a shortcode that is shown and not called, or a known value. */
export const literal = (match: RegExpExecArray, text: string): CallTag => ({
  name: '',
  args: {},
  kind: 'text',
  ...placeOf(match),
  text,
});

export const placeOf = ({ 0: whole, index }: RegExpExecArray) => ({ start: index, end: index + whole.length });

/** The outermost calls; `text` is what the tags stand in. */
export function pairedCalls(text: string, tags: readonly CallTag[]): Call[] {
  const calls: Call[] = [];
  let index = 0;
  while (index < tags.length) {
    const tag = tags[index];
    index++;
    if (!tag || tag.kind === 'close') continue;
    const close = tag.kind === 'open' ? closeOf(tags, index, tag.name) : undefined;
    const end = close === undefined ? undefined : tags[close];
    if (close === undefined || !end) calls.push(tag);
    else {
      calls.push({ ...tag, inner: text.slice(tag.end, end.start), end: end.end });
      index = close + 1;
    }
  }
  return calls;
}

/** Index of the end that belongs to a call of `name` whose content begins at tag `from`. */
function closeOf(tags: readonly CallTag[], from: number, name: string): number | undefined {
  let depth = 0;
  for (let index = from; index < tags.length; index++) {
    const tag = tags[index];
    if (tag?.name !== name) continue;
    if (tag.kind === 'open') depth++;
    else if (tag.kind === 'close' && depth-- === 0) return index;
  }
  return undefined;
}

const argument =
  /(https?:\/\/[^\s,"'`]+)|([\w-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|([^\s,"'`]+))|"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|([^\s,"'`=]+)/g;

/** `"a" b=c`: by place and by name. */
export function argsOf(written: string): Record<string, string> {
  const args: Record<string, string> = {};
  let place = 0;
  for (const [, url, name, ...values] of written.matchAll(argument)) {
    const value = (url ?? values.find((one) => one !== undefined) ?? '').replace(/\\(["'\\])/g, '$1');
    args[name?.toLowerCase() ?? String(place++)] = value;
  }
  return args;
}
