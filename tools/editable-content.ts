/** The content as the commands that change it see it, and how they end. */
import process from 'node:process';
import { contentProblems, permalinksIn, readContent, readFolder, stopsBuild } from '../src/authoring/content.ts';
import { formatProblems, type Problem } from '../src/domain/problem.ts';
import type { Gate } from '../src/domain/visibility.ts';
import { environment } from '../src/infra/environment.ts';
import { messageName } from '../src/infra/message-name.ts';
import type { ContentChanges } from './rename/content-changes.ts';
import type { EditableContent, Entry } from './rename/rename.ts';

/** What readers see now. */
export const asBuilt: Gate = { now: environment.buildTime, mode: 'public' };

export async function readEditableContent(): Promise<EditableContent> {
  const folder = await readFolder();
  const published = folder.published.filter(({ since }) => since <= asBuilt.now);
  return {
    root: environment.contentDir,
    nameOf: messageName,
    folder,
    site: environment.siteUrl,
    published: new Set([...published, ...permalinksIn(folder, asBuilt)].map(({ url }) => url)),
  };
}

const problemsNow = async () => contentProblems(await readContent(asBuilt), asBuilt);

/** Those of `problems` that `before` has not, by what is wrong alone: files and lines have moved since. */
function addedTo(before: readonly Problem[], problems: readonly Problem[]): Problem[] {
  const faultOf = ({ severity, rule, message }: Problem) => `${severity} ${rule} ${message}`;
  const known = new Map([...Map.groupBy(before, faultOf)].map(([fault, all]) => [fault, all.length]));
  return problems.filter((problem) => {
    const left = known.get(faultOf(problem)) ?? 0;
    known.set(faultOf(problem), left - 1);
    return left <= 0;
  });
}

/** The links that lead nowhere once the post or page is gone. */
async function linksTo({ collection, id }: Entry): Promise<Problem[]> {
  const content = await readContent(asBuilt);
  const isOther = ({ slug }: { readonly slug: string }) => slug !== id;
  const without =
    collection === 'posts'
      ? {
          ...content,
          posts: content.posts.filter(({ source }) => isOther(source)),
          folder: { ...content.folder, posts: content.folder.posts.filter(isOther) },
        }
      : { ...content, pages: content.pages.filter(({ source }) => isOther(source)) };
  const problems = addedTo(await contentProblems(content, asBuilt), await contentProblems(without, asBuilt));
  return problems.filter(({ rule }) => rule === 'broken-link');
}

/** Makes the changes and says what was done, and what is wrong since. `gone` is what leaves its links behind. */
export async function makeChanges(changes: ContentChanges, isDryRun: boolean, gone?: Entry): Promise<void> {
  const before = isDryRun ? [] : await problemsNow();
  if (!isDryRun) await changes.apply();
  console.log(changes.lines.join('\n'));
  const { count } = changes;
  const files = count === 1 ? '1 file' : `${count} files`;
  if (isDryRun) {
    const links = gone ? await linksTo(gone) : [];
    if (links.length > 0) console.log(`\nAfter that: ${formatProblems(links)}`);
    console.log(
      `\nNothing was changed: this is what would be, without --dry-run.${count > 0 ? ` It changes the text of ${files}.` : ''}`,
    );
    return;
  }
  if (count > 0) console.log(`\nChanged: the text of ${files}.`);
  const problems = addedTo(before, await problemsNow());
  if (problems.length === 0) return;
  console.error(`\nSince then: ${formatProblems(problems)}`);
  // As npm run check ends.
  if (problems.some(stopsBuild)) process.exitCode = 1;
}
