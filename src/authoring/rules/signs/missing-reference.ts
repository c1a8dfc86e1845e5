/** A link by reference to an address that is nowhere. */
import { nearest } from '../../../domain/nearest.ts';
import { identifiersOf } from '../identifiers.ts';
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

// Not behind a word, as in `list[0][1]`.
const reference = /(?<![\p{L}\p{N}_\])\uFFFC])!?\[([^[\]\n\uFFFC^][^[\]\n]*)\]\[([^[\]\n\uFFFC]*)\]/gu;

/** Among more of them none is looked for that is alike. */
const mostNames = 200;

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
