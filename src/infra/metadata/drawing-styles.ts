/** CSS of a drawing without comments, imports and addresses elsewhere. */

/** What an escape of CSS stands for (CSS Syntax 3, section 4.3.7): an address may be written in them. */
const unescaped = (css: string) =>
  css
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16))),
    )
    .replace(/\\([^\n])/g, '$1');

// A fragment of the drawing itself, or a typeface that it carries.
const own = /^\s*["']?\s*(?:#|data:(?:font\/|application\/(?:x-)?font))/i;
const address = /\b(?:url|src|image|image-set|-webkit-image-set)\(\s*((?:"[^"]*"|'[^']*'|[^)"'])*)\)?/gi;
const reaches = (css: string) =>
  /@import|expression\(|-moz-binding|\bbehavior\s*:/i.test(css) ||
  [...css.matchAll(address)].some(([, target = '']) => !own.test(target));

/** `css` of a style sheet, or of an attribute's value, and what was taken out of it. */
export function safeStyles(css: string): { readonly css: string; readonly removed: readonly string[] } {
  const plain = css.replace(/\/\*.*?(?:\*\/|$)/gs, '');
  if (!reaches(plain) && !reaches(unescaped(plain))) return { css: plain, removed: [] };
  const removed: string[] = [];
  const cut = plain
    .replace(/@import\b[^;]*;?/gi, () => {
      removed.push('@import');
      return '';
    })
    .replace(address, (written, target: string) => {
      if (own.test(target)) return written;
      removed.push(`the address “${target.replace(/["']/g, '').slice(0, 40)}”`);
      return 'none';
    });
  return reaches(unescaped(cut)) ? { css: '', removed: ['styles that reach elsewhere'] } : { css: cut, removed };
}
