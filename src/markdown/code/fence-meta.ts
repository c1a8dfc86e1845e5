/**
 * What stands after the language of a code fence:
 * ```` ```ts title="a.ts" {1,3-5} "word" /expression/ ins={2} del={7-8} showLineNumbers start=10 wrap ````.
 */

export interface FenceMeta {
  readonly title?: string | undefined;
  /** Every `key=value` and `key`, titles included; a bare key has the value `true`, and `start={3}` or `start{3}` keeps its braces. */
  readonly attributes: ReadonlyMap<string, string | true>;
  /** Contents of every `{…}`, in order. */
  readonly braces: readonly string[];
  /** Contents of every `"…"` and `'…'`. */
  readonly words: readonly string[];
  /** Contents of every `/…/`: regular expressions. */
  readonly expressions: readonly string[];
}

const part =
  /\{(?<brace>[^}]*)\}|\/(?<expression>(?:[^\\/]|\\.)+)\/(?=\s|$)|"(?<word>[^"]+)"|'(?<single>[^']+)'|(?<key>[^\s="'{]+)=(?:"(?<double>[^"]*)"|'(?<quoted>[^']*)'|(?<set>\{[^}]*\})|(?<plain>\S*))|(?<flag>[^\s{]+)(?<glued>\{[^}]*\})?/g;

/** Anything is accepted: what a key means is not known here. */
export function parseFenceMeta(meta: string): FenceMeta {
  const attributes = new Map<string, string | true>();
  const braces: string[] = [];
  const words: string[] = [];
  const expressions: string[] = [];
  for (const { groups = {} } of meta.matchAll(part)) {
    const { brace, expression, word, single, key, double, quoted, set, plain, flag, glued } = groups;
    if (brace !== undefined) braces.push(brace);
    else if (expression !== undefined) expressions.push(expression);
    else if (word !== undefined || single !== undefined) words.push(word ?? single ?? '');
    else if (key !== undefined) attributes.set(key, double ?? quoted ?? set ?? plain ?? '');
    else if (flag !== undefined) attributes.set(flag, glued ?? true);
  }
  const title = attributes.get('title');
  return {
    title: typeof title === 'string' && title.trim() ? title : undefined,
    attributes,
    braces,
    words,
    expressions,
  };
}
