/** What the linter says: to an author, to programs, and to GitHub. */
import { countOf, formatEach, inOrder, type Problem, sumOf } from '../../src/domain/problem.ts';

/** When a problem stops a build: now, once the draft or scheduled post that has it is published, or never. */
export type Stops = 'now' | 'later' | 'never';

export interface Judged extends Problem {
  readonly stops: Stops;
}

const headings: Readonly<Record<Stops, string>> = {
  now: 'Stops the build',
  later: 'Stops the build once it is published',
  never: 'Should be mended',
};

/** Puts a mark, such as a colour, on a heading. */
export type Paint = (heading: string, stops: Stops) => string;

/** Every problem once, by what it does and by its place. */
export function textReport(problems: readonly Judged[], paint: Paint = String): string {
  const groups = (['now', 'later', 'never'] as const).flatMap((stops) => {
    const own = inOrder(problems.filter((problem) => problem.stops === stops));
    if (own.length === 0) return [];
    return [`${paint(`${headings[stops]} (${countOf(own)})`, stops)}\n\n${formatEach(own).join('\n\n')}`];
  });
  return [...groups, ...sumOf(problems)].join('\n\n');
}

/** Signs that would end a part of a command (GitHub Docs, Workflow commands). */
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A workflow command for each problem, which GitHub shows beside the line. `folder` is the project's in the repository, with slashes. */
export const githubReport = (problems: readonly Judged[], folder = ''): string =>
  inOrder(problems)
    .map(({ stops, file, line, column, rule, message, hint }) => {
      const place = { file: folder ? `${folder}/${file}` : file, line, col: column, title: rule };
      const properties = Object.entries(place).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${property(String(value))}`],
      );
      return `::${stops === 'now' ? 'error' : 'warning'} ${properties.join()}::${data([message, hint].filter(Boolean).join('\n'))}`;
    })
    .join('\n');
