/** What stands after the language of a code fence: ```` ```ts title="a.ts" {1,3-5} wrap ````. */

export interface FenceMeta {
  readonly title?: string | undefined;
  /** Every `key=value` and `key`, titles included; a bare key has the value `true`. */
  readonly attributes: ReadonlyMap<string, string | true>;
  /** Contents of every `{…}`, in order. */
  readonly braces: readonly string[];
}

const part = /\{([^}]*)\}|([^\s=]+)=(?:"([^"]*)"|'([^']*)'|(\S+))|(\S+)/g;

/** Anything is accepted: a key that nobody knows changes nothing. */
export function parseFenceMeta(meta: string): FenceMeta {
  const attributes = new Map<string, string | true>();
  const braces: string[] = [];
  for (const [, brace, key, double, single, plain, flag] of meta.matchAll(part)) {
    if (brace !== undefined) braces.push(brace);
    else if (key !== undefined) attributes.set(key, double ?? single ?? plain ?? '');
    else if (flag !== undefined) attributes.set(flag, true);
  }
  const title = attributes.get('title');
  return { title: typeof title === 'string' && title.trim() ? title : undefined, attributes, braces };
}
