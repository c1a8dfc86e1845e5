/** The table of pages, told from frontmatter alone: what a link may lead to, and what a build may not lose. */
import { newestFirst } from '../domain/posts.ts';
import { type ListSizes, type SitePage, type StandalonePage, sitePages } from '../domain/site-pages.ts';
import { type Filed, groupsOf } from '../domain/taxonomy.ts';
import { postUrl, type Taxonomy, taxonomies, termUrl } from '../domain/urls.ts';
import { type Gate, published, statusOf } from '../domain/visibility.ts';
import type { PostFrontmatter } from '../schemas/post.ts';

export interface AddressedPost {
  readonly slug: string;
  readonly frontmatter: Pick<PostFrontmatter, 'category' | 'tags' | 'authors' | 'series' | 'draft' | 'unlisted'> &
    Pick<PostFrontmatter, 'pubDate' | 'updatedDate' | 'canonical'>;
}

const term = (taxonomy: Taxonomy) => (id: string) => ({ id, name: id, url: termUrl(taxonomy, id) });

function filed({ slug, frontmatter }: AddressedPost, gate: Gate, defaultAuthor: string) {
  const { category, tags, authors = [defaultAuthor], series, draft, unlisted, ...others } = frontmatter;
  const post = {
    ...others,
    slug,
    url: postUrl(slug),
    status: statusOf({ draft, unlisted, pubDate: others.pubDate }, gate),
    category: term('categories')(category),
    tags: tags.map(({ id }) => term('tags')(id)),
    authors: authors.map(term('authors')),
    series: series && { series: term('series')(series.id), part: series.part },
  };
  return post satisfies Filed;
}

/** `posts` are those with a page; `files` those of terms, which a preview shows although no post names them. */
export function pagesOfFolder(
  posts: readonly AddressedPost[],
  pages: readonly StandalonePage[],
  files: Readonly<Record<Taxonomy, readonly { readonly id: string }[]>>,
  gate: Gate,
  site: ListSizes & { readonly defaultAuthor: string },
): SitePage[] {
  const reachable = posts.map((post) => filed(post, gate, site.defaultAuthor));
  const listed = newestFirst(published(reachable, gate));
  const known = Object.fromEntries(
    taxonomies.map((taxonomy) => [taxonomy, files[taxonomy].map(({ id }) => term(taxonomy)(id))]),
  );
  const groups = groupsOf(listed, gate.mode === 'preview' ? known : {});
  return sitePages({ posts: listed, reachable, ...groups }, pages, site);
}
