/** Links and pictures that are none, because of what stands in the round brackets beside an address and a title. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

// In prose an escaped sign is two blanks, and a bare address is some.
const written = /(!?)\[([^[\]]*)\]( ?)\(((?:\uFFFC{8,}(?=[\s,;]))?(?:[^()\n\uFFFC]|\uFFFC{2})*)\)/g;
/** An address and a title, and what stands behind them. */
const inBrackets = /^\s*<?([^\s"'<>]+)>?(?:\s+("[^"]*"|'[^']*'))?\s*(.*?)\s*$/;
const size = /^=(\d*)x?(\d*)$/;
const attribute = /^[\w-]+=\S/;
const curlyTitle = /^\s*(\S+)\s+[“”„«‘’]([^“”„«»‘’]*)[“”„»‘’]\s*$/;

const inQuotes = (name: string, value: string | undefined) =>
  value ? ` ${name}="${value.replace(/^["']|["']$/g, '')}"` : '';

/** What is wrong with `![words](inner)`, or a link, and what to type; `undefined` where it may be meant. */
function advice(
  sign: string,
  words: string,
  gap: string,
  inner: string,
): readonly [message: string, hint: string] | undefined {
  const [, address = '', title, rest = ''] = inBrackets.exec(inner) ?? [];
  if (gap) return sign ? ['A picture has no space between its brackets', `Write ![${words}](${inner}).`] : undefined;
  const [, target, quoted] = curlyTitle.exec(inner) ?? [];
  if (target) return ['A title stands in straight quotes', `Write ${sign}[${words}](${target} "${quoted}").`];
  const [, width, height] = size.exec(rest) ?? [];
  if (sign && address && (width || height || attribute.test(rest))) {
    const attributes =
      width || height
        ? inQuotes('width', width) + inQuotes('height', height)
        : ` ${rest.replace(/=([^\s"']+)/g, '="$1"')}`;
    return [
      'Only an address and a title can stand in these brackets',
      `Write <img src="${address}" alt="${words}"${inQuotes('title', title)}${attributes} />, or leave the rest away.`,
    ];
  }
  const [, spaced = '', end = ''] =
    /^\s*([^<"'[]*?[^\s<"'[][ \t]+[^<"'[]*?)(\s+(?:"[^"]*"|'[^']*'))?\s*$/.exec(inner) ?? [];
  if (spaced && (sign || /[/\\.#]/.test(spaced))) {
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
    return [
      'Only an address and one title in quotes can stand in these brackets',
      `Write ${sign}[${words}](${address}${kept ? ` ${kept}` : ''}).`,
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
