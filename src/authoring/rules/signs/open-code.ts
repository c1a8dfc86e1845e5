/** A block of code that is never closed. */
import { documentRule } from '../rule.ts';

export const openCode = documentRule({
  id: 'open-code',
  summary: 'a block of code that is never closed',
  good: '```js\nrun();\n```',
  bad: '```js\nrun();\n\nThe text goes on.',
  visit: {
    code(node, { sourceOf, report }) {
      const lines = sourceOf(node).split('\n');
      const [sign] = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? '') ?? [];
      const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[ \t>]*/, '').trimEnd() : '';
      if (!sign || (last.startsWith(sign) && !last.replaceAll(sign.charAt(0), ''))) return;
      report(
        node,
        'This block of code is never closed, so everything after it is code.',
        `Put a line ${sign} after its last line.`,
      );
    },
  },
});
