/** Attributes in braces where nothing takes them. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

// A picture is blank in prose.
const braces =
  /(?<!^:{3,}[ \t]*)\{:?\s*[#.][\p{L}_][\p{L}\p{N}_-]*(?:\s+[^{}\n]*)?\}|\{:[^{}\n]*\}|(?<=\uFFFC)\{[\w-]+=[^{}\n]+\}/gmu;

export const attributeBraces = documentRule({
  id: 'attribute-braces',
  summary: 'attributes in braces, `{#id}` or `{: .class}`, where nothing takes them',
  good: '## A heading {#its-id}',
  bad: 'A paragraph. {#its-id}',
  prose(prose, { report }) {
    for (const { 0: found, at } of matchesIn(prose, braces))
      report(
        at,
        `Only headings and blocks take attributes, so readers see ${found}.`,
        found.includes('=')
          ? 'Remove it, write <img src="…" alt="…" width="…" /> for a picture of another size, or use backticks for the signs themselves.'
          : 'Remove it, or use backticks for the signs themselves.',
      );
  },
});
