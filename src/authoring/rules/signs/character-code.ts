/** A character by a name that HTML does not know. */
import { documentRule } from '../rule.ts';

export const characterCode = documentRule({
  id: 'character-code',
  summary: 'a character by a name that nobody knows: `&nsbp;`',
  good: 'Fish&nbsp;&amp;&nbsp;chips',
  bad: 'Fish&nsbp;&amp;&nbsp;chips',
  visit: {
    text(node, { sourceOf, report }) {
      // The parser leaves what it does not know as it stands.
      for (const { 0: found, index } of sourceOf(node).matchAll(/(?<![/?&=\\])&[a-z]{2,8};/gi))
        if (node.value.includes(found))
          report(
            (node.position?.start.offset ?? 0) + index,
            `HTML knows no ${found}, so readers see it.`,
            `Put the character itself, or write \\${found} for the signs.`,
          );
    },
  },
});
