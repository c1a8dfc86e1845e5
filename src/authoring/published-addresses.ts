/** `content/published.txt`: every address that has been published, with the instant since when, which a build keeps and no build may lose. */
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nearest } from '../domain/nearest.ts';
import { type Problem, problemAt } from '../domain/problem.ts';
import { isPostUrl, isTermUrl } from '../domain/urls.ts';
import { redirectsFile } from './redirects.ts';
import { conflictMark, conflictsIn } from './source-file.ts';

export const publishedFile = 'published.txt';

export interface Permalink {
  /** Site path. */
  readonly url: string;
  /** The instant of the first build that had it. */
  readonly since: Date;
  /** Site path that identifies the post in feeds, when it is not `url`. */
  readonly id?: string | undefined;
}

export interface PublishedAddress extends Permalink {
  /** Path named in messages. */
  readonly file: string;
  readonly line: number;
}

export interface PublishedAddresses {
  readonly published: readonly PublishedAddress[];
  readonly problems: readonly Problem[];
}

const heading = `# Every address that readers and feed readers may have: since when it is published, and the id of a post in feeds where that is another.
# Each build adds what is new. Commit this file: a build in which one of these addresses is missing stops, and says what to do.
`;

const row = /^(\/\S*) (\d{4}-\d{2}-\d{2}T\S+Z)(?: id (\/\S+))?$/;

/** @param file path named in messages. */
export function parsePublished(text: string, file: string): PublishedAddresses {
  const keepBoth = 'Keep both, and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>.';
  const problems = conflictsIn(text, file).map((mark): Problem => ({ ...mark, rule: 'permalink', hint: keepBoth }));
  const published = text.split(/\r?\n/).flatMap((line, index): PublishedAddress[] => {
    if (line.trim() === '' || line.startsWith('#') || conflictMark.test(line)) return [];
    const [, url = '', since = '', id] = row.exec(line.trim()) ?? [];
    if (url && !Number.isNaN(Date.parse(since))) return [{ url, since: new Date(since), id, file, line: index + 1 }];
    const message = 'This line is no published address.';
    const hint = 'Delete it, or write it as in `/blog/a-post/ 2026-02-01T09:00:00Z`.';
    problems.push({ severity: 'error', rule: 'permalink', file, line: index + 1, column: 1, message, hint });
    return [];
  });
  return { published, problems };
}

export async function readPublished(root: string, nameOf: (path: string) => string): Promise<PublishedAddresses> {
  const path = join(root, publishedFile);
  if (!existsSync(path)) return { published: [], problems: [] };
  return parsePublished(await readFile(path, 'utf8'), nameOf(path));
}

const toText = (rows: readonly Permalink[]) =>
  heading +
  rows
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ url, since, id }) => `${url} ${since.toISOString().slice(0, 19)}Z${id ? ` id ${id}` : ''}\n`)
    .join('');

/**
 * Adds to the file of `root` what it does not have. Where there is none, one is made only when `begins`.
 * @returns how many were added.
 */
export async function recordPublished(root: string, now: readonly Permalink[], begins: boolean): Promise<number> {
  const path = join(root, publishedFile);
  if (!begins && !existsSync(path)) return 0;
  const { published } = await readPublished(root, () => publishedFile);
  const known = new Set(published.map(({ url }) => url));
  const added = now.filter(({ url }) => !known.has(url));
  if (added.length === 0) return 0;
  await writeFile(`${path}.new`, toText([...published, ...added]), { flush: true });
  await rename(`${path}.new`, path);
  return added.length;
}

export interface PublishedPost {
  readonly url: string;
  readonly file: string;
  readonly identity: string;
  readonly aliasesAt: () => Pick<Problem, 'line' | 'column'>;
}

export interface Now {
  /** Everything that answers: pages, feeds, aliases, redirects. */
  readonly answered: ReadonlySet<string>;
  /** Site paths of pages, to which old addresses may lead. */
  readonly pages: readonly string[];
  /** Posts with a page. */
  readonly posts: readonly PublishedPost[];
  /** Why a post that is there has no page, by its addresses. */
  readonly hidden: ReadonlyMap<string, string>;
  readonly now: Date;
}

const isFeed = (url: string) => /\/(?:(?:rss|atom)\.xml|feed\.json)$/.test(url);

const hour = 3_600_000;

/** Where a build goes by the clock, and that is a day before something was published, or was a day ahead then: posts would go. */
function clockFault(published: readonly PublishedAddress[], now: Date): Problem[] {
  const later = published.find(({ since }) => since.getTime() > now.getTime() + 24 * hour);
  if (!later || Math.abs(Date.now() - now.getTime()) > hour) return [];
  const [today, then] = [now, later.since].map((date) => date.toISOString().slice(0, 10));
  const message = `This line was written on ${then}, and this machine’s clock says ${today}.`;
  const hint =
    'Set the clock, or give BUILD_TIME. Where the clock is right delete the line: the next build writes it anew.';
  return [{ severity: 'error', rule: 'permalink', file: later.file, line: later.line, column: 1, message, hint }];
}

/** An error for every published address that nothing answers any more, and for every post that would get another id in feeds. */
export function checkPermalinks(
  published: readonly PublishedAddress[],
  { answered, pages, posts, hidden, now }: Now,
): Problem[] {
  const known = new Set(published.map(({ url }) => url));
  const unknown = posts.filter(({ url }) => !known.has(url));
  const postAt = new Map(posts.map((post) => [post.url, post]));
  const { terms = [], others = [] } = Object.groupBy(pages, (path) => (isTermUrl(path) ? 'terms' : 'others'));
  const lost = published.flatMap(({ url, since, id = url, file, line }): Problem[] => {
    if (since > now) return [];
    const redirects = join(dirname(file), redirectsFile).replaceAll('\\', '/');
    const post = postAt.get(url);
    if (post && post.identity !== id && isPostUrl(id)) {
      const message = `Feeds know the post ${url} as ${id}, and it would become ${post.identity}: every subscriber would get it a second time.`;
      const hint = posts.some(({ identity }) => identity === id)
        ? 'Give it another address: feeds know another post by this one.'
        : id === url
          ? `Take ${post.identity} out of \`aliases\`, and add \`${post.identity}: ${url}\` to ${redirects}.`
          : `Let ${id} be the first of \`aliases\`.`;
      return [problemAt('error', 'feed-id', { file: post.file, ...post.aliasesAt(), field: 'aliases' }, message, hint)];
    }
    if (answered.has(url)) return [];
    // The feeds of a list go where its page goes.
    if (isFeed(url) && known.has(url.slice(0, url.lastIndexOf('/') + 1))) return [];
    const why = hidden.get(url);
    const [renamed] = isPostUrl(url) && !why && unknown.length === 1 ? unknown : [];
    const likely = nearest(url, isTermUrl(url) ? terms : others);
    const to = renamed?.url ?? likely ?? '/blog/';
    const instead =
      renamed && `If it is ${renamed.url} now, add \`aliases: [${url}]\` to ${renamed.file}. Otherwise add`;
    const hint = `${instead ?? (why ? 'Let it be published, or add' : 'Add')} the line \`${url}: ${to}\` (where its readers go) or \`${url}: gone\` to ${redirects}. If nobody has ever seen it, delete this line.`;
    const message = `${url} was published, and ${why ?? 'nothing answers it now'}.`;
    return [{ severity: 'error', rule: 'permalink', file, line, column: 1, message, hint }];
  });
  return [...clockFault(published, now), ...lost];
}
