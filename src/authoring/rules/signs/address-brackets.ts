/** Links and pictures that are none, because of what stands in the round brackets beside an address and a title. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

// In prose an escaped sign is two blanks, and a bare address is some.
const written = /(!?)\[([^[\]]*)\]( ?)\(((?:\uFFFC{8,}(?=[\s,;]))?(?:[^()\n\uFFFC]|\uFFFC{2})*)\)/g;
/** An address and a title, whatever stands behind them. */
const inBrackets = /^\s*<?([^\s"'<>]+)>?(?:\s+("[^"]*"|'[^']*'))?/;
const attributes = /\s[\w-]*=\S/;
const curlyTitle = /^\s*(\S+)\s+[“”„«‘’]([^“”„«»‘’]*)[“”„»‘’]\s*$/;

/** What is wrong with `![words](inner)`, or a link, and what to type; `undefined` where it may be meant. */
function advice(
  sign: string,
  words: string,
  gap: string,
  inner: string,
): readonly [message: string, hint: string] | undefined {
  const [, address = '', title] = inBrackets.exec(inner) ?? [];
  if (gap) return sign ? ['A picture has no space between its brackets', `Write ![${words}](${inner}).`] : undefined;
  const [, target, quoted] = curlyTitle.exec(inner) ?? [];
  if (target) return ['A title stands in straight quotes', `Write ${sign}[${words}](${target} "${quoted}").`];
  const [, spaced = '', end = ''] =
    /^\s*([^<"'[]*?[^\s<"'[][ \t]+[^<"'[]*?)(\s+(?:"[^"]*"|'[^']*'))?\s*$/.exec(inner) ?? [];
  if (spaced && !attributes.test(inner) && (sign || /[/\\.#]/.test(spaced))) {
    const isElsewhere = /^https?:/.test(spaced);
    // What stands behind the name of a server or a comma is no address.
    const [, whole, more] = /^(\S*?)([,;]?\s.*)$/.exec(spaced) ?? [];
    const isMore = isElsewhere && (/^[,;]/.test(more ?? '') || !URL.canParse(spaced));
    return [
      'The address has a space in it',
      isMore
        ? `Write ${sign}[${words}](${whole}${end})${more}`
        : `Write ${sign}[${words}](<${spaced.trim()}>${end})${isElsewhere ? '' : ', or rename the file'}.`,
    ];
  }
  if (address && (sign || /[/\\.#]/.test(address))) {
    const [, mark, said = ''] = /^(["'])(.+)\1$/.exec(inner.trim().replace(/^<?[^\s"'<>]+>?\s*/, '')) ?? [];
    const other = mark === '"' ? "'" : '"';
    const whole = said.includes(other) ? `"${said.replaceAll('"', '\\"')}"` : `${other}${said}${other}`;
    const kept = said ? whole : title;
    const isSized = sign && attributes.test(inner);
    return [
      'Only an address and one title in quotes can stand in these brackets',
      `Write ${sign}[${words}](${address}${kept ? ` ${kept}` : ''})${isSized ? `, or <img src="${address}" alt="${words}" width="…" /> for another size` : ''}.`,
    ];
  }
  return undefined;
}

export const addressBrackets = documentRule({
  id: 'address-brackets',
  summary: 'a link or picture with more than an address and a title in its round brackets, or a space in the address',
  good: '![A lamp](<./our lamp.png> "Our lamp")',
  bad: '![A lamp](./our lamp.png)',
  prose(prose, { report }) {
    for (const { at, 0: shown, 1: sign = '', 2: words = '', 3: gap = '', 4: inner = '' } of matchesIn(prose, written)) {
      const found = inner.startsWith('`')
        ? undefined
        : advice(sign, words, gap, inner.replace(/^\s*www\./i, 'https://www.'));
      if (found) report(at, `${found[0]}, so readers see ${shown}.`, found[1]);
    }
  },
});
