/** A footnote that no text mentions. */
import { identifiersOf } from '../identifiers.ts';
import { documentRule } from '../rule.ts';

export const unusedFootnote = documentRule({
  id: 'unused-footnote',
  summary: 'a footnote that no text mentions, and that is not shown',
  good: 'A claim.[^1]\n\n[^1]: Its source.',
  bad: 'A claim.\n\n[^1]: Its source.',
  visit: {
    footnoteDefinition(node, { root, report }) {
      const name = node.label ?? node.identifier;
      if (!identifiersOf(root, 'footnoteReference').has(node.identifier))
        report(
          node,
          `No text mentions the note “${name}”, so it is not shown.`,
          `Write [^${name}] where it belongs, or remove the note.`,
        );
    },
  },
});
