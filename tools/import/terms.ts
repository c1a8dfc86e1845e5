/** Authors, categories, tags and series of the imported posts: their ids, and the files that describe them. */
import { Document } from 'yaml';
import type { Taxonomy } from '../../src/domain/urls.ts';
import { slugOf } from '../../src/schemas/slug.ts';
import { textOf } from './source-file.ts';
import type { SourceFields, SourcePost, SourceSite } from './source-site.ts';

export interface TermIds {
  /** The post's fields that name terms. */
  of(post: { readonly source: SourcePost }): Readonly<Record<string, unknown>>;
  /** Files that describe terms: path below the content folder, and text. */
  readonly files: ReadonlyMap<string, string>;
}

/** Whose posts name none, and where those without a category go. */
export interface Defaults {
  readonly category: string;
  /** Id of the site's default author. */
  readonly author: string;
}

/** Tags that only a sign tells apart (C, C++, C#) are no spellings of one. */
const spelt = (tag: string) =>
  tag
    .replace(/\+\+/g, ' Plus Plus')
    .replace(/(?<=\w)#/g, ' Sharp')
    .replace(/\s+/g, ' ')
    .trim();

const yamlOf = (fields: object) => new Document(fields).toString({ lineWidth: 0 });

export function termIds(site: SourceSite, defaults: Defaults): TermIds {
  const { terms } = site;
  const posts = site.posts.filter(({ isPage }) => !isPage);
  const files = new Map<string, string>();
  const describe = (kind: Taxonomy, name: string, wordsField: 'name' | 'title') => {
    const id = slugOf(spelt(name));
    const known = terms[kind]?.get(name) ?? {};
    const path = `${kind}/${id}.yaml`;
    if (id && !files.has(path))
      files.set(
        path,
        yamlOf({
          [wordsField]: textOf(known['name'] ?? known['title']) ?? name,
          ...known,
          ...(wordsField === 'name' ? {} : { name: undefined }),
        }),
      );
    return id;
  };

  // One tag has one spelling: the most frequent.
  const uses = new Map<string, Map<string, number>>();
  for (const { fields } of posts)
    for (const written of [...fields.tags, ...fields.categories.slice(1)]) {
      const tag = spelt(written);
      // Its page has its name.
      if (/\+\+|\w#/.test(written)) describe('tags', written, 'name');
      const own = uses.get(slugOf(tag)) ?? new Map<string, number>();
      uses.set(slugOf(tag), own.set(tag, (own.get(tag) ?? 0) + 1));
    }
  const spellings = new Map(
    [...uses].map(([id, own]) => [id, [...own].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? id]),
  );
  const tagsOf = ({ tags, categories }: SourceFields) => {
    // A post has one category here; its others are tags.
    const ids = [...new Set([...tags, ...categories.slice(1)].map((tag) => slugOf(spelt(tag))))].filter(Boolean);
    return ids.map((id) => spellings.get(id) ?? id);
  };
  for (const [name, known] of terms.tags ?? [])
    if (known['description'] && uses.has(slugOf(name))) describe('tags', name, 'name');

  const parts = seriesParts(posts);
  if (posts.some(({ fields }) => fields.authors.length === 0))
    files.set(`authors/${defaults.author}.yaml`, yamlOf({ name: site.author ?? defaults.author.replaceAll('-', ' ') }));

  const of: TermIds['of'] = ({ source }) => {
    const { fields } = source;
    const authors = [...new Set(fields.authors.map((name) => describe('authors', name, 'name')))].filter(Boolean);
    const tags = tagsOf(fields);
    const part = parts.get(source);
    return {
      category: describe('categories', fields.categories[0] ?? defaults.category, 'name'),
      ...(tags.length > 0 && { tags }),
      ...(authors.length > 0 && { authors }),
      ...(fields.series && part && { series: { id: describe('series', fields.series.name, 'title'), part } }),
    };
  };
  return { of, files };
}

/** The place of each post in its series: as numbered, or by date where numbers lack or stand twice. */
function seriesParts(posts: readonly SourcePost[]): ReadonlyMap<SourcePost, number> {
  const inSeries = posts.filter(({ fields }) => fields.series);
  const parts = new Map<SourcePost, number>();
  for (const own of Map.groupBy(inSeries, ({ fields }) => slugOf(fields.series?.name ?? '')).values()) {
    const numbers = own.map(({ fields }) => fields.series?.part);
    const isNumbered =
      numbers.every((part) => Number.isInteger(part) && Number(part) > 0) && new Set(numbers).size === own.length;
    const inOrder = own.toSorted((a, b) => (a.fields.date ?? '').localeCompare(b.fields.date ?? '', 'en'));
    for (const [index, post] of inOrder.entries())
      parts.set(post, isNumbered ? (post.fields.series?.part ?? 1) : index + 1);
  }
  return parts;
}
