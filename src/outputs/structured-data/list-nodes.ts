/** What lists are made of: posts by address, terms with the set they belong to, series, the blog. */
import type {
  BlogLeaf,
  CreativeWorkSeriesLeaf,
  DefinedTermLeaf,
  DefinedTermSetLeaf,
  ItemListLeaf,
  ListItemLeaf,
} from 'schema-dts';
import type { Post, Term } from '../../domain/post.ts';
import type { Site } from '../../domain/site.ts';
import type { Listed } from '../../domain/taxonomy.ts';
import { absoluteUrl, blogUrl } from '../../domain/urls.ts';
import { blogId, given, organizationId, ref, seriesId, termId, termSetId } from './nodes.ts';

export interface Entry {
  readonly name: string;
  /** Site path. */
  readonly url: string;
}

/** Entries in their order. */
export const names = (entries: readonly Entry[], site: Site): ItemListLeaf => ({
  '@type': 'ItemList',
  numberOfItems: entries.length,
  itemListElement: entries.map((entry, index) => item(entry, index + 1, site)),
});

const item = ({ name, url }: Entry, position: number, site: Site): ListItemLeaf => ({
  '@type': 'ListItem',
  position,
  name,
  url: absoluteUrl(url, site.url),
});

export const posts = (shown: readonly Post[], site: Site): ItemListLeaf =>
  names(
    shown.map(({ title: name, url }) => ({ name, url })),
    site,
  );

/** A category or tag, and the index it stands in. */
export const term = ({ name, url, description }: Listed<Term>, index: string, site: Site): DefinedTermLeaf => ({
  ...namedTerm({ name, url }, site),
  ...given('description', description),
  inDefinedTermSet: ref(termSetId(absoluteUrl(index, site.url))),
});

/** All categories, or all tags. `canonical` is the address of their index. */
export const terms = (
  { canonical, title }: { readonly canonical: string; readonly title: string },
  entries: readonly Entry[],
  site: Site,
): DefinedTermSetLeaf => ({
  '@type': 'DefinedTermSet',
  '@id': termSetId(canonical),
  name: title,
  hasDefinedTerm: entries.map((entry) => namedTerm(entry, site)),
});

const namedTerm = ({ name, url }: Entry, site: Site): DefinedTermLeaf => ({
  '@type': 'DefinedTerm',
  '@id': termId({ url }, site),
  name,
  url: absoluteUrl(url, site.url),
});

export const series = ({ name, url, description }: Listed<Term>, site: Site): CreativeWorkSeriesLeaf => ({
  '@type': 'CreativeWorkSeries',
  '@id': seriesId({ url }, site),
  name,
  url: absoluteUrl(url, site.url),
  ...given('description', description),
  isPartOf: ref(blogId(site)),
});

export const blog = (site: Site): BlogLeaf => ({
  '@type': 'Blog',
  '@id': blogId(site),
  name: site.name,
  description: site.description,
  url: absoluteUrl(blogUrl, site.url),
  inLanguage: site.locale,
  publisher: ref(organizationId(site)),
});
