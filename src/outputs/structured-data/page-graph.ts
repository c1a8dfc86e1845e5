/** Pages that are not a post: the home page, lists of posts, indexes of lists, and pages that stand alone. */
import { instant } from '../../domain/dates.ts';
import type { Author, Post, Term } from '../../domain/post.ts';
import type { Site } from '../../domain/site.ts';
import type { Listed } from '../../domain/taxonomy.ts';
import { indexUrl, type Taxonomy } from '../../domain/urls.ts';
import type { Node } from '../structured-data.ts';
import * as list from './list-nodes.ts';
import * as node from './nodes.ts';

/** What a page is about; `posts` are those that it shows, in its order. */
export type Subject =
  | { readonly of: 'home' }
  | { readonly of: 'about' }
  | { readonly of: 'blog'; readonly posts: readonly Post[] }
  | {
      readonly of: 'term';
      readonly taxonomy: Taxonomy;
      readonly term: Listed<Term>;
      readonly posts: readonly Post[];
    }
  | {
      readonly of: 'author';
      readonly author: Listed<Author>;
      /** Site path of their picture. */
      readonly portrait?: string | undefined;
      readonly posts: readonly Post[];
    }
  | { readonly of: 'terms' | 'names'; readonly entries: readonly node.Crumb[] };

export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Absolute. */
  readonly canonical: string;
  readonly lang: string;
  readonly modified?: Date | undefined;
  /** Pages between the home page and this one. */
  readonly trail: readonly node.Crumb[];
  readonly subject?: Subject | undefined;
}

/** As a way down to the page names it. */
function nameOf({ title, subject }: PageHead): string {
  if (subject?.of === 'term') return subject.term.name;
  return subject?.of === 'author' ? subject.author.name : title;
}

export function pageGraph(page: PageHead, site: Site): Node[] {
  const { subject } = page;
  const pageOf = (type: string, parts: Node): Node => ({
    '@type': type,
    '@id': page.canonical,
    url: page.canonical,
    name: page.title,
    description: page.description,
    inLanguage: page.lang,
    isPartOf: node.ref(node.websiteId(site)),
    ...node.given('dateModified', page.modified && instant(page.modified)),
    ...(subject?.of === 'home' ? {} : { breadcrumb: node.breadcrumbs(page.trail, nameOf(page), site) }),
    ...parts,
  });
  const publisher = node.ref(node.organizationId(site));
  switch (subject?.of) {
    case 'home':
      return [
        pageOf('WebPage', { about: publisher }),
        node.website(site),
        { ...node.organization(site), ...node.sameAs(site.links) },
      ];
    case 'about':
      return [pageOf('AboutPage', { about: publisher })];
    case 'blog': {
      const about = node.ref(node.blogId(site));
      return [pageOf('CollectionPage', { about, mainEntity: list.posts(subject.posts, site) }), list.blog(site)];
    }
    case 'term': {
      const { taxonomy, term, posts } = subject;
      const about = taxonomy === 'series' ? list.series(term, site) : list.term(term, indexUrl(taxonomy), site);
      return [pageOf('CollectionPage', { about, mainEntity: list.posts(posts, site) })];
    }
    case 'author': {
      const mainEntity = node.profile(subject.author, subject.portrait, site);
      return [pageOf('ProfilePage', { mainEntity, mentions: list.posts(subject.posts, site) })];
    }
    case 'terms':
      return [pageOf('CollectionPage', { mainEntity: list.terms(page, subject.entries, site) })];
    case 'names':
      return [pageOf('CollectionPage', { mainEntity: list.names(subject.entries, site) })];
    default:
      return [pageOf('WebPage', {})];
  }
}
