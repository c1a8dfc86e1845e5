/** Links and pictures that are none, because of what stands in the round brackets beside an address and a title. */
import { documentRule } from '../rule.ts';

const written = /(?<!\\)(!?)\[([^[\]]*)\]( ?)\(([^()\n]*)\)/g;
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
  if (spaced && (sign || /[/\\.#]/.test(spaced)))
    return ['The address has a space in it', `Write ${sign}[${words}](<${spaced.trim()}>${end}), or rename the file.`];
  if (address && (sign || /[/\\.#]/.test(address)))
    return [
      'Only an address and one title in quotes can stand in these brackets',
      `Write ${sign}[${words}](${address}${title ? ` ${title}` : ''}).`,
    ];
  return undefined;
}

export const addressBrackets = documentRule({
  id: 'address-brackets',
  summary: 'a link or picture with more than an address and a title in its round brackets, or a space in the address',
  good: '![A lamp](<./our lamp.png> "Our lamp")',
  bad: '![A lamp](./our lamp.png)',
  visit: {
    text(node, { sourceOf, report }) {
      for (const match of sourceOf(node).matchAll(written)) {
        const { 0: shown, 1: sign = '', 2: words = '', 3: gap = '', 4: inner = '', index } = match;
        const found = advice(sign, words, gap, inner);
        if (found)
          report((node.position?.start.offset ?? 0) + index, `${found[0]}, so readers see ${shown}.`, found[1]);
      }
    },
  },
});
