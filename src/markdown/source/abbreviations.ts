/** `*[HTML]: HyperText Markup Language` in a paragraph of its own, as in PHP Markdown Extra: every HTML of the post gets its meaning. */
import type { ElementContent, Root } from 'hast';
import { element, isElement, text } from '../hast.ts';
import type { Problems } from '../problems.ts';
import { plainText } from '../text.ts';
import { withTexts } from './inline-text.ts';
import { linesOf } from './lines.ts';

interface Definition {
  readonly short: string;
  readonly meaning: string;
  readonly line: number | undefined;
}

const definition = /^\*\[([^\]]+)\]:\s+(.+)$/;

/** What a paragraph defines; nothing when it says anything else. */
function definitionsOf(node: ElementContent): Definition[] {
  if (!isElement(node, 'p')) return [];
  const start = node.position?.start.line;
  const lines = linesOf(node.children).map((line, index) => {
    const [, short = '', meaning = ''] = (line[0]?.type === 'text' && definition.exec(plainText(line))) || [];
    return { short, meaning, line: start === undefined ? undefined : start + index };
  });
  return lines.every(({ short }) => short !== '') ? lines : [];
}

const escaped = (value: string) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export function withAbbreviations(root: Root, problems: Problems): Root {
  const children = root.children as ElementContent[];
  const found = children.map(definitionsOf);
  const definitions = found.flat();
  if (definitions.length === 0) return root;
  const meanings = new Map(definitions.map(({ short, meaning }) => [short, meaning]));
  const shorts = [...meanings.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  const anyShort = new RegExp(`(?<![\\p{L}\\p{N}])(${shorts.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  const used = new Set<string>();
  const rest: Root = { ...root, children: children.filter((_, index) => found[index]?.length === 0) };
  const result = withTexts(rest, ({ value }) => {
    // Split by a pattern with one group: every second part is an abbreviation.
    const parts = value.split(anyShort);
    if (parts.length === 1) return undefined;
    return parts.flatMap((part, index): ElementContent[] => {
      if (index % 2 === 0) return part ? [text(part)] : [];
      used.add(part);
      return [element('abbr', { title: meanings.get(part) ?? '' }, [text(part)])];
    });
  });
  for (const { short, line } of definitions) {
    if (used.has(short)) continue;
    problems.finding(
      line,
      'unused-abbreviation',
      `No text holds the abbreviation “${short}”, so its meaning is not shown.`,
      'Remove the line, or write the abbreviation as the text does.',
    );
  }
  return result;
}
