/** Heading levels as the site shows them: from the second on, without a gap, and none without words. */
import type { Heading, Nodes } from 'mdast';
import type { Edit } from '../text-edits.ts';
import { parseMarkdown, wordsOf } from './markdown-body.ts';
import { SourceText } from './source-text.ts';

function headingsOf(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headingsOf) : [];
}

export function withLevels(markdown: string): string {
  const headings = headingsOf(parseMarkdown(markdown));
  const shift = headings.some(({ depth }) => depth === 1) ? 1 : 0;
  const edits: Edit[] = [];
  let previous = 1;
  for (const heading of headings) {
    const start = heading.position?.start.offset ?? 0;
    const end = heading.position?.end.offset ?? 0;
    const own = markdown.slice(start, end);
    const [marks = ''] = /^#+[ \t]*/.exec(own) ?? [];
    if (!wordsOf(heading).trim()) {
      if (marks) edits.push({ start, end: start + marks.length, text: '' });
      continue;
    }
    const depth = Math.min(heading.depth + shift, previous + 1, 6);
    previous = depth;
    if (depth === heading.depth) continue;
    if (marks) edits.push({ start, end: start + marks.length, text: `${'#'.repeat(depth)} ` });
    else {
      // Underlined.
      const [title = ''] = own.split(/\n[=-]+[ \t]*$/);
      edits.push({ start, end, text: `${'#'.repeat(depth)} ${title.replace(/\s*\n\s*/g, ' ')}` });
    }
  }
  return SourceText.of(markdown, 1).edited(edits).text;
}
