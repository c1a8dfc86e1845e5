/** Notes that nothing mentions: GFM leaves them out without a word. */
import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { features } from './features.ts';
import type { Problems } from './problems.ts';

export function reportUnusedFootnotes(source: string, format: 'md' | 'mdx', problems: Problems): void {
  if (!/^[ \t>]*\[\^[^\]\s]+\]:/m.test(source)) return;
  const mentioned = new Set<string>();
  const notes: { readonly identifier: string; readonly label: string; readonly line: number | undefined }[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === 'footnoteReference') mentioned.add(node.identifier);
    if (node.type === 'footnoteDefinition') {
      notes.push({
        identifier: node.identifier,
        label: node.label ?? node.identifier,
        line: node.position?.start.line,
      });
    }
    if ('children' in node) node.children.forEach(collect);
  };
  collect(
    (format === 'mdx' ? mdxToMdast : markdownToMdast)(source, { features: { ...features, directive: false } }) as Root,
  );
  for (const { identifier, label, line } of notes) {
    if (mentioned.has(identifier)) continue;
    problems.finding(
      line,
      'unused-footnote',
      `No text mentions the note “${label}”, so it is not shown.`,
      `Write [^${label}] where it belongs, or remove the note.`,
    );
  }
}
