/** A problem: what is wrong with something an author or owner wrote, in one shape wherever it is found. */

/** Where a problem stands. `line` and `column` count from 1. */
export interface Place {
  /** Path from the project root, or from the content folder's parent when that lies outside the project. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Where `offset` stands in `text`. */
export function placeAt(text: string, offset: number) {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

export interface Problem extends Place {
  /** `error` stops the build; `finding` is printed, and stops it only under `STRICT`. */
  readonly severity: 'error' | 'finding';
  /** Kebab-case name of the broken rule, e.g. `unknown-field`. */
  readonly rule: string;
  /** Frontmatter field, dotted (`hero.alt`, `tags[2]`), when there is one. */
  readonly field?: string | undefined;
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What to type instead, as a sentence. */
  readonly hint?: string | undefined;
  /** How many problems of the rule in the file this one stands for; itself alone when absent. */
  readonly count?: number;
}

/** `hero.alt`, `tags[2]` */
export const dotted = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/** A problem at `place`, which may name a field. */
export const problemAt = (
  severity: Problem['severity'],
  rule: string,
  { file, line, column, field }: Place & Pick<Problem, 'field'>,
  message: string,
  hint?: string,
): Problem => ({ severity, rule, file, line, column, field, message, hint });

const isText = /\.(?:astro|css|html?|json|m(?:ark)?down|markdown|mdx?|svg|toml|[cm]?[jt]sx?|txt|vtt|xml|ya?ml)$/i;

/** `problem`, at the beginning of its file when it concerns the whole of a text. */
export const withLine = (problem: Problem): Problem =>
  problem.line || !isText.test(problem.file) ? problem : { ...problem, line: 1, column: 1 };

/** `content/posts/x/index.mdx:4:1` */
const placeName = ({ file, line, column }: Place) => [file, line, line && column].filter(Boolean).join(':');

/** `content/posts/x/index.mdx:4:1  date  pubDate`, then what is wrong and what to type, on lines of their own. */
export function formatProblem(problem: Problem): string {
  const { rule, field, message, hint } = problem;
  return [`${placeName(problem)}  ${rule}${field ? `  ${field}` : ''}`, message, ...(hint ? [`→ ${hint}`] : [])].join(
    '\n    ',
  );
}

/** More places than this have one fault in the same words for one reason, such as a category that is gone. */
const fewPlaces = 5;

/** Each of `problems` as an author reads it; what many places have in the same words is said once, at the first, with the others below it. */
export function formatEach(problems: readonly Problem[]): string[] {
  const wordsOf = ({ rule, field, message, hint }: Problem) => [rule, field, message, hint].join('\n');
  const alike = Map.groupBy(problems, wordsOf);
  return problems.flatMap((problem) => {
    const [first, ...others] = alike.get(wordsOf(problem)) ?? [];
    if (others.length < fewPlaces) return formatProblem(problem);
    return problem === first ? [formatProblem(problem), 'The same in:', ...others.map(placeName)].join('\n    ') : [];
  });
}

/** What is wrong and where, whatever may be typed instead. */
export const faultOf = (problem: Problem): string => formatProblem({ ...problem, hint: undefined });

/** Those of `problems` that `before` has not, in the same words of the same place: another hint makes no new fault. */
export function newSince(before: readonly Problem[], problems: readonly Problem[]): Problem[] {
  const known = new Set(before.map(faultOf));
  return problems.filter((problem) => !known.has(faultOf(problem)));
}

/** By file and line. */
export const inOrder = <P extends Problem>(problems: readonly P[]): P[] =>
  problems.toSorted(
    (a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );

/** Of one rule in one file; what is wrong more often is wrong for one reason. */
const mostAlike = 20;

export const countOf = (problems: readonly Problem[]): number =>
  problems.reduce((sum, { count = 1 }) => sum + count, 0);

/** `problems` by file and line; of those of one rule in one file the first twenty, and one that counts the others. */
export function withoutCrowds<P extends Problem>(problems: readonly P[]): P[] {
  const crowds = Map.groupBy(inOrder(problems), ({ file, rule, severity }) => `${severity} ${rule} ${file}`);
  const told = [...crowds.values()].flatMap((alike) => {
    const [next, ...others] = alike.slice(mostAlike);
    // The line that counts others would be no shorter than one other.
    if (!next || others.length === 0) return alike;
    const last = alike.at(-1)?.line;
    const count = countOf([next, ...others]);
    const message = `… and ${count} more like it${last && last !== next.line ? `, up to line ${last}` : ''}.`;
    return [...alike.slice(0, mostAlike), { ...next, field: undefined, message, hint: undefined, count }];
  });
  return inOrder(told);
}

/** As many fill a screen. */
const fewEnough = 20;

/** `In all: 320 todo, 21 broken-link`, by rules, below a list that is too long to be seen at once; nothing below others. */
export function sumOf(problems: readonly Problem[]): string[] {
  if (countOf(problems) <= fewEnough) return [];
  const rules = [...Map.groupBy(problems, ({ rule }) => rule)].map(([rule, own]) => ({ rule, count: countOf(own) }));
  const told = rules.toSorted((a, b) => b.count - a.count).map(({ rule, count }) => `${count} ${rule}`);
  return [`In all: ${told.join(', ')}`];
}

/** Every problem, by file and line, with its severity, its rule and counts: the text an author reads when a build stops. */
export function formatProblems(problems: readonly Problem[]): string {
  const number = countOf(problems);
  const count = number === 1 ? '1 problem' : `${number} problems`;
  const told = withoutCrowds(problems).map((problem) => ({ ...problem, rule: `${problem.severity} ${problem.rule}` }));
  return [`${count} in the content`, ...formatEach(told), ...sumOf(problems)].join('\n\n');
}
