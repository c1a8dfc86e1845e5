/** What the development server shows of documents that a build refuses: the fields that are right, and stand-ins for the rest. */
import { authorSchema } from '../schemas/author.ts';
import { categorySchema } from '../schemas/category.ts';
import type { PageFrontmatter } from '../schemas/page.ts';
import type { PostFrontmatter } from '../schemas/post.ts';
import { seriesSchema } from '../schemas/series.ts';
import { site } from '../site.config.ts';
import type { Refused } from './content.ts';

type Fields = Partial<PostFrontmatter>;

function shared({ document: { slug, fields }, text }: Refused) {
  const [heading] = /^\s*# /.test(text?.source.body ?? '') ? (text?.document.headings ?? []) : [];
  const title = fields.title ?? heading?.text ?? slug;
  return { title, description: fields.description ?? title, draft: fields.draft ?? false };
}

export const pagePreview = (refused: Refused): PageFrontmatter => {
  const { updatedDate, lang } = refused.document.fields;
  return { ...shared(refused), updatedDate, lang };
};

/** `now` stands in for a date that is missing. */
export const postPreview = (refused: Refused, now: Date): PostFrontmatter => {
  const { fields } = refused.document;
  return {
    tags: [],
    unlisted: false,
    featured: false,
    aliases: [],
    ...(fields as Fields),
    ...shared(refused),
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
