/** A remark as MkDocs and reStructuredText write it. */
import { nearest } from '../../../domain/nearest.ts';
import { documentRule } from '../rule.ts';

const names = ['note', 'tip', 'important', 'warning', 'caution'];

export const admonition = documentRule({
  id: 'admonition',
  summary: 'a remark as other systems write it: `!!! note`, `.. note::`',
  good: ':::note[Mind]\nThe gap.\n:::',
  bad: '!!! note "Mind"\n    The gap.',
  visit: {
    paragraph(node, { sourceOf, report }) {
      const [, kind = '', title = ''] =
        /^(?:[!?]{3}\+?[ \t]+|\.\.[ \t]+(?=(?:note|tip|hint|important|warning|caution|danger|attention|error|seealso|admonition)::)|>!)(\p{L}+)(?:::)?[ \t]*(?:["“](.*?)["”])?/u.exec(
          sourceOf(node),
        ) ?? [];
      if (!kind) return;
      const known = nearest(kind.toLowerCase(), names) ?? 'note';
      report(
        node,
        'This site writes remarks in another way, so readers see these signs.',
        `Write :::${known}${title ? `[${title}]` : ''} on a line, the remark below it, and ::: on a line after it.`,
      );
    },
  },
});
