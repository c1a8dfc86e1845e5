/** A mention by name of an address or a note that is nowhere. */
import { nearest } from '../../../domain/nearest.ts';
import { identifiersOf } from '../identifiers.ts';
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

// Not behind a word, as in `list[0][1]`.
const reference = /(?<![\p{L}\p{N}_\])\uFFFC])!?\[([^[\]\n\uFFFC^][^[\]\n]*)\]\[([^[\]\n\uFFFC]*)\]/gu;

/** Among more of them none is looked for that is alike. */
const mostNames = 200;

const note = /(?<!\\)\[\^([\p{L}\p{N}_-]+(?:\s+[\p{L}\p{N}_-]+)*)\](?![+*?{])/gu;
const noName = 'The name of a note has no space in it';
const withoutSpaces = (name: string) => `Write [^${name.replace(/\s+/g, '-')}], here and wherever the note is named.`;

export const missingReference = documentRule({
  id: 'missing-reference',
  summary: 'a link `[words][name]` or a note `[^1]` by a name that is nowhere, and a name of a note with a space in it',
  good: 'See [the docs][docs].[^1]\n\n[docs]: https://example.org/docs\n\n[^1]: All of them.',
  bad: 'See [the docs][dosc].[^1]\n\n[docs]: https://example.org/docs',
  visit: {
    definition(node, { report }) {
      const [, name] = /^\^(.*\s.*)$/s.exec(node.label ?? '') ?? [];
      if (name) report(node, `${noName}, so this one is shown nowhere.`, withoutSpaces(name));
    },
    text(node, { sourceOf, report }) {
      for (const { 0: mention, 1: name = '', index } of sourceOf(node).matchAll(note)) {
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
    paragraph(node, { sourceOf, report }) {
      const [, name] = /^\[([^[\]\n^][^[\]\n]*)\]:\s*$/.exec(sourceOf(node)) ?? [];
      if (name)
        report(node, `The address of “${name}” is missing, so readers see this line.`, `Write [${name}]: https://…`);
    },
  },
  prose(prose, { root, report }) {
    for (const { at, 1: words = '', 2: written = '' } of matchesIn(prose, reference)) {
      // An address there is another slip.
      if (/^[\d\s,.:]*$/.test(words + written) || /^(?:\.{0,2}\/|#)/.test(written)) continue;
      const name = written || words;
      const names = identifiersOf(root, 'definition');
      // Each is compared with each.
      const near = names.size > mostNames ? undefined : nearest(name.toLowerCase(), names);
      report(
        at,
        `No line gives the address of “${name}”, so readers see the square brackets.`,
        near
          ? `Write [${words}][${near}], or add a line [${name}]: https://…`
          : `Add a line [${name}]: https://…, or write [${words}](https://…).`,
      );
    }
  },
});
