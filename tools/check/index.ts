/** `npm run check [-- <post or path> …] [--changed | --since <commit>] [--json | --github]`: reads and compiles the content as a build does, drafts included, and says everything that is wrong with it. */
import '../plain-errors.ts';
import { appendFileSync, existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { styleText } from 'node:util';
import { contentProblems, readContent, readFolder, stopsBuild } from '../../src/authoring/content.ts';
import { FolderMemory } from '../../src/authoring/folder-memory.ts';
import { nearest } from '../../src/domain/nearest.ts';
import { faultOf, type Problem, withoutCrowds } from '../../src/domain/problem.ts';
import { publishingLines, publishingOf } from '../../src/domain/publishing.ts';
import type { Gate } from '../../src/domain/visibility.ts';
import { environment } from '../../src/infra/environment.ts';
import { messageName } from '../../src/infra/message-name.ts';
import { site } from '../../src/site.config.ts';
import { readOptions } from '../command-line.ts';
import { changedFiles } from './changed-files.ts';
import { githubReport, type Judged, type Paint, textReport } from './report.ts';

const options = {
  changed: { type: 'boolean' },
  since: { type: 'string' },
  json: { type: 'boolean' },
  github: { type: 'boolean' },
} as const;

/** @throws Error of one line. */
function wishOf(typed: readonly string[]) {
  const { values, positionals } = readOptions(options, typed);
  const { changed, since, json, github } = values;
  if (since !== undefined && (typeof since !== 'string' || !since))
    throw new Error('--since needs a commit or branch, as in --since main');
  if (json && github) throw new Error('Type --json or --github: one report, one form');
  return {
    since: since ?? (changed ? 'HEAD' : undefined),
    form: json ? 'json' : github ? 'github' : 'text',
    positionals,
  };
}

// Without colours where the terminal has none.
const paint: Paint = (heading, stops) =>
  styleText(stops === 'never' ? 'yellow' : ['red', 'bold'], heading, { stream: process.stderr });

const asBuilt: Gate = { now: environment.buildTime, mode: 'public' };
const asWritten: Gate = { now: environment.buildTime, mode: 'preview' };

const wish = wishOf(process.argv.slice(2));
const memory = new FolderMemory();
const { posts, pages, refused } = await readFolder(memory);
const documents = [...posts, ...pages, ...refused];

/** The file of a post or page, or every file of a folder, as messages name them. */
function namedBy(argument: string): string {
  const document = documents.find(({ slug }) => slug === argument);
  if (document) return document.file;
  if (existsSync(argument)) return messageName(resolve(argument));
  const likely = nearest(
    argument,
    documents.map(({ slug }) => slug),
  );
  throw new Error(`There is no post, page or file "${argument}"${likely ? `. Type ${likely}` : ''}`);
}

const placeOf = (file: string) => file.replace(/\/index\.mdx?$/, '');
/** A file in a post's folder is that post's. */
const concerns = ({ file }: Problem, name: string) =>
  [file, placeOf(file)].some(
    (own) => own === placeOf(name) || own.startsWith(`${name}/`) || name.startsWith(`${own}/`),
  );

const changed = wish.since && (await changedFiles(environment.contentDir, wish.since)).map(messageName);
const wanted = [...wish.positionals.map(namedBy), ...(changed ?? [])];
const content = await readContent(asWritten, memory);
const isWanted = (problem: Problem) =>
  (!changed && wish.positionals.length === 0) || wanted.some((name) => concerns(problem, name));

const judged = new Map<string, Judged>();
// Only a build lacks the page of a draft that somebody links to; only the preview has the drafts.
for (const problem of await contentProblems(content, asWritten, memory))
  judged.set(faultOf(problem), { ...problem, stops: stopsBuild(problem) ? 'later' : 'never' });
for (const problem of await contentProblems(content, asBuilt, memory))
  judged.set(faultOf(problem), { ...problem, stops: stopsBuild(problem) ? 'now' : 'never' });
const all = [...judged.values()];
const wantedOnes = all.filter(isWanted);
const problems = Object.values(Object.groupBy(wantedOnes, ({ stops }) => stops)).flatMap((alike) =>
  withoutCrowds(alike),
);

if (wish.form === 'json') {
  const slugs = Object.entries(publishingOf(posts, environment.buildTime)).map(([status, own]) => [
    status,
    own.map(({ slug }) => slug),
  ]);
  console.log(JSON.stringify({ problems, posts: Object.fromEntries(slugs) }, null, 2));
} else if (wish.form === 'github') {
  if (problems.length > 0) {
    const folder = relative(process.env['GITHUB_WORKSPACE'] ?? process.cwd(), process.cwd()).replaceAll(sep, '/');
    console.log(githubReport(problems, folder));
    // GitHub shows ten of each kind beside their lines.
    const report = textReport(problems);
    console.log(report);
    const summary = process.env['GITHUB_STEP_SUMMARY'];
    if (summary) appendFileSync(summary, `\`\`\`\`\`text\n${report}\n\`\`\`\`\`\n`);
  }
} else {
  if (problems.length > 0) console.error(`${textReport(problems, paint)}\n`);
  const elsewhere = all.length - wantedOnes.length;
  if (elsewhere > 0) console.error(`Elsewhere: ${elsewhere}. npm run check alone tells everything.\n`);
  if (all.length === 0) console.log('Everything is in order.');
  console.log(
    all.some(({ stops }) => stops === 'now')
      ? 'Nothing is published until what stops the build is mended.'
      : publishingLines(posts, environment.buildTime).join('\n'),
  );
  // Nothing is wrong with a site that has no post yet, and its first one will not find what it needs.
  const { authors, categories } = content.folder;
  const lacking = [
    ...(authors.some(({ id }) => id === site.defaultAuthor)
      ? []
      : [`content/authors/${site.defaultAuthor}.yaml, or another name as defaultAuthor in src/site.config.ts`]),
    ...(categories.length > 0 ? [] : ['a category, as content/categories/craft.yaml']),
  ];
  if (posts.length === 0 && lacking.length > 0) console.log(`Before the first post, write ${lacking.join('; and ')}.`);
}
if (problems.some(({ stops }) => stops === 'now')) process.exitCode = 1;
