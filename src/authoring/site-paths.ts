/** Every listing the site answers with, from the frontmatter alone: what a link or an alias may run into. */
import * as urls from '../domain/urls.ts';

interface Filed {
  readonly category: string;
  readonly tags: readonly { readonly id: string }[];
  readonly authors: readonly string[];
  readonly series?: { readonly id: string } | undefined;
}

interface Ids {
  readonly categories: readonly string[];
  readonly authors: readonly string[];
  readonly series: readonly string[];
}

/** Addresses of single pages and files that every site has, whatever its content. */
export const fixedPaths: readonly string[] = [
  urls.homeUrl,
  urls.notFoundUrl,
  urls.sitemapUrl,
  urls.subscribeUrl,
  urls.feedListUrl,
  urls.feedStyleUrl,
  ...(['rss', 'atom', 'json'] as const).map((format) => urls.feedUrl(format)),
  urls.searchUrl,
  urls.savedUrl,
  urls.offlineUrl,
  urls.privacyUrl,
  urls.serviceWorkerUrl,
  urls.llmsUrl,
  urls.llmsFullUrl,
  urls.manifestUrl,
  urls.securityTxtUrl,
  urls.robotsUrl,
];

/** Addresses of lists, each with numbered pages or feeds below it. */
export const fixedListings: readonly string[] = [
  urls.blogUrl,
  urls.archiveUrl,
  urls.categoriesUrl,
  urls.tagsUrl,
  urls.authorsUrl,
  urls.seriesIndexUrl,
];

/** Site paths of every page that is neither a post nor a stand-alone page, the numbered ones included. `posts` are those that lists show. */
export function listingPaths(
  posts: readonly Filed[],
  ids: Ids,
  { pageSize, archiveSize }: { readonly pageSize: number; readonly archiveSize: number },
): Set<string> {
  const counts = new Map<string, number>([
    [urls.blogUrl, posts.length],
    [urls.archiveUrl, posts.length],
    ...ids.categories.map((id) => [urls.categoryUrl(id), 0] as const),
    ...ids.authors.map((id) => [urls.authorUrl(id), 0] as const),
    ...ids.series.map((id) => [urls.seriesUrl(id), 0] as const),
  ]);
  const count = (path: string) => counts.set(path, (counts.get(path) ?? 0) + 1);
  for (const { category, tags, authors, series } of posts) {
    count(urls.categoryUrl(category));
    for (const { id } of tags) count(urls.tagUrl(id));
    for (const id of authors) count(urls.authorUrl(id));
    if (series) count(urls.seriesUrl(series.id));
  }
  const numbered = [...counts].flatMap(([base, total]) =>
    Array.from(
      { length: Math.max(1, Math.ceil(total / (base === urls.archiveUrl ? archiveSize : pageSize))) },
      (_, index) => urls.listingPageUrl(base, index + 1),
    ),
  );
  return new Set([...fixedPaths, ...fixedListings, ...numbered]);
}
