/** What kramdown, Jekyll's Markdown, writes in its own way (kramdown.gettalong.org, Syntax). */
import type { Edit } from '../../text-edits.ts';
import type { SourceText } from '../source-text.ts';

/** Ranges of code, where everything is as it is. */
function codeRanges(text: string): [start: number, end: number][] {
  const fences = /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1[`~]*[ \t]*$|$(?![\s\S]))/gm;
  const spans = /(?<!`)(`+)(?!`)[^\n]*?[^`]\1(?!`)/g;
  return [...text.matchAll(fences), ...text.matchAll(spans)].map(({ 0: whole, index }) => [
    index,
    index + whole.length,
  ]);
}

/** The id of a heading (`auto_ids`). */
export const kramdownId = (heading: string): string =>
  heading
    .replace(/^[^a-zA-Z]+/, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase() || 'section';

/** `hasFormulas`: whether `$$` is one, also within a line. */
export function withoutKramdown(source: SourceText, hasFormulas: boolean): SourceText {
  const { text } = source;
  const code = codeRanges(text);
  const isCode = (at: number) => code.some(([from, to]) => at >= from && at < to);
  const edits: Edit[] = [];
  const replaceAll = (pattern: RegExp, replacement: (match: RegExpExecArray) => string | undefined) => {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (isCode(start)) continue;
      const next = replacement(match);
      if (next !== undefined) edits.push({ start, end, text: next });
    }
  };
  // The contents, which the site draws itself.
  replaceAll(/^[ \t]*(?:[-*+]|\d+\.)[^\n]*\n[ \t]*\{:\s*toc[^}]*\}[ \t]*$/gm, () => '');
  replaceAll(/^\{::(?:options|comment)[^}]*(?:\/\}|\}[\s\S]*?\{:\/(?:comment)?\})[ \t]*$/gm, () => '');
  replaceAll(/\{::(?:nomarkdown)?[^}]*\}|\{:\/[^}]*\}/g, () => '');
  // A note ends where the name of an address begins.
  replaceAll(/^\[\^[^\]\n]+\]:[^\n]*\n(?=\[(?!\^)[^\]\n]+\]:)/gm, ([note]) => `${note}\n`);
  // Chirpy's remarks.
  replaceAll(/^((?:>[^\n]*\n)+)\{:\s*\.prompt-(tip|info|warning|danger)\s*\}[ \t]*$/gm, ([, quote = '', kind = '']) =>
    `> [!${{ info: 'NOTE', danger: 'CAUTION' }[kind] ?? kind.toUpperCase()}]\n${quote}`.trimEnd(),
  );
  // An id after a heading stands on its line here; classes are looks.
  replaceAll(/^(#{1,6}[^\n]*?)[ \t]*\n\{:([^}\n]*)\}[ \t]*$/gm, ([, heading = '', list = '']) => {
    const id = /#([\w-]+)/.exec(list)?.[1];
    return id ? `${heading} {#${id}}` : heading;
  });
  replaceAll(/^[ \t]*\{:[^}\n]*\}[ \t]*\n?|(?<=[)\]*_`>])\{:[^}\n]*\}/gm, () => '');
  // Markdown stands in HTML where empty lines part the two.
  const holder =
    /[ \t]*<(?:div|section|aside|article|details|figure)\b[^>]*?(\s+markdown=(["']?)(?:1|block)\2)[^>]*>[ \t]*/g;
  if (text.search(holder) !== -1) {
    replaceAll(holder, ([tag, attribute = '']) => `${tag.replace(attribute, '').trimEnd()}\n\n`);
    replaceAll(/<\/(?:div|section|aside|article|details|figure)>/g, ([tag]) => `\n\n${tag}\n`);
  }
  // Right below other HTML it would end at its first empty line.
  replaceAll(/(?<=\S[ \t]*\n)(?=<pre\b)/g, () => '\n');
  // Abbreviations: their first mention says what they stand for.
  replaceAll(/^\*\[([^\]\n]+)\]:[ \t]*(.*)\n?/gm, ([, short = '', long = '']) => {
    const isMention = (at: number) =>
      !/[\p{L}\p{N}[]/u.test(text[at - 1] ?? '') &&
      !/[\p{L}\p{N}\]]/u.test(text[at + short.length] ?? '') &&
      !isCode(at);
    let start = text.indexOf(short);
    while (start !== -1 && !isMention(start)) start = text.indexOf(short, start + 1);
    const abbr = `<abbr title="${long.trim().replaceAll('"', '&quot;')}">${short}</abbr>`;
    if (start !== -1) edits.push({ start, end: start + short.length, text: abbr });
    return '';
  });
  if (hasFormulas)
    replaceAll(
      /(?<=[^\s$][ \t]?|[^\n$] )\$\$([^$\n]+)\$\$|\$\$([^$\n]+)\$\$(?=[ \t]*[^\s$])/g,
      ([, a, b]) => `$${(a ?? b ?? '').trim()}$`,
    );
  return source.edited(edits);
}
