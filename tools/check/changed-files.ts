/** Which files of a folder are not as git has them. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const git = async (folder: string, ...typed: readonly string[]): Promise<string[]> =>
  (await promisify(execFile)('git', ['-C', folder, ...typed])).stdout.split('\0').filter(Boolean);

/**
 * Absolute paths: edited, new or renamed since `since`, or since it and this branch went apart.
 * @throws Error of one line.
 */
export async function changedFiles(folder: string, since: string): Promise<string[]> {
  try {
    // Outside a repository the next one says something else.
    await git(folder, 'rev-parse', '--git-dir');
    const edited = await git(
      folder,
      'diff',
      '-z',
      '--merge-base',
      '--relative',
      '--name-only',
      '--diff-filter=d',
      since,
    );
    const added = await git(folder, 'ls-files', '-z', '--others', '--exclude-standard');
    return [...edited, ...added].map((path) => join(folder, path));
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim().split('\n')[0];
    throw new Error(
      `git does not tell what has changed since ${since}${said ? ` (${said})` : ''}. Type npm run check without --changed, or --since a commit or branch that is there`,
    );
  }
}
