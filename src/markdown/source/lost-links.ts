/** Links and pictures that are none, because of what stands in their brackets, so that readers see how they were typed. */
import type { Paragraph, Text } from 'mdast';
import type { Problems } from '../problems.ts';

const written = /(?<!\\)(!?)\[([^[\]]*)\]( ?)\(([^()\n]*)\)/g;
/** An address and a title, and what stands behind them. */
const inBrackets = /^\s*<?([^\s"'<>]+)>?(?:\s+("[^"]*"|'[^']*'))?\s*(.*?)\s*$/;
const size = /^=(\d*)x?(\d*)$/;
const attribute = /^[\w-]+=\S/;

const inQuotes = (name: string, value: string | undefined) =>
  value ? ` ${name}="${value.replace(/^["']|["']$/g, '')}"` : '';

/** What to type for `![alt](inner)`, or a link; `undefined` where it may be meant. */
function advice(
  sign: string,
  words: string,
  gap: string,
  inner: string,
): readonly [rule: string, message: string, hint: string] | undefined {
  const [, address = '', title, rest = ''] = inBrackets.exec(inner) ?? [];
  if (sign && gap) return ['brackets', 'A picture has no space between its brackets', `Write ![${words}](${inner}).`];
  if (gap) return undefined;
  const [, width, height] = size.exec(rest) ?? [];
  if (sign && address && (width || height || attribute.test(rest))) {
    const attributes =
      width || height
        ? inQuotes('width', width) + inQuotes('height', height)
        : ` ${rest.replace(/=([^\s"']+)/g, '="$1"')}`;
    return [
      'brackets',
      'Only an address and a title can stand in these brackets',
      `Write <img src="${address}" alt="${words}"${inQuotes('title', title)}${attributes} />, or leave the rest away.`,
    ];
  }
  const [, spaced = '', end = ''] =
    /^\s*([^<"'[]*?[^\s<"'[][ \t]+[^<"'[]*?)(\s+(?:"[^"]*"|'[^']*'))?\s*$/.exec(inner) ?? [];
  if (spaced && (sign || /[/\\.#]/.test(spaced)))
    return [
      'spaced-address',
      'The address has a space in it',
      `Write ${sign}[${words}](<${spaced.trim()}>${end}), or rename the file.`,
    ];
  if (address && (sign || /[/\\.#]/.test(address)))
    return [
      'brackets',
      'Only an address and one title in quotes can stand in these brackets',
      `Write ${sign}[${words}](${address}${title ? ` ${title}` : ''}).`,
    ];
  return undefined;
}

/** `source` is that of `node`. */
export function reportLostLinks(node: Text, source: string, problems: Problems): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  for (const [index, text] of source.split('\n').entries()) {
    const report = (at: number, [rule, message, hint]: readonly [string, string, string], shown: string) =>
      problems.finding(
        { line: line + index, column: at + (index === 0 ? column : 1) },
        rule,
        `${message}, so readers see ${shown}.`,
        hint,
      );
    for (const { 0: shown, 1: sign = '', 2: words = '', 3: gap = '', 4: inner = '', index: at } of text.matchAll(
      written,
    )) {
      const found = advice(sign, words, gap, inner);
      if (found) report(at, found, shown);
    }
    for (const { 0: shown, 1: file = '', index: at } of text.matchAll(/(?<!\\)!\[\[([^[\]|]+)[^[\]]*\]\]/g))
      report(at, ['brackets', 'Two brackets make no picture', `Write ![What it shows](./${file.trim()}).`], shown);
  }
}

/** Attributes in braces behind a picture, as other sites read them. */
export function reportBraces({ children }: Paragraph, source: string, problems: Problems): void {
  for (const [index, picture] of children.entries()) {
    const next = children[index + 1];
    if (picture.type !== 'image' || next?.type !== 'text' || !next.position) continue;
    const [braces] = /^\{[^{}\n]*[.#=][^{}\n]*\}/.exec(source.slice(next.position.start.offset)) ?? [];
    if (!braces) continue;
    const attributes = braces
      .slice(1, -1)
      .replace(/=([^\s"']+)/g, '="$1"')
      .trim();
    problems.finding(
      next.position.start,
      'brackets',
      `A picture has no attributes in braces here, so readers see ${braces}.`,
      /^[\w-]+=/.test(attributes)
        ? `Write <img src="${picture.url}" alt="${picture.alt ?? ''}"${inQuotes('title', picture.title ?? undefined)} ${attributes} />, or leave the braces away.`
        : 'Leave the braces away.',
    );
  }
}
