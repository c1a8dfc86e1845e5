/** The fields of YAML that has faults of syntax: those that stand around them. */
import type { Problem } from '../domain/problem.ts';
import { type Fields, readFields } from './yaml-fields.ts';

export interface Recovered {
  /** Absent when nothing can be read around the faults. */
  readonly fields?: Fields;
  /** Names of the fields that may have been left out. */
  readonly lost: readonly string[];
  /** Faults of syntax. */
  readonly problems: readonly Problem[];
}

/** How many faults are told at once. */
const most = 10;

const key = /^["']?([\w-]+)["']?\s*:(?=\s|$)/;
const indent = (line = '') => line.length - line.trimStart().length;

/** Empties the lines before `limit` of the field that the line with the index `at` belongs to, or stands in for; with `isNested`, of the innermost. Returns the names in them, its own first. */
function takeField(lines: string[], at: number, isNested: boolean, limit: number): (string | undefined)[] {
  let first = at;
  if (!isNested) while (first > 0 && !key.test(lines[first] ?? '')) first--;
  const own = indent(lines[first]);
  const belongs = (line: string) => (isNested ? !line.trim() || indent(line) > own : !key.test(line));
  let end = at + 1;
  while (end < limit && belongs(lines[end] ?? '')) end++;
  const names = lines.slice(first, end).map((line) => key.exec(line.trimStart())?.[1]);
  lines.fill('', first, end);
  return names;
}

/** As `readFields`, time and again without what cannot be read. `known` are the names that a field may have. */
export function recoverFields(yaml: string, firstLine: number, file: string, known: readonly string[]): Recovered {
  const lines = yaml.split('\n');
  const problems: Problem[] = [];
  const lost = new Set<string>();
  for (let faults = 0; faults < most; faults++) {
    const read = readFields(lines.join('\n'), firstLine, file);
    if ('value' in read) return { fields: read.value, lost: [...lost], problems };
    problems.push(...read.problems);
    // What stands below was emptied, and is not passed again for each field above it.
    let below = lines.length;
    for (const { line = firstLine, rule } of read.problems.toReversed()) {
      const at = line - firstLine;
      const limit = at < below ? below : lines.length;
      const [own, ...others] = takeField(lines, at, rule === 'duplicate-field', limit);
      below = at;
      // What has another name may be any of them.
      const names = own !== undefined && known.includes(own) ? [own, ...others] : known;
      if (rule !== 'duplicate-field') for (const name of names) if (name !== undefined) lost.add(name);
    }
  }
  return { lost: [...lost], problems };
}
