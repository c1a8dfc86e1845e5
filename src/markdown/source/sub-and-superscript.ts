/**
 * Which `~x~` and `^x^` are sub- and superscript: those that hug a word (`H~2~O`, `mc^2^`, `1^st^`), by Pandoc's rule and stricter.
 * Paths (`~/a and ~/b`), approximations (`~5`) and powers (`10^3 and 10^4`, `2^3^2`) stay what was typed.
 */
const inside = /^[\p{L}\p{N}+\-−–=(),.*′″]+$/u;

export const mayHoldScripts = (source: string) => /(?<!~)~(?!~)|(?<!\[)\^/.test(source);

/** `source` from `start` to `end` is the whole mark, its signs included. */
export function isScript(source: string, start: number, end: number): boolean {
  const hugs = /[\p{L}\p{N})\]}*_`’”]$/u.test(source.slice(0, start));
  const isFree = source[start] === '~' || !/^[\p{L}\p{N}^]/u.test(source.slice(end));
  return hugs && isFree && inside.test(source.slice(start + 1, end - 1));
}
