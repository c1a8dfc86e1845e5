/** Where the frontmatter of a document ends and its body begins. */
import type { Problem } from '../domain/problem.ts';

export interface Document {
  /** YAML between the two `---`. */
  readonly yaml: string;
  /** Line of the file on which `yaml` starts, from 1. */
  readonly yamlLine: number;
  readonly body: string;
  /** Line of the file on which `body` starts, from 1. */
  readonly bodyLine: number;
  /** Why the two cannot be told apart for certain; they are then what the author meant most likely. */
  readonly problems: readonly Problem[];
}

const fence = /^---[ \t]*$/;

export function splitFrontmatter(text: string, file: string): Document {
  const lines = text.split('\n');
  const [opening = ''] = lines;
  /** `start` and `end` are indexes of lines around the fields. */
  const split = (start: number, end: number, bodyStart: number, ...fault: [message: string, hint: string] | []) => {
    const [message, hint] = fault;
    const place = { file, line: 1, column: 1 };
    return {
      yaml: lines.slice(start, end).join('\n'),
      yamlLine: start + 1,
      body: lines.slice(bodyStart).join('\n'),
      bodyLine: bodyStart + 1,
      problems: message ? [{ severity: 'error' as const, rule: 'frontmatter', ...place, message, hint }] : [],
    };
  };
  /** With the fields below the fence at index `start`, where they end. */
  const fieldsFrom = (start: number, ...fault: [message: string, hint: string]) => {
    const end = lines.findIndex((line, index) => index > start && fence.test(line));
    return end < 0 ? split(0, 0, start, ...fault) : split(start + 1, end, end + 1, ...fault);
  };

  if (fence.test(opening)) {
    const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
    if (end > 0) return split(1, end, end + 1);
    const empty = lines.findIndex((line) => line.trim() === '');
    const bodyStart = empty < 0 ? lines.length : empty;
    const message = 'The frontmatter that begins here never ends.';
    return split(1, bodyStart, bodyStart, message, 'Put a line `---` after the last field.');
  }
  if (/^---[^-]/.test(opening))
    return fieldsFrom(
      0,
      'The first line has more on it than `---`.',
      'Put `---` alone on the first line, and the fields below it as YAML (`title: …`).',
    );
  const later = text.trimStart().startsWith('---') ? lines.findIndex((line) => fence.test(line)) : -1;
  if (later > 0)
    return fieldsFrom(
      later,
      'The frontmatter does not begin on the first line.',
      'Delete everything before the first `---`.',
    );
  if (opening.startsWith('+++')) {
    const end = lines.findIndex((line, index) => index > 0 && line.startsWith('+++'));
    const message = 'This frontmatter is TOML.';
    return split(0, 0, end + 1, message, 'Write it as YAML (`title: …`) between two lines of `---`.');
  }
  return split(
    0,
    0,
    0,
    'This file has no frontmatter.',
    'Begin it with a line `---`, then `title: …` and the other fields, then a line `---`.',
  );
}
