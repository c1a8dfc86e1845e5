import { join } from 'node:path';
import { type ContentFolder, readContentFolder } from '../../../src/authoring/content-folder.ts';
import { formatProblem } from '../../../src/domain/problem.ts';
import { aFolder, type Files, writeFiles } from '../../a-folder.ts';

const good: Files = {
  'authors/sodiarc-team.yaml': 'name: Sodiarc Team\n',
  'categories/craft.yaml': 'name: Craft\n',
};

/** Writes `files` (paths relative to the content folder), with one good author and category, and reads the folder. */
export async function aContentFolder(files: Files): Promise<ContentFolder> {
  const projectRoot = await aFolder();
  const root = join(projectRoot, 'content');
  await writeFiles(root, { ...good, ...files });
  return readContentFolder({ root, projectRoot, site: { defaultAuthor: 'sodiarc-team', ctaIds: ['sessions'] } });
}

const required = ['title: Hello', 'description: A greeting.', 'pubDate: 2026-02-01', 'category: craft'];
const keyOf = (line: string) => line.split(':', 1)[0];

/** A post with the required fields; `lines` replace those of the same name or are added below them. */
export function aPost(lines: readonly string[] = [], body = 'Text.\n'): string {
  const mine = required.map((line) => lines.find((other) => keyOf(other) === keyOf(line)) ?? line);
  const added = lines.filter((line) => !mine.includes(line));
  return `---\n${[...mine, ...added].join('\n')}\n---\n${body}`;
}

/** What an author is told about `files`. */
export async function toldAbout(files: Files): Promise<string> {
  const { problems } = await aContentFolder(files);
  return problems.map(formatProblem).join('\n');
}

/** What an author is told about one post with these fields. */
export const toldAboutPost = (...lines: readonly string[]): Promise<string> =>
  toldAbout({ 'posts/hello/index.mdx': aPost(lines) });
