/** Colons that neither begin a block nor close one. */
import type { Nodes } from 'mdast';
import { isOpenBlock } from '../../../markdown/source/lost-text.ts';
import { documentRule } from '../rule.ts';

export const blockColons = documentRule({
  id: 'block-colons',
  summary: 'colons that begin no block and close none: `::: note`, `::gist{id="1"}`',
  good: ':::note\nMind the gap.\n:::',
  bad: '::: note\nMind the gap.\n:::',
  visit: {
    paragraph(node, { root, sourceOf, report }) {
      const text = sourceOf(node);
      const [, unknown] = /^::([\p{L}\p{N}_-]+)(?=[[{])(?:\[[^\]\n]*\])?(?:\{[^}\n]*\})?\s*$/u.exec(text) ?? [];
      if (unknown)
        report(
          node,
          `No block is called “::${unknown}”, so readers see this line.`,
          'For a film or a sandbox elsewhere write its address on a line of its own; for the text itself put it in backticks.',
        );
      const found = /^[ \t>]*(:{3,})(?:[ \t]+([\p{L}\p{N}-]+).*|[ \t]+\{.*\}|[ \t]*)$/mu.exec(text);
      if (!found) return;
      const [, colons = '', name] = found;
      // Where one is open, that is the fault.
      const isOpen = (around: Nodes): boolean =>
        (around.type === 'containerDirective' && isOpenBlock(sourceOf(around))) ||
        ('children' in around && around.children.some(isOpen));
      if (isOpen(root)) return;
      report(
        (node.position?.start.offset ?? 0) + found.index,
        name
          ? 'A block has no space before its name, so readers see this line.'
          : `“${found[0].trim()}” ${/\{/.test(found[0]) ? 'names no block' : 'closes no block here'}, so readers see it.`,
        name
          ? `Write ${colons}${name}.`
          : 'Remove it; a block begins with its name, as in :::note, and one around other blocks has one colon more than they.',
      );
    },
  },
});
