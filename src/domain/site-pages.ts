/** The table of pages: every page of the site with its address, its kind, whose card stands for it, whether search engines may list it, and when it last changed. */
import { paginate } from './pagination.ts';
import type { Post } from './post.ts';
import { type Dated, lastChange, latestChange } from './posts.ts';
import * as urls from './urls.ts';

interface FixedPage {
  readonly url: string;
  /** Whether search engines may list it. Such a page has a card. */
  readonly indexed: boolean;
  /** The posts that its date of change follows: all, or those that a list of the kind has. Default: it has none. */
  readonly shows?: 'posts' | urls.Taxonomy;
  /** The setting that cuts its list into numbered pages. Default: it is one page. */
  readonly cutBy?: 'pageSize' | 'archiveSize';
}

const index = <Taxonomy extends urls.Taxonomy>(taxonomy: Taxonomy) =>
  ({ url: urls.indexUrl(taxonomy), indexed: true, shows: taxonomy }) as const;

/** Pages that every site has, whatever its content. A new one is a row here, its words in `outputs/page-words.ts`, and its route. */
export const fixedPages = {
  home: { url: urls.homeUrl, indexed: true, shows: 'posts' },
  blog: { url: urls.blogUrl, indexed: true, shows: 'posts', cutBy: 'pageSize' },
  archive: { url: urls.archiveUrl, indexed: true, shows: 'posts', cutBy: 'archiveSize' },
  categories: index('categories'),
  series: index('series'),
  authors: index('authors'),
  tags: index('tags'),
  subscribe: { url: urls.subscribeUrl, indexed: true },
  privacy: { url: urls.privacyUrl, indexed: true },
  credits: { url: urls.creditsUrl, indexed: true },
  search: { url: urls.searchUrl, indexed: false },
  saved: { url: urls.savedUrl, indexed: false },
  offline: { url: urls.offlineUrl, indexed: false },
  notFound: { url: urls.notFoundUrl, indexed: false },
} as const satisfies Readonly<Record<string, FixedPage>>;

export type FixedPageName = keyof typeof fixedPages;

export interface SitePage {
  /** `term` is the list of one category, tag, author or series; `page` is a stand-alone page of the content. */
  readonly kind: FixedPageName | 'term' | 'post' | 'page';
  /** Site path. */
  readonly url: string;
  /** Whether search engines may list it. */
  readonly indexed: boolean;
  /** Site path of the page whose card stands for this one: a numbered page has that of its list. Nothing for a page that nobody shares. */
  readonly card?: string | undefined;
  /** The latest change of its content; nothing where none is known. */
  readonly modified?: Date | undefined;
  /** Absolute URL of its first publication elsewhere: sitemaps name it there. */
  readonly canonical?: string | undefined;
}

/** A stand-alone page of the content. */
export interface StandalonePage extends Pick<SitePage, 'url' | 'modified'> {}

type ListedPosts = readonly { readonly key: { readonly url: string }; readonly posts: readonly Dated[] }[];

/** What the table is made from: a `Blog`, or as much of one as frontmatter tells. */
export interface PagedBlog extends Readonly<Record<urls.Taxonomy, ListedPosts>> {
  readonly posts: readonly Dated[];
  readonly reachable: readonly Pick<Post, 'url' | 'status' | 'pubDate' | 'updatedDate' | 'canonical'>[];
}

export type ListSizes = Readonly<Record<'pageSize' | 'archiveSize', number>>;

export const postPage = ({ url, status, canonical, ...dates }: PagedBlog['reachable'][number]): SitePage => ({
  kind: 'post',
  url,
  indexed: status === 'public',
  card: url,
  modified: lastChange(dates),
  canonical,
});

const listPages = (kind: SitePage['kind'], url: string, posts: readonly Dated[], size: number): SitePage[] =>
  paginate(posts, size, url).map((page) => ({
    kind,
    url: page.url,
    indexed: true,
    card: url,
    modified: latestChange(page.items),
  }));

function fixedPage(kind: FixedPageName, blog: PagedBlog, sizes: ListSizes): SitePage[] {
  const { url, indexed, shows, cutBy }: FixedPage = fixedPages[kind];
  if (cutBy) return listPages(kind, url, blog.posts, sizes[cutBy]);
  const shown = !shows ? [] : shows === 'posts' ? blog.posts : blog[shows].flatMap(({ posts }) => posts);
  return [{ kind, url, indexed, card: indexed ? url : undefined, modified: latestChange(shown) }];
}

/** Every page, the numbered ones included, each once. */
export function sitePages(blog: PagedBlog, pages: readonly StandalonePage[], sizes: ListSizes): SitePage[] {
  return [
    ...(Object.keys(fixedPages) as FixedPageName[]).flatMap((kind) => fixedPage(kind, blog, sizes)),
    ...urls.taxonomies.flatMap((taxonomy) =>
      blog[taxonomy].flatMap(({ key, posts: listed }) => listPages('term', key.url, listed, sizes.pageSize)),
    ),
    ...pages.map((page): SitePage => ({ ...page, kind: 'page', indexed: true, card: page.url })),
    ...blog.reachable.map(postPage),
  ];
}

/** Addresses of files that every site has, whatever its content. */
export const fixedFiles: readonly string[] = [
  urls.sitemapUrl,
  urls.firstSitemapUrl,
  urls.robotsUrl,
  urls.feedListUrl,
  urls.feedStyleUrl,
  urls.serviceWorkerUrl,
  urls.llmsUrl,
  urls.llmsFullUrl,
  urls.manifestUrl,
  urls.securityTxtUrl,
  urls.typefaceLicenceUrl,
  urls.packageLicencesUrl,
  urls.reservationUrl,
];

/** Addresses that readers and feed readers keep: pages but for the further ones of a list, which come and go with its length, and feeds. */
export function permalinksOf(pages: readonly SitePage[]): string[] {
  const firstPages = pages.filter(({ kind, url, card, indexed }) => (indexed || kind === 'post') && card === url);
  return firstPages.flatMap(({ kind, url }) => [
    url,
    ...(kind === 'home' || kind === 'term' ? urls.feedFormats.map((format) => urls.feedUrl(format, url)) : []),
  ]);
}

/** Every address that pages and what goes with them answer: the pages, their cards, the feeds of the lists, the Markdown of public posts. */
export function pathsOf(pages: readonly SitePage[]): Set<string> {
  const paths = new Set(fixedFiles);
  for (const { kind, url, card, indexed } of pages) {
    paths.add(url);
    if (card) paths.add(urls.ogCardUrl(card));
    if (kind === 'post' && indexed) paths.add(`${url.slice(0, -1)}.md`);
    // The feeds of a list stand beside its first page.
    if (kind === 'home' || (kind === 'term' && card === url))
      for (const format of urls.feedFormats) paths.add(urls.feedUrl(format, url));
  }
  return paths;
}
