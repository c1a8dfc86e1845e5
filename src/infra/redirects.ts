/** What the site answers at its old addresses: `content/redirects.yaml` beside the aliases of posts. */
import { type MovedFeed, movedFeeds, type Redirect, resolved } from '../domain/redirects.ts';
import { isTermUrl, taxonomies } from '../domain/urls.ts';
import { readBlog } from './blog.ts';
import { running } from './running-command.ts';

/** Without those that something is wrong with: a build has stopped before. Each leads to its last address. */
export async function readRedirects(): Promise<Redirect[]> {
  const { reachable } = await readBlog();
  const aliases = reachable.flatMap(({ aliases, url }) => aliases.map((from) => ({ from, to: url })));
  const redirects = (await running.devContent?.redirects()) ?? running.content?.redirects ?? [];
  return resolved([...redirects, ...aliases]).slice(0, redirects.length);
}

/** The old feeds of lists that moved, each with the one that took its place. */
export async function readMovedFeeds(): Promise<MovedFeed[]> {
  const blog = await readBlog();
  const lists = new Set(taxonomies.flatMap((taxonomy) => blog[taxonomy].map(({ key }) => key.url)));
  return movedFeeds(await readRedirects(), isTermUrl, lists);
}
