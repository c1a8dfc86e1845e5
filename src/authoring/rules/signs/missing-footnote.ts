/** A mention of a footnote that is not there, or whose name cannot be one. */
import { documentRule } from '../rule.ts';

const noName = 'The name of a note has no space in it';
const withoutSpaces = (name: string) => `Write [^${name.replace(/\s+/g, '-')}], here and wherever the note is named.`;

export const missingFootnote = documentRule({
  id: 'missing-footnote',
  summary: 'a mention of a footnote that is nowhere, `[^1]`, or that has a space in its name',
  good: 'A claim.[^1]\n\n[^1]: Its source.',
  bad: 'A claim.[^1]',
  visit: {
    definition(node, { report }) {
      const [, name] = /^\^(.*\s.*)$/s.exec(node.label ?? '') ?? [];
      if (name) report(node, `${noName}, so this one is shown nowhere.`, withoutSpaces(name));
    },
    text(node, { sourceOf, report }) {
      for (const { 0: mention, 1: name = '', index } of sourceOf(node).matchAll(
        /(?<!\\)\[\^([\p{L}\p{N}_-]+(?:\s+[\p{L}\p{N}_-]+)*)\](?![+*?{])/gu,
      )) {
        const hasSpace = /\s/.test(name);
        report(
          (node.position?.start.offset ?? 0) + index,
          hasSpace ? `${noName}, so readers see ${mention}.` : `There is no note “${name}”, so readers see ${mention}.`,
          hasSpace
            ? withoutSpaces(name)
            : `Write the note on a line of its own, ${mention}: and its text, or \\${mention} for the signs themselves.`,
        );
      }
    },
  },
});
