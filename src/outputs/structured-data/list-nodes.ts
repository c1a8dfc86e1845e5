/** What lists are made of: posts by address, terms with the set they belong to, series, the blog. */
import type { Post, Term } from '../../domain/post.ts';
import type { Site } from '../../domain/site.ts';
import type { Listed } from '../../domain/taxonomy.ts';
import { absoluteUrl, blogUrl } from '../../domain/urls.ts';
import type { Node } from '../structured-data.ts';
import { blogId, type Crumb, given, organizationId, ref, seriesId, termId, termSetId } from './nodes.ts';

/** Entries in their order. */
export const names = (entries: readonly Crumb[], site: Site): Node => ({
  '@type': 'ItemList',
  numberOfItems: entries.length,
  itemListElement: entries.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    url: absoluteUrl(url, site.url),
  })),
});

export const posts = (shown: readonly Post[], site: Site): Node =>
  names(
    shown.map(({ title: name, url }) => ({ name, url })),
    site,
  );

/** A category or tag, and the index it stands in. */
export const term = (one: Listed<Term>, index: string, site: Site): Node => ({
  ...namedTerm(one, site),
  ...given('description', one.description),
  inDefinedTermSet: ref(termSetId(absoluteUrl(index, site.url))),
});

/** All categories, or all tags. `canonical` is the address of their index. */
export const terms = (
  { canonical, title }: { readonly canonical: string; readonly title: string },
  entries: readonly Crumb[],
  site: Site,
): Node => ({
  '@type': 'DefinedTermSet',
  '@id': termSetId(canonical),
  name: title,
  hasDefinedTerm: entries.map((entry) => namedTerm(entry, site)),
});

const namedTerm = ({ name, url }: Crumb, site: Site): Node => ({
  '@type': 'DefinedTerm',
  '@id': termId(url, site),
  name,
  url: absoluteUrl(url, site.url),
});

export const series = ({ name, url, description }: Listed<Term>, site: Site): Node => ({
  '@type': 'CreativeWorkSeries',
  '@id': seriesId(url, site),
  name,
  url: absoluteUrl(url, site.url),
  ...given('description', description),
  isPartOf: ref(blogId(site)),
});

export const blog = (site: Site): Node => ({
  '@type': 'Blog',
  '@id': blogId(site),
  name: site.name,
  description: site.description,
  url: absoluteUrl(blogUrl, site.url),
  inLanguage: site.locale,
  publisher: ref(organizationId(site)),
});
