/** Pages that are not a post: the home page, lists of posts, indexes of lists, and pages that stand alone. */
import type { Thing } from 'schema-dts';
import { instant } from '../../domain/dates.ts';
import type { Author, Category, Post, Series, Tag } from '../../domain/post.ts';
import type { Site } from '../../domain/site.ts';
import * as list from './list-nodes.ts';
import * as node from './nodes.ts';

/** What a page is about; `posts` are those that it shows, in its order. */
export type Subject =
  | { readonly of: 'home' }
  | { readonly of: 'about' }
  | { readonly of: 'blog'; readonly posts: readonly Post[] }
  | { readonly of: 'term'; readonly term: Category | Tag; readonly index: string; readonly posts: readonly Post[] }
  | { readonly of: 'series'; readonly series: Series; readonly posts: readonly Post[] }
  | {
      readonly of: 'author';
      readonly author: Author;
      /** Site path of their picture. */
      readonly portrait?: string | undefined;
      readonly posts: readonly Post[];
    }
  | { readonly of: 'terms' | 'names'; readonly entries: readonly list.Entry[] };

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
  if (subject?.of === 'series') return subject.series.title;
  return subject?.of === 'author' ? subject.author.name : title;
}

export function pageGraph(page: PageHead, site: Site): Thing[] {
  const { subject } = page;
  const facts = {
    '@id': page.canonical,
    url: page.canonical,
    name: page.title,
    description: page.description,
    inLanguage: page.lang,
    isPartOf: { '@id': node.websiteId(site) },
    ...node.given('dateModified', page.modified && instant(page.modified)),
    ...(subject?.of === 'home' ? {} : { breadcrumb: node.breadcrumbs(page.trail, nameOf(page), site) }),
  };
  switch (subject?.of) {
    case 'home':
      return [
        { '@type': 'WebPage', ...facts, about: { '@id': node.organizationId(site) } },
        node.website(site),
        { ...node.organization(site), ...node.sameAs(site.links) },
      ];
    case 'about':
      return [{ '@type': 'AboutPage', ...facts, about: { '@id': node.organizationId(site) } }];
    case 'blog':
      return [{ '@type': 'CollectionPage', ...facts, mainEntity: list.posts(subject.posts, site) }, list.blog(site)];
    case 'term':
      return [
        {
          '@type': 'CollectionPage',
          ...facts,
          about: list.term(subject.term, subject.index, site),
          mainEntity: list.posts(subject.posts, site),
        },
      ];
    case 'series':
      return [
        {
          '@type': 'CollectionPage',
          ...facts,
          about: list.series(subject.series, site),
          mainEntity: list.posts(subject.posts, site),
        },
      ];
    case 'author':
      return [
        { '@type': 'ProfilePage', ...facts, mainEntity: node.profile(subject.author, subject.portrait, site) },
        list.posts(subject.posts, site),
      ];
    case 'terms':
      return [{ '@type': 'CollectionPage', ...facts, mainEntity: list.terms(page, subject.entries, site) }];
    case 'names':
      return [{ '@type': 'CollectionPage', ...facts, mainEntity: list.names(subject.entries, site) }];
    default:
      return [{ '@type': 'WebPage', ...facts }];
  }
}
