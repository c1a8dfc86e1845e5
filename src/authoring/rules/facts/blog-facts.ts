/** What rules know of a blog as a whole. */

import type { Status } from '../../../domain/post.ts';
import { pageUrl, postUrl } from '../../../domain/urls.ts';
import type { DocumentFacts } from '../../compile-document.ts';
import type { ContentFolder, PageSource, PostSource } from '../../content-folder.ts';

/** A post that can be read; `document` is absent where nobody can see it. */
export interface PostFacts {
  readonly source: PostSource;
  readonly document?: DocumentFacts | undefined;
  readonly status: Status;
}

export interface PageFacts {
  readonly source: PageSource;
  readonly document?: DocumentFacts | undefined;
}

export interface BlogFacts {
  readonly folder: Pick<ContentFolder, 'authors' | 'categories' | 'series' | 'tags'>;
  /** In the order of their files. */
  readonly posts: readonly PostFacts[];
  readonly pages: readonly PageFacts[];
  /** Files that no document uses, as messages name them. */
  readonly unused: readonly string[];
  readonly now: Date;
  readonly defaultAuthor: string;
}

/** The documents of a blog with what a link in them is judged by: `pubDate` is the time from which readers can see it. */
export const linkingDocuments = ({ posts, pages }: Pick<BlogFacts, 'posts' | 'pages'>, now: Date) => [
  ...posts.map(({ source, document, status }) => ({
    source,
    document,
    isPost: true,
    status,
    url: postUrl(source.slug),
    pubDate: source.frontmatter.pubDate > now ? source.frontmatter.pubDate : now,
  })),
  ...pages.map(({ source, document }) => ({
    source,
    document,
    isPost: false,
    status: source.frontmatter.draft ? ('draft' as const) : ('public' as const),
    url: pageUrl(source.slug),
    pubDate: now,
  })),
];
