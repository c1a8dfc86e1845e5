/** Turns every shortcode of a text, from the inside out, and reports those that stay. */
import type { Edit } from '../text-edits.ts';
import { decoded } from './html-tree.ts';
import { SourceText } from './source-text.ts';
import { type Call, type CallContext, translated } from './translate-call.ts';

export interface Expansion extends CallContext {
  callsIn(text: SourceText): readonly Call[];
  remark(line: number, message: string, hint: string): void;
  /** In HTML: what a call holds as Markdown, and what stands in the HTML for Markdown. */
  readonly html?:
    | { toMarkdown(inner: string, line: number): string; standIn(markdown: string, line: number): string }
    | undefined;
}

/** Calls whose content is no text. */
const isCode = /^(?:code|sourcecode|highlight|code-?block|mermaid|math|katex)$/;

function innerOf({ name, inner, text }: Call, line: number, expansion: Expansion): string | undefined {
  if (!inner || text !== undefined) return inner;
  if (isCode.test(name)) return expansion.html ? decoded(inner) : inner;
  const expanded = expandedCalls(SourceText.of(inner, line), expansion).text;
  return expansion.html?.toMarkdown(expanded, line) ?? expanded;
}

/** A block of Markdown needs lines of its own; in a list, those of its item. */
function placed(text: string, markdown: string, { start, end }: Call): string {
  if (!/\n|^(?:!\[|::|https?:)/.test(markdown)) return markdown;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const lineEnd = text.indexOf('\n', end);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  const isAlone = /^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*$/.test(before) && after.trim() === '';
  if (!isAlone) return markdown.includes('\n') ? `\n\n${markdown}\n\n` : markdown;
  const indent = before.replace(/[-*+\d.)]/g, ' ');
  const previous = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart).trim();
  const next = lineEnd < 0 ? '' : (text.slice(lineEnd + 1).split('\n', 1)[0] ?? '').trim();
  const lines = markdown.split('\n').join(`\n${indent}`);
  return `${previous === '' || before.trim() ? '' : `\n${indent}`}${lines}${next === '' ? '' : '\n'}`;
}

export function expandedCalls(source: SourceText, expansion: Expansion): SourceText {
  const edits: Edit[] = [];
  for (const call of expansion.callsIn(source)) {
    const line = source.lineAt(call.start);
    const inner = innerOf(call, line, expansion);
    const markdown = translated({ ...call, inner }, expansion);
    // An address may stand in an attribute.
    const isPlain = call.text !== undefined || (markdown !== undefined && /^[^\s[\]!`]+$/.test(markdown));
    const shown = (text: string) =>
      expansion.html && !isPlain ? expansion.html.standIn(text, line) : placed(source.text, text, call);
    if (markdown !== undefined)
      edits.push({ ...call, text: call.text !== undefined && expansion.html ? call.text : shown(markdown) });
    else {
      const written = source.text.slice(call.start, call.end).replace(/\s+/g, ' ');
      expansion.remark(
        line,
        `The shortcode “${call.name}” has no equivalent here, so ${inner === undefined ? `the text still holds ${written.slice(0, 80)}` : 'only what stands in it was kept'}.`,
        'Write what it showed in Markdown.',
      );
      if (inner !== undefined) edits.push({ ...call, text: shown(inner.trim()) });
    }
  }
  return source.edited(edits);
}
