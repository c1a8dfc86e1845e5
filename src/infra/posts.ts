/** From Astro's collection entry to the blog's own post. */
import type { CollectionEntry } from 'astro:content';
import type { DocumentFacts } from '../authoring/compile-document.ts';
import { factsOf } from '../authoring/renderings.ts';
import type { Author, Category, Hero, Image, Post, Series, Tag } from '../domain/post.ts';
import { identityOf, postUrl, termUrl } from '../domain/urls.ts';
import { type Gate, statusOf } from '../domain/visibility.ts';
import { typeset } from '../markdown/source/typeset.ts';
import { site } from '../site.config.ts';

export type PostEntry = CollectionEntry<'posts'>;
/** Of a post or a page. */
export type DocumentEntry = PostEntry | CollectionEntry<'pages'>;

/** What is known of the document behind a post or a page. */
export const documentFacts = ({ data }: DocumentEntry): DocumentFacts => factsOf(data.document);

/** What posts may name, by id. That every name exists is checked when content is read. */
export interface References {
  readonly authors: ReadonlyMap<string, Author>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly series: ReadonlyMap<string, Series>;
  readonly tags: ReadonlyMap<string, Tag>;
}

/** A hero with its words set like those of the text. */
export const setLikeProse = <Words extends Pick<Hero, 'caption' | 'credit'>>(hero: Words, lang: string): Words => ({
  ...hero,
  ...(hero.caption && { caption: typeset(hero.caption, lang) }),
  ...(hero.credit && { credit: typeset(hero.credit, lang) }),
});

export function toPost(entry: PostEntry, references: References, gate: Pick<Gate, 'now'>): Post {
  const { frontmatter, hero, contributors } = entry.data;
  const { headings, words, minutes } = documentFacts(entry);
  const { category, authors, tags, series, hero: picture, toc, cta, updatedDate, ...fields } = frontmatter;
  const named = authors ?? [site.defaultAuthor];
  const url = postUrl(entry.id);
  return {
    ...fields,
    slug: entry.id,
    url,
    identity: identityOf(fields.aliases, url),
    status: statusOf(fields, gate),
    lang: fields.lang ?? site.locale,
    // A change on the instant of the publication is none.
    updatedDate: updatedDate && updatedDate > fields.pubDate ? updatedDate : undefined,
    contributors,
    category: references.categories.get(category) as Category,
    authors: named.map((id) => references.authors.get(id)) as [Author, ...Author[]],
    tags: tags.map(({ id, name }): Tag => references.tags.get(id) ?? { id, name, url: termUrl('tags', id) }),
    series: series && { series: references.series.get(series.id) as Series, part: series.part },
    hero: picture && hero && { ...setLikeProse(picture, fields.lang ?? site.locale), image: hero as Image },
    headings,
    showContents: headings.length >= (toc === undefined ? site.contentsFrom : toc ? 1 : Number.POSITIVE_INFINITY),
    cta: cta ?? site.defaultCta,
    words,
    minutes,
  };
}
