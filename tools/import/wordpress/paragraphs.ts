/** Paragraphs and breaks of WordPress' classic editor, which writes them as empty lines (`wpautop`), and addresses that it embeds. */
import type { Edit } from '../../text-edits.ts';
import type { SourceText } from '../source-text.ts';

const block =
  /^\s*<\/?(?:address|article|aside|blockquote|details|div|dl|dt|dd|fieldset|figure|figcaption|footer|form|h[1-6]|header|hr|iframe|li|main|nav|object|ol|p|pre|script|section|style|summary|table|t[dhr]|tbody|thead|ul|video|audio|!--)[\s>/]/i;
const whole = /<(pre|script|style|table|ul|ol)\b[\s\S]*?<\/\1>|\[(code|sourcecode)\b[\s\S]*?\[\/\2\]/gi;

export function withParagraphs(source: SourceText): SourceText {
  const { text } = source;
  const edits: Edit[] = [];
  // An address alone on its line is shown as what it leads to.
  for (const { 0: line, 1: before = '', 2: url = '', index } of text.matchAll(
    /^([ \t]*)(https?:\/\/[^\s<>[\]"]+)[ \t]*$/gm,
  ))
    edits.push({ start: index, end: index + line.length, text: `${before}<p><a href="${url}">${url}</a></p>` });
  const embedded = source.edited(edits);
  if (/<!-- wp:/.test(text)) return embedded;

  const wholes = [...embedded.text.matchAll(whole)].map(
    ({ 0: found, index }) => [index, index + found.length] as const,
  );
  const isWithin = (offset: number) => wholes.some(([start, end]) => offset > start && offset < end);
  const gaps = [...embedded.text.matchAll(/\n[ \t]*\n\s*|^\s*(?![\s\S])/g)].filter(({ index }) => !isWithin(index));
  const paragraphs: Edit[] = [];
  let start = 0;
  for (const [end, next] of [
    ...gaps.map(({ 0: gap, index }) => [index, index + gap.length] as const),
    [embedded.text.length, 0] as const,
  ]) {
    const chunk = embedded.text.slice(start, end);
    if (chunk.trim() && !block.test(chunk)) {
      paragraphs.push({ start, end: start, text: '<p>' }, { start: end, end, text: '</p>' });
      for (const { index } of chunk.matchAll(/(?<!<br ?\/?>|\s)\n(?=[^\n])/g))
        if (!isWithin(start + index) && !block.test(chunk.slice(index + 1)))
          paragraphs.push({ start: start + index, end: start + index, text: '<br>' });
    }
    start = next;
  }
  return embedded.edited(paragraphs);
}
