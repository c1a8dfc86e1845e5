/** A character by a name that HTML does not know. */
import { htmlToHast } from 'satteri';
import { documentRule } from '../rule.ts';

function isUnknown(code: string): boolean {
  const read = htmlToHast(code, { fragment: true });
  return 'children' in read && read.children.some((node) => node.type === 'text' && node.value === code);
}

export const characterCode = documentRule({
  id: 'character-code',
  summary: 'a character by a name that nobody knows: `&nsbp;`',
  good: 'Fish&nbsp;&amp;&nbsp;chips',
  bad: 'Fish&nsbp;&amp;&nbsp;chips',
  visit: {
    text(node, { sourceOf, report }) {
      // The parser leaves what it does not know as it stands; `&amp;amp;` stands for what looks so.
      for (const { 0: found, index } of sourceOf(node).matchAll(/(?<![/?&=\\])&[a-z]{2,8};/gi))
        if (node.value.includes(found) && isUnknown(found))
          report(
            (node.position?.start.offset ?? 0) + index,
            `HTML knows no ${found}, so readers see it.`,
            `Put the character itself, or write \\${found} for the signs.`,
          );
    },
  },
});
