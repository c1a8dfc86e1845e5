/** Old addresses of the site and where their readers go: what `content/redirects.yaml` says. */
import { type FeedFormat, feedFormats, feedUrl, isPostUrl, markdownUrl, ogCardUrl } from './urls.ts';

export interface Redirect {
  /** Site path. */
  readonly from: string;
  /** Site path or absolute URL; nothing for what is gone for good. */
  readonly to?: string | undefined;
}

/** `redirects` without chains: each leads to its last address. Those that lead in a circle are left out. */
export function resolved(redirects: readonly Redirect[]): Redirect[] {
  const byFrom = new Map(redirects.map((redirect) => [redirect.from, redirect]));
  // By address: the redirect at the end of its chain; nothing for a circle.
  const ends = new Map<string, Redirect | undefined>();
  return redirects.flatMap((redirect) => {
    const passed = new Set<string>();
    let end: Redirect | undefined = redirect;
    for (let next = byFrom.get(redirect.to ?? ''); next; next = byFrom.get(next.to ?? '')) {
      end = passed.has(next.from) ? undefined : ends.has(next.from) ? ends.get(next.from) : next;
      if (end !== next) break;
      passed.add(next.from);
    }
    for (const from of passed) ends.set(from, end);
    return end ? [{ from: redirect.from, to: end.to }] : [];
  });
}

export interface MovedFeed extends Redirect {
  readonly format: FeedFormat;
}

/** The feeds that stood beside the lists of `redirects`, each with the feed that took its place: nothing where that list has none. @param lists site paths of all lists with feeds. */
export const movedFeeds = (
  redirects: readonly Redirect[],
  wasList: (path: string) => boolean,
  lists: ReadonlySet<string>,
): MovedFeed[] =>
  redirects
    .filter(({ from }) => wasList(from))
    .flatMap(({ from, to }) =>
      feedFormats.map((format) => ({
        format,
        from: feedUrl(format, from),
        to: to !== undefined && lists.has(to) ? feedUrl(format, to) : undefined,
      })),
    );

/** What a page plays, at the old addresses of `redirects`. @param media names of files, encoded, by the site path of their page. */
export const movedMedia = (redirects: readonly Redirect[], media: ReadonlyMap<string, readonly string[]>): Redirect[] =>
  redirects
    .filter(({ from }) => from.endsWith('/'))
    .flatMap(({ from, to = '' }) => (media.get(to) ?? []).map((name) => ({ from: from + name, to: to + name })));

/** The Markdown and the card of posts at the old addresses of `redirects`, each with that of the post which took its place: nothing where no post did. */
export const movedPostFiles = (redirects: readonly Redirect[]): Redirect[] =>
  redirects
    .filter(({ from }) => isPostUrl(from))
    .flatMap(({ from, to = '' }) =>
      [markdownUrl, ogCardUrl].map((fileUrl) => ({ from: fileUrl(from), to: isPostUrl(to) ? fileUrl(to) : undefined })),
    );
