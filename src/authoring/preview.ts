/** What the development server shows of documents that a build refuses: the fields that are right, and stand-ins for the rest. */
import { authorSchema } from '../schemas/author.ts';
import { categorySchema } from '../schemas/category.ts';
import type { PageFrontmatter } from '../schemas/page.ts';
import type { PostFrontmatter } from '../schemas/post.ts';
import { seriesSchema } from '../schemas/series.ts';
import { site } from '../site.config.ts';
import type { Refused } from './content.ts';

type Fields = Partial<PostFrontmatter>;

const shared = ({ slug, fields }: Refused['document']) => ({
  title: fields.title ?? slug,
  description: fields.description ?? fields.title ?? slug,
  draft: fields.draft ?? false,
});

export const pagePreview = (document: Refused['document']): PageFrontmatter => {
  const { updatedDate, lang } = document.fields;
  return { ...shared(document), updatedDate, lang };
};

/** `now` stands in for a date that is missing. */
export const postPreview = (document: Refused['document'], now: Date): PostFrontmatter => {
  const { fields } = document;
  return {
    tags: [],
    unlisted: false,
    featured: false,
    aliases: [],
    ...(fields as Fields),
    ...shared(document),
    pubDate: fields.pubDate ?? now,
    category: fields.category ?? 'uncategorised',
    cta: fields.cta && !(fields.cta in site.callsToAction) ? undefined : fields.cta,
  };
};

/** Data for the ids that a preview names and no file describes. */
export const standIns = {
  authors: (id: string) => authorSchema.parse({ name: id }),
  categories: (id: string) => categorySchema.parse({ name: id }),
  series: (id: string) => seriesSchema.parse({ title: id }),
};
