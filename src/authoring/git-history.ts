/** What git knows of the documents of a content folder, for a site that takes dates of updates or contributors from it: one log for all of them. */
import { execFile, spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { type Problem, problemAt } from '../domain/problem.ts';
import type { SiteConfig } from '../site.config.ts';
import type { ContentFolder, PageSource, PostSource } from './content-folder.ts';
import { type DocumentHistory, GitLog, logOptions } from './git-log.ts';
import { placeInSettings, settingsFile } from './settings-links.ts';

type Wanted = SiteConfig['history'];

/** Without what a hook of git tells the commands it runs. */
const ofHook = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR)$/;
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofHook.test(name))),
  LC_ALL: 'C',
};

interface Repository {
  readonly isShallow: boolean;
  /** Hashes of commits that only reformat, in the file from which git hosts and `git blame` take them. */
  readonly ignored: ReadonlySet<string>;
  /** Another one when the log may say something else. */
  readonly stamp: string;
}

const textOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** @returns why there is none, where there is none. @throws Error in the words of git when it refuses to read one. */
async function repositoryOf(folder: string): Promise<Repository | string> {
  const typed = ['-C', folder, 'rev-parse', '--show-toplevel', '--is-shallow-repository', 'HEAD'];
  try {
    const { stdout } = await promisify(execFile)('git', typed, { env });
    const [root = '', shallow] = stdout.split('\n');
    const ignored = textOf(join(root, '.git-blame-ignore-revs'));
    return {
      isShallow: shallow === 'true',
      ignored: new Set(ignored.match(/^[\da-f]{40,64}\b/gm)),
      stamp: [stdout, ignored, textOf(join(root, '.mailmap'))].join('\n'),
    };
  } catch (error) {
    const { code, stderr = '' } = error as { code?: string | number; stderr?: string };
    if (code === 'ENOENT') return 'git is not installed';
    if (/not a git repository|must be run in a work tree/.test(stderr)) return 'the content is in no git repository';
    if (stderr.includes('unknown revision')) return 'its repository has no commit yet';
    throw new Error(stderr.trim().split('\n')[0] || String(error));
  }
}

async function readLog(folder: string, ignored: ReadonlySet<string>): Promise<GitLog['documents']> {
  const log = new GitLog(ignored);
  const documents = ['posts', 'pages'].flatMap((collection) => [`${collection}/*.md`, `${collection}/*.mdx`]);
  const typed = ['-C', folder, '-c', 'core.quotePath=false', 'log', ...logOptions, '--', ...documents];
  const git = spawn('git', typed, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((done, failed) => git.on('error', failed).on('close', done));
  const said = text(git.stderr);
  let rest = '';
  for await (const chunk of git.stdout.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) log.line(line);
  }
  log.end();
  if ((await ended) !== 0) throw new Error((await said).trim().split('\n')[0]);
  return log.documents;
}

export interface History {
  readonly documents: ReadonlyMap<string, DocumentHistory>;
  readonly problems: readonly Problem[];
  /** What an owner is to know, as a sentence. */
  readonly note?: string;
}

const none: History = { documents: new Map(), problems: [] };

const finding = (message: string, hint: string): Problem =>
  problemAt(
    'finding',
    'git-history',
    { file: settingsFile, ...placeInSettings('history:'), field: 'history' },
    message,
    hint,
  );

let known: { readonly stamp: string; readonly history: History } | undefined;

/** Of the documents below `folder` (absolute), by their paths in it. */
export async function readHistory(folder: string, wanted: Wanted): Promise<History> {
  if (!wanted.updatedDate && !wanted.contributors) return none;
  try {
    const repository = await repositoryOf(folder);
    if (typeof repository === 'string')
      return { ...none, note: `Without dates of updates and contributors from git: ${repository}` };
    if (repository.isShallow)
      return {
        ...none,
        problems: [
          finding(
            'This is a shallow clone, which does not have the commits that say when posts were changed, and by whom.',
            'Type git fetch --unshallow. In a workflow of GitHub, give actions/checkout fetch-depth: 0; in GitLab CI, set GIT_DEPTH to 0.',
          ),
        ],
      };
    const stamp = `${folder}\n${repository.stamp}`;
    if (known?.stamp !== stamp)
      known = { stamp, history: { ...none, documents: await readLog(folder, repository.ignored) } };
    return known.history;
  } catch (error) {
    const message = `git does not say when posts were changed (${(error as Error).message}).`;
    return {
      ...none,
      problems: [finding(message, 'Mend what it says, or let both of history be false.')],
    };
  }
}

/** Changes when the history of `folder` may say something else; empty where the site asks for none. */
export async function historyStamp(folder: string, wanted: Wanted): Promise<string> {
  if (!wanted.updatedDate && !wanted.contributors) return '';
  const repository = await repositoryOf(folder).catch(String);
  return hash('sha256', typeof repository === 'string' ? repository : repository.stamp, 'base64url');
}

const day = (date: Date) => Math.floor(date.getTime() / 86_400_000);

/** The last change before `now`; nothing when it is of the day of `pubDate`, or before. */
function updateOf(updates: readonly Date[], pubDate: Date | undefined, now: Date): Date | undefined {
  const [last] = updates.filter((date) => date <= now).toSorted((a, b) => b.getTime() - a.getTime());
  return last && (!pubDate || day(last) > day(pubDate)) ? last : undefined;
}

const comparable = (name: string) => name.normalize('NFKC').toLowerCase();

/** Those who are no authors of the site: people, by a name and not by an address. */
function contributorsOf(names: readonly string[], authors: readonly string[]): string[] {
  const known = new Set(authors.map(comparable));
  return [...new Set(names)].filter(
    (name) => name && !name.includes('@') && !name.endsWith('[bot]') && !known.has(comparable(name)),
  );
}

interface Blog {
  /** The content folder; absolute. */
  readonly root: string;
  readonly authors: ContentFolder['authors'];
  readonly now: Date;
  readonly wanted: Wanted;
}

/** `source` with what the history adds to it; the author's own date holds. */
export function withHistory<Source extends PostSource | PageSource>(
  source: Source,
  { documents }: History,
  { root, authors, now, wanted }: Blog,
): Source {
  const history = documents.get(relative(root, source.path).replaceAll(sep, '/'));
  if (!history) return source;
  const { frontmatter } = source;
  const pubDate = 'pubDate' in frontmatter ? frontmatter.pubDate : undefined;
  const updatedDate =
    frontmatter.updatedDate ?? (wanted.updatedDate ? updateOf(history.updates, pubDate, now) : undefined);
  const names = authors.map(({ data }) => data.name);
  const contributors = wanted.contributors ? contributorsOf(history.names.toReversed(), names) : [];
  return { ...source, frontmatter: { ...frontmatter, updatedDate }, contributors };
}
