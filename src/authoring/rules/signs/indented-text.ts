/** Text that four spaces before it make a block of code. */
import { documentRule } from '../rule.ts';

const sentence = /^[“"]?\p{Lu}\p{Ll}*(?:[,;:]?\s+[\p{L}’'“”"-]+){5,}[.!?…:]”?$/u;

export const indentedText = documentRule({
  id: 'indented-text',
  summary: 'sentences that four spaces before them make a block of code',
  good: 'A paragraph.\n\nAnother paragraph, of a whole sentence.',
  bad: 'A paragraph.\n\n    Another paragraph, which is a whole sentence of its own.',
  visit: {
    code(node, { source, report }) {
      const start = node.position?.start.offset ?? 0;
      if (/^[`~]/.test(source.slice(start)) || node.lang) return;
      if (sentence.test(node.value) && !/[{}<>=$\\|#]|\w\(|^\s*(?:[-*+$>%#]|\d+[.)])|\s{3,}/m.test(node.value))
        report(
          node,
          'Four spaces before this text make a block of code of it.',
          'Take the spaces away; a block of code stands between lines of ```.',
        );
    },
  },
});
