/** What rules know of a blog as a whole. */
import type { Status } from '../../../domain/post.ts';
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
