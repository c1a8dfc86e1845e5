/** `npm run import -- --from hugo|jekyll|zola|wordpress PATH [--dry-run] [--json] [--category id]`: the posts of another system's site, in this one's words. */
import '../plain-errors.ts';
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import process from 'node:process';
import { nearest } from '../../src/domain/nearest.ts';
import { basePath } from '../../src/domain/urls.ts';
import { environment, projectRoot } from '../../src/infra/environment.ts';
import { isSlug, slugOf } from '../../src/schemas/slug.ts';
import { site } from '../../src/site.config.ts';
import { readOptions } from '../command-line.ts';
import { hugoSite } from './hugo/hugo.ts';
import { type ImportReport, imported } from './import.ts';
import { jekyllSite } from './jekyll/jekyll.ts';
import { wordpressSite } from './wordpress/wordpress.ts';
import { zolaSite } from './zola/zola.ts';

const systems = { hugo: hugoSite, jekyll: jekyllSite, zola: zolaSite, wordpress: wordpressSite };
type System = keyof typeof systems;

const example = 'npm run import -- --from hugo ../old-blog';
const options = {
  from: { type: 'string' },
  category: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const isSystem = (name: string): name is System => Object.hasOwn(systems, name);

/** @throws Error of one line that says what to type instead. */
function wishOf(typed: readonly string[]) {
  const { values, positionals } = readOptions(options, typed);
  const { from, category = 'uncategorized' } = values;
  const names = Object.keys(systems);
  if (typeof from !== 'string' || from === '') throw new Error(`Say where the posts come from: ${example}`);
  if (!isSystem(from))
    throw new Error(`There is no --from ${from}. Type ${nearest(from, names) ?? `one of ${names.join(', ')}`}`);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Error(`Give the one path of the site: ${example}`);
  if (!existsSync(path)) throw new Error(`There is no ${path}. Give the path of the site: ${example}`);
  if (typeof category !== 'string' || !isSlug(category))
    throw new Error(`--category needs the id of a category, as in --category ${slugOf(String(category)) || 'craft'}`);
  return { from, path, category, isDry: values['dry-run'] === true, isJson: values.json === true };
}

const lineOf = (one: string, { new: made, same, differs }: ImportReport['pages'], isDry: boolean) =>
  `${made} ${made === 1 ? one : `${one}s`} ${isDry ? 'would be written' : 'written'}, ${same} there already, ${differs} left as they are`;

function textReport({ posts, pages, files, differing, published, remarks }: ImportReport, isDry: boolean): string {
  const lines: string[] = [];
  if (remarks.length > 0) lines.push(`What could not be turned (${remarks.length})`);
  for (const { file, line, message, hint } of remarks)
    lines.push(line === undefined ? file : `${file}:${line}`, `    ${message}`, `    → ${hint}`);
  if (differing.length > 0)
    lines.push(
      `\nLeft as they are, because they hold something else (${differing.length})`,
      ...differing.map((path) => `    ${path}`),
      '    → Delete one to import it again.',
    );
  if (published.length > 0)
    lines.push(
      `\nFiles that links lead to, which everybody will be able to read (${published.length})`,
      ...published.map((path) => `    ${path}`),
    );
  lines.push(
    `\n${lineOf('post', posts, isDry)}, ${posts.failed} failed`,
    lineOf('page', pages, isDry),
    lineOf('other file', files, isDry),
  );
  return lines.join('\n').trimStart();
}

const { from, path, category, isDry, isJson } = wishOf(process.argv.slice(2));
const report = await imported(systems[from](path), {
  contentDir: environment.contentDir,
  // A content folder elsewhere is another site's, or an attempt.
  publicDir: environment.contentDir.startsWith(projectRoot + sep) ? join(projectRoot, 'public') : undefined,
  isDry,
  category,
  author: site.defaultAuthor,
  base: basePath(environment.siteUrl),
});
console.log(isJson ? JSON.stringify(report, null, 2) : textReport(report, isDry));
if (!isJson && !isDry) console.log('\nnpm run check says what is left to do.');
if (report.posts.failed > 0 || report.differing.length > 0) process.exitCode = 1;
