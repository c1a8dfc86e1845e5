/** Frontmatter that systems and their themes spell in many ways, in this site's terms. */
import { withoutTags } from './html-tree.ts';
import { sourceDate } from './source-date.ts';
import { at, type Fields, listOf, textOf } from './source-file.ts';
import type { SourceFields } from './source-site.ts';

const first = <T>(fields: Fields, names: readonly string[], read: (value: unknown) => T | undefined): T | undefined => {
  for (const name of names) {
    const value = read(at(fields, name));
    if (value !== undefined) return value;
  }
  return undefined;
};

/** `true` and what other systems take for it. */
export const flagOf = (value: unknown): boolean | undefined =>
  value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;

const heroFields =
  'cover.image cover.src hero.src hero image.path image.src image.feature header.image header.overlay_image featured_image featuredimage feature_image image cover images thumbnail banner extra.image extra.cover extra.hero extra.cover_image extra.thumbnail'.split(
    ' ',
  );
const altFields =
  'cover.alt image.alt hero.alt header.image_description image_alt imagealt featured_image_alt extra.image_alt extra.cover_alt'.split(
    ' ',
  );

function heroOf(fields: Fields): SourceFields['hero'] {
  const src = first(fields, heroFields, (value) => listOf(value)[0]);
  if (!src) return undefined;
  const alt = first(fields, altFields, textOf);
  const caption = first(
    fields,
    ['cover.caption', 'image.caption', 'hero.caption', 'header.caption', 'image_caption'],
    plainText,
  );
  return { src, alt, caption };
}

/** `text` of fields whose Markdown would be shown as signs. */
const plainText = (value: unknown) =>
  withoutTags(textOf(value) ?? '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\w)([*_`]{1,2})(\S(?:[\s\S]*?\S)?)\1(?!\w)/g, '$2') || undefined;

export function commonFields(fields: Fields, timeZone: string): SourceFields {
  const series = first(fields, ['series', 'taxonomies.series', 'extra.series'], (value) => listOf(value)[0]);
  const part = first(
    fields,
    ['series_order', 'series_weight', 'series_part', 'seriesorder', 'part', 'extra.series_order'],
    (value) => (Number.isInteger(Number(value)) && value !== undefined ? Number(value) : undefined),
  );
  return {
    title: plainText(fields['title']),
    description: first(
      fields,
      ['description', 'summary', 'excerpt', 'subtitle', 'extra.description', 'extra.summary'],
      plainText,
    ),
    date: first(fields, ['date', 'publishdate', 'pubdate', 'published', 'created'], (value) =>
      sourceDate(value, timeZone),
    ),
    updated: first(
      fields,
      ['lastmod', 'updated', 'last_modified_at', 'modified', 'lastupdated', 'extra.updated'],
      (value) => sourceDate(value, timeZone),
    ),
    authors:
      first(
        fields,
        ['authors', 'author', 'taxonomies.authors', 'taxonomies.author', 'extra.authors', 'extra.author'],
        (value) => (listOf(value).length > 0 ? listOf(value) : undefined),
      ) ?? [],
    categories: [
      ...new Set(
        ['categories', 'category', 'taxonomies.categories', 'taxonomies.category', 'topics'].flatMap((name) =>
          listOf(at(fields, name)),
        ),
      ),
    ],
    tags: [
      ...new Set(['tags', 'tag', 'taxonomies.tags', 'taxonomies.tag'].flatMap((name) => listOf(at(fields, name)))),
    ],
    series: series ? { name: series, part } : undefined,
    draft: flagOf(fields['draft']) ?? false,
    featured: flagOf(fields['featured'] ?? fields['pinned'] ?? fields['sticky']),
    hero: heroOf(fields),
    lang: undefined,
    toc: typeof fields['toc'] === 'boolean' ? fields['toc'] : undefined,
    canonical: first(fields, ['canonical', 'canonicalurl', 'canonical_url', 'extra.canonical'], (value) =>
      /^https?:/.test(String(value)) ? String(value) : undefined,
    ),
  };
}
