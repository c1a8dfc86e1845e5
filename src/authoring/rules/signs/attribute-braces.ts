/** Attributes in braces where nothing takes them. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

export const attributeBraces = documentRule({
  id: 'attribute-braces',
  severity: 'finding',
  summary: 'attributes in braces, `{#id}` or `{: .class}`, where nothing takes them',
  good: '## A heading {#its-id}',
  bad: 'A paragraph. {#its-id}',
  prose(prose, { report }) {
    for (const { 0: braces, at } of matchesIn(
      prose,
      /\{:?\s*[#.][\p{L}_][\p{L}\p{N}_-]*(?:\s+[^{}\n]*)?\}|\{:(?!\s*toc\b)[^{}\n]*\}/gu,
    ))
      report(
        at,
        `Only headings and blocks take attributes, so readers see ${braces}.`,
        'Remove it, or use backticks for the signs themselves.',
      );
  },
});
