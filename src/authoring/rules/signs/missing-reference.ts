/** A link by reference to an address that is nowhere. */
import type { Root } from 'mdast';
import { nearest } from '../../../domain/nearest.ts';
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

// Not behind a word, as in `list[0][1]`.
const reference = /(?<![\p{L}\p{N}_\])\uFFFC])!?\[([^[\]\n\uFFFC^][^[\]\n]*)\]\[([^[\]\n\uFFFC]*)\]/gu;

/** Among more of them none is looked for that is alike. */
const mostNames = 200;

const known = new WeakMap<Root, readonly string[]>();

/** Names that have an address; looked for once in a document. */
function namesIn(root: Root): readonly string[] {
  const names =
    known.get(root) ??
    root.children.flatMap((node) => (node.type === 'definition' ? (node.label ?? node.identifier) : []));
  known.set(root, names);
  return names;
}

export const missingReference = documentRule({
  id: 'missing-reference',
  summary: 'a link by reference, `[words][name]`, to a name without an address',
  good: 'See [the docs][docs].\n\n[docs]: https://example.org/docs',
  bad: 'See [the docs][dosc].\n\n[docs]: https://example.org/docs',
  visit: {
    paragraph(node, { sourceOf, report }) {
      const [, name] = /^\[([^[\]\n^][^[\]\n]*)\]:\s*$/.exec(sourceOf(node)) ?? [];
      if (name)
        report(node, `The address of “${name}” is missing, so readers see this line.`, `Write [${name}]: https://…`);
    },
  },
  prose(prose, { root, report }) {
    for (const { at, 1: words = '', 2: written = '' } of matchesIn(prose, reference)) {
      if (/^[\d\s,.:]*$/.test(words + written)) continue;
      const name = written || words;
      if (/^(?:\.{0,2}\/|#)/.test(written)) {
        report(
          at,
          'The address of this link stands in square brackets, so readers see them.',
          `Write [${words}](${written}).`,
        );
        continue;
      }
      const names = namesIn(root);
      // Each is compared with each.
      const near = names.length > mostNames ? undefined : nearest(name.toLowerCase(), names);
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
