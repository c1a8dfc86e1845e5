/** Where the frontmatter of a document ends and its body begins. */
import type { Problem } from '../domain/problem.ts';
import type { Reading } from './source-file.ts';

export interface Document {
  /** YAML between the two `---`; its first line is line 2 of the file. */
  readonly yaml: string;
  readonly body: string;
  /** Line of the file on which `body` starts, from 1. */
  readonly bodyLine: number;
}

const fence = /^---[ \t]*$/;

export function splitFrontmatter(text: string, file: string): Reading<Document> {
  const fail = (message: string, hint: string): Reading<Document> => {
    const problem: Problem = { severity: 'error', rule: 'frontmatter', file, line: 1, column: 1, message, hint };
    return { problems: [problem] };
  };
  const lines = text.split('\n');
  if (!fence.test(lines[0] ?? '')) {
    if (/^---[^-]/.test(lines[0] ?? ''))
      return fail(
        'The first line has more on it than `---`.',
        'Put `---` alone on the first line, and the fields below it as YAML (`title: …`).',
      );
    const later = text.trimStart().startsWith('---') ? lines.findIndex((line) => fence.test(line)) : -1;
    if (later > 0)
      return fail('The frontmatter does not begin on the first line.', 'Delete everything before the first `---`.');
    if (lines[0]?.startsWith('+++'))
      return fail('This frontmatter is TOML.', 'Write it as YAML (`title: …`) between two lines of `---`.');
    return fail(
      'This file has no frontmatter.',
      'Begin it with a line `---`, then `title: …` and the other fields, then a line `---`.',
    );
  }
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end < 0) return fail('The frontmatter that begins here never ends.', 'Put a line `---` after the last field.');
  return {
    value: { yaml: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 },
  };
}
