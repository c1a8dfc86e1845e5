/** What several pages speak of. A node is described in full on the page its id begins with, and elsewhere as far as that page needs it. */
import type {
  BreadcrumbListLeaf,
  EntryPointLeaf,
  IdReference,
  ImageObjectLeaf,
  ListItemLeaf,
  OrganizationLeaf,
  PersonLeaf,
  SearchActionLeaf,
  WebSiteLeaf,
} from 'schema-dts';
import type { Author, Link } from '../../domain/post.ts';
import type { Site } from '../../domain/site.ts';
import { absoluteUrl, blogUrl, homeUrl, searchUrl } from '../../domain/urls.ts';

/** A step on the way down to a page. */
export interface Crumb {
  readonly name: string;
  /** Site path. */
  readonly url: string;
}

/** `{ [name]: value }`, or nothing: what is not known is not said. */
export const given = <K extends string, V>(name: K, value: V | undefined): Partial<Record<K, NoInfer<V>>> =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<K, V>>;

interface Located {
  readonly url: string;
}
const idAt = ({ url }: Located, name: string, site: Site) => `${absoluteUrl(url, site.url)}#${name}`;

export const websiteId = (site: Site) => idAt({ url: homeUrl }, 'website', site);
export const organizationId = (site: Site) => idAt({ url: homeUrl }, 'organization', site);
export const blogId = (site: Site) => idAt({ url: blogUrl }, 'blog', site);
export const postId = (post: Located, site: Site) => idAt(post, 'post', site);
export const seriesId = (series: Located, site: Site) => idAt(series, 'series', site);
export const termId = (term: Located, site: Site) => idAt(term, 'term', site);
/** @param index absolute URL of the page that lists the terms. */
export const termSetId = (index: string) => `${index}#terms`;

/** A node that is described under its id. Each of one type alone: against a union of schema.org's types the compiler takes seconds. */
export const ref = (id: string): IdReference => ({ '@id': id });

/** `width` and `height` in pixels. */
export const image = (url: string, width: number, height: number): ImageObjectLeaf => ({
  '@type': 'ImageObject',
  url,
  width: `${width} px`,
  height: `${height} px`,
});

/** Who publishes the site. */
export const organization = (site: Site): OrganizationLeaf => ({
  '@type': 'Organization',
  '@id': organizationId(site),
  name: site.name,
  url: absoluteUrl(homeUrl, site.url),
  logo: absoluteUrl('/icon-512.png', site.url),
});

/** The addresses of the same person or organization elsewhere. */
export const sameAs = (links: readonly Pick<Link, 'href'>[] = []) => {
  const pages = [...new Set(links.map(({ href }) => href).filter((href) => /^https?:/.test(href)))];
  return given('sameAs', pages.length ? pages : undefined);
};

const searchEntry = (site: Site): EntryPointLeaf => ({
  '@type': 'EntryPoint',
  urlTemplate: `${absoluteUrl(searchUrl, site.url)}?q={search_term_string}`,
});

const search = (site: Site): SearchActionLeaf & { readonly 'query-input': string } => ({
  '@type': 'SearchAction',
  target: searchEntry(site),
  'query-input': 'required name=search_term_string',
});

export const website = (site: Site): WebSiteLeaf => ({
  '@type': 'WebSite',
  '@id': websiteId(site),
  name: site.name,
  description: site.description,
  url: absoluteUrl(homeUrl, site.url),
  inLanguage: site.locale,
  publisher: ref(organizationId(site)),
  hasPart: ref(blogId(site)),
  potentialAction: search(site),
});

const identity = ({ name, url }: Author, site: Site) => ({
  ...(url ? { '@id': idAt({ url }, 'author', site), url: absoluteUrl(url, site.url) } : {}),
  name,
});

/** An author by name and page: a person, or several under one name. */
export function author(who: Author, site: Site): PersonLeaf | OrganizationLeaf {
  const facts = identity(who, site);
  return who.team ? asTeam(facts) : asPerson(facts);
}

const asTeam = (facts: Omit<OrganizationLeaf, '@type'>): OrganizationLeaf => ({ '@type': 'Organization', ...facts });
const asPerson = (facts: Omit<PersonLeaf, '@type'>): PersonLeaf => ({ '@type': 'Person', ...facts });

/** An author in full. A team has no job. `portrait` is a site path. */
export function profile(who: Author, portrait: string | undefined, site: Site): PersonLeaf | OrganizationLeaf {
  const elsewhere = [...(who.website ? [{ href: who.website }] : []), ...who.links];
  const facts = {
    ...identity(who, site),
    ...given('description', who.description),
    ...given('image', portrait && absoluteUrl(portrait, site.url)),
    ...sameAs(elsewhere),
  };
  return who.team ? asTeam(facts) : asPerson({ ...facts, ...given('jobTitle', who.role) });
}

/** The way from the home page down to the page named `name`, which needs no address of its own. */
export function breadcrumbs(trail: readonly Crumb[], name: string, site: Site): BreadcrumbListLeaf {
  const above = [{ name: site.name, url: homeUrl }, ...trail];
  const steps = above.map((step, index) => crumb(index + 1, step.name, absoluteUrl(step.url, site.url)));
  const items: ListItemLeaf[] = [...steps, crumb(above.length + 1, name)];
  return { '@type': 'BreadcrumbList', itemListElement: items };
}

const crumb = (position: number, name: string, item?: string): ListItemLeaf => ({
  '@type': 'ListItem',
  position,
  name,
  ...given('item', item),
});
