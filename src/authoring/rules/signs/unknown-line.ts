/** A block of one line by a name that no block has. */
import { documentRule } from '../rule.ts';

export const unknownLine = documentRule({
  id: 'unknown-line',
  summary: 'a block of one line that nothing knows: `::gist{id="1"}`',
  good: '::figure[A lamp]{src=./lamp.png alt="A lamp on a desk"}',
  bad: '::gist{id="1"}',
  visit: {
    paragraph(node, { sourceOf, report }) {
      const [, name] = /^::([\p{L}\p{N}_-]+)(?=[[{])(?:\[[^\]\n]*\])?(?:\{[^}\n]*\})?\s*$/u.exec(sourceOf(node)) ?? [];
      if (name)
        report(
          node,
          `No block is called “::${name}”, so readers see this line.`,
          `For a film or a sandbox elsewhere write its address on a line of its own; for the text itself put it in backticks.`,
        );
    },
  },
});
