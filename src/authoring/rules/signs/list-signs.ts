/** Lines that were to be a list and are a paragraph. */
import { documentRule } from '../rule.ts';

/** With a no-break space before or behind its sign. */
const spaced = /^(?=\S*\u00A0)\u00A0*([-+*]|\d{1,9}[.)])[ \t\u00A0]+(\S.*)$/;

export const listSigns = documentRule({
  id: 'list-signs',
  summary: 'lines that look like a list and are none: `• one`, `-one`, `[ ] one`',
  good: '- one\n- two',
  bad: '• one\n• two',
  visit: {
    paragraph(node, { sourceOf, report, ancestors }) {
      const text = sourceOf(node);
      const lines = text.split('\n').map((line) => line.replace(/^[ \t>]*/, ''));
      const signed = lines.filter((line) => /^[•◦▪‣●∙■➢➤✓✔▸·][ \t\u00A0]*\S/.test(line));
      const all = (pattern: RegExp) => lines.length > 1 && lines.every((line) => pattern.test(line));
      const tell = (found: string, hint: string) =>
        report(node, `${found} begins no list, so readers see one paragraph.`, hint);
      const noBreak = lines.find((line, index) => spaced.test(line) && (index === 0 || !/^\u00A0*\d/.test(line)));
      const [, sign, item] = spaced.exec(noBreak ?? '') ?? [];
      if (sign)
        report(
          (node.position?.start.offset ?? 0) + text.indexOf(noBreak ?? ''),
          `A no-break space stands beside “${sign}” (on a Mac, Option and the space bar type it), so this begins no item of a list.`,
          `Write ${sign} ${item}, with an ordinary space, and so in every item; for the sign itself write ${sign.replace(/.$/, '\\$&')}`,
        );
      else if (signed.length > 1 || (signed.length === 1 && lines.length === 1))
        tell(`“${signed[0]?.[0]}”`, 'Begin each item with - and a space, and put an empty line before the first.');
      else if (all(/^[–—][ \t\u00A0]+\S/) && !node.children.some(({ type }) => type === 'break'))
        tell(`“${lines[0]?.[0] ?? ''}”`, 'Begin each item with - and a space; end lines of speech with \\.');
      else if (all(/^(?:[-+](?!\d)|\*)[\p{L}\p{N}"“]/u) && !all(/^\*[^*]+\*/))
        tell(`“${lines[0]?.[0] ?? ''}” without a space`, `Begin each item with ${lines[0]?.[0] ?? '-'} and a space.`);
      else if (all(/^\d{1,3}[.)]\p{L}/u))
        tell('A number without a space behind it', 'Begin each item with 1. and a space.');
      else if (
        lines.every((line) => /^\[[ xX]\] \S/.test(line)) &&
        (lines.length > 1 || !/^.{3} (?:is|are|means|=)\b/.test(text))
      )
        tell(
          `“${lines[0]?.slice(0, 3)}”`,
          ancestors.at(-1)?.type === 'listItem' ? 'Write [ ] or [x].' : `Write - ${lines[0]}`,
        );
      else if (ancestors.at(-1)?.type === 'listItem' && /^\[(?:\]\s|[ xX]\][^\s([:])/.test(text))
        report(
          node,
          'A task has one space or an x between its brackets and a space behind them; without these readers see the brackets.',
          'Write - [ ] and the task.',
        );
    },
  },
});
