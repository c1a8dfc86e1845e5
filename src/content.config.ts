/** The collections: a loader and a schema each, nothing else. Authors' files are checked in `src/schemas`; these shapes say what is stored after that. */
import { defineCollection } from 'astro/content/config';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import type { ImageLook } from './authoring/placeholders';
import type { DocumentKey } from './authoring/renderings';
import { running } from './infra/running-command';
import type { CollectionName } from './infra/store-entries';
import type { AuthorData } from './schemas/author';
import type { CategoryData } from './schemas/category';
import type { PageFrontmatter } from './schemas/page';
import type { PostFrontmatter } from './schemas/post';
import type { SeriesData } from './schemas/series';
import type { TagData } from './schemas/tag';

/** What reads the content belongs to the module graph of the configuration: Vite would load all of it once more. */
const contentLoader = (collection: CollectionName): Loader => ({
  name: `content-${collection}`,
  load: async (context) => running.loadContent?.(collection, context),
});

// Astro makes a schema anew for each entry: what does not depend on the entry is made once.
const drawing = z.object({ src: z.string(), width: z.number(), height: z.number(), format: z.literal('svg') });
const ofDocument = {
  file: z.string(),
  contributors: z.array(z.string()),
  document: z.custom<DocumentKey>(),
  looks: z.custom<readonly ImageLook[]>(),
};
const postFrontmatter = z.custom<PostFrontmatter>();
const pageFrontmatter = z.custom<PageFrontmatter>();
const author = z.custom<Omit<AuthorData, 'avatar'>>();
const look = z.custom<ImageLook>().optional();

/** What Astro makes files of, or a drawing that is published whole. */
const picture = <T extends z.ZodType>(image: () => T) => z.union([drawing, image()]);

const posts = defineCollection({
  loader: contentLoader('posts'),
  schema: ({ image }) => {
    const shown = picture(image);
    return z.object({ ...ofDocument, frontmatter: postFrontmatter, hero: shown.optional(), images: z.array(shown) });
  },
});
const pages = defineCollection({
  loader: contentLoader('pages'),
  schema: ({ image }) => z.object({ ...ofDocument, frontmatter: pageFrontmatter, images: z.array(picture(image)) }),
});
const authors = defineCollection({
  loader: contentLoader('authors'),
  schema: ({ image }) => z.object({ author, avatar: picture(image).optional(), look }),
});
const categories = defineCollection({ loader: contentLoader('categories'), schema: z.custom<CategoryData>() });
const series = defineCollection({ loader: contentLoader('series'), schema: z.custom<SeriesData>() });
const tags = defineCollection({ loader: contentLoader('tags'), schema: z.custom<TagData>() });

export const collections = { posts, pages, authors, categories, series, tags };
