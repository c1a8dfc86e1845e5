/** The content linter, last step of `npm run check`: reads and compiles the content as a build does, drafts included, and says everything that is wrong with it. */
import '../plain-errors.ts';
import process from 'node:process';
import { styleText } from 'node:util';
import { contentProblems, readContent, stopsBuild } from '../../src/authoring/content.ts';
import { formatProblem, formatProblems, type Paint } from '../../src/domain/problem.ts';
import type { Gate } from '../../src/domain/visibility.ts';
import { environment } from '../../src/infra/environment.ts';

const asBuilt: Gate = { now: environment.buildTime, mode: 'public' };
const asWritten: Gate = { now: environment.buildTime, mode: 'preview' };

// Without colours where the terminal has none.
const paint: Paint = (severity) =>
  styleText(severity === 'error' ? ['red', 'bold'] : 'yellow', severity, { stream: process.stderr });

const content = await readContent(asWritten);
// Only a build lacks the page of a draft that somebody links to; only the preview has the drafts.
const told = [...(await contentProblems(content, asBuilt)), ...(await contentProblems(content, asWritten))];
const problems = [
  ...new Map(told.map((problem) => [formatProblem({ ...problem, hint: undefined }), problem])).values(),
];

if (problems.length > 0) console.error(formatProblems(problems, paint));
else console.log(`The content is in order: ${content.posts.length} posts, ${content.pages.length} pages.`);

if (problems.some(stopsBuild)) process.exitCode = 1;
else if (problems.length > 0) console.error('\nA build prints these and goes on; with STRICT=1 it stops.');
