/** The content folder, read whole: every file once, every fault of every file in one list, and only entries that are right. */
import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { z } from 'astro/zod';
import { checkContent } from '../domain/content-check.ts';
import type { Collection, KnownFile, SiteIds } from '../domain/content-entries.ts';
import type { Problem } from '../domain/problem.ts';
import { type AuthorData, authorSchema } from '../schemas/author.ts';
import { type CategoryData, categorySchema } from '../schemas/category.ts';
import { type PageFrontmatter, pageSchema } from '../schemas/page.ts';
import { type PostFrontmatter, postSchema } from '../schemas/post.ts';
import { type SeriesData, seriesSchema } from '../schemas/series.ts';
import { slugOf } from '../schemas/slug.ts';
import { type TagData, tagSchema } from '../schemas/tag.ts';
import { type DataSource, type DocumentSource, readData, readDocument } from './content/entry.ts';
import { checkImages } from './content/images.ts';
import { inParallel } from './content/in-parallel.ts';
import { type Location, listData, listDocuments, type Shelf } from './content/listing.ts';
import type { Reading } from './content/source-file.ts';

export type PostSource = DocumentSource<PostFrontmatter>;
export type PageSource = DocumentSource<PageFrontmatter>;
export type AuthorSource = DataSource<AuthorData>;
export type CategorySource = DataSource<CategoryData>;
export type SeriesSource = DataSource<SeriesData>;
export type TagSource = DataSource<TagData>;

/**
 * Entries in the order of their paths. An entry with an error is not in its list, nor is a post that names such an entry:
 * every id that a listed post names is listed.
 */
export interface ContentFolder {
  readonly posts: readonly PostSource[];
  readonly pages: readonly PageSource[];
  readonly authors: readonly AuthorSource[];
  readonly categories: readonly CategorySource[];
  readonly series: readonly SeriesSource[];
  readonly tags: readonly TagSource[];
  readonly problems: readonly Problem[];
}

export interface ContentOptions {
  /** The content folder; absolute. */
  readonly root: string;
  /** Messages name files relative to it, or to the content folder's parent when that lies outside. Absolute. */
  readonly projectRoot: string;
  readonly site: SiteIds;
}

// Enough to keep the disk busy, and far below the number of files a process may hold open.
const width = 64;
