/** What several pages speak of. A node is described in full on the page its id begins with, and elsewhere as far as that page needs it. */
import type { BreadcrumbList, ImageObject, Organization, Person, SearchAction, WebSite } from 'schema-dts';
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
export const given = <K extends string, V>(name: K, value: V | undefined) =>
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

/** `width` and `height` in pixels. */
export const image = (url: string, width: number, height: number): ImageObject => ({
  '@type': 'ImageObject',
  url,
  width: `${width} px`,
  height: `${height} px`,
});

/** Who publishes the site. */
export const organization = (site: Site) =>
  ({
    '@type': 'Organization',
    '@id': organizationId(site),
    name: site.name,
    url: absoluteUrl(homeUrl, site.url),
    logo: image(absoluteUrl('/icon-512.png', site.url), 512, 512),
  }) as const satisfies Organization;

/** The addresses of the same person or organization elsewhere. */
export const sameAs = (links: readonly Pick<Link, 'href'>[] = []) => {
  const pages = [...new Set(links.map(({ href }) => href).filter((href) => /^https?:/.test(href)))];
  return given('sameAs', pages.length ? pages : undefined);
};

const search = (site: Site) =>
  ({
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(searchUrl, site.url)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  }) as const satisfies SearchAction & { 'query-input': string };

export const website = (site: Site): WebSite => ({
  '@type': 'WebSite',
  '@id': websiteId(site),
  name: site.name,
  description: site.description,
  url: absoluteUrl(homeUrl, site.url),
  inLanguage: site.locale,
  publisher: { '@id': organizationId(site) },
  hasPart: { '@id': blogId(site) },
  potentialAction: search(site),
});

const identity = (who: Author, site: Site) => ({
  '@id': idAt(who, 'author', site),
  name: who.name,
  url: absoluteUrl(who.url, site.url),
});

/** An author by name and page: a person, or several under one name. */
export const author = (who: Author, site: Site): Person | Organization =>
  who.team ? { '@type': 'Organization', ...identity(who, site) } : { '@type': 'Person', ...identity(who, site) };

/** An author in full. A team has no job. */
export function profile(who: Author, site: Site): Person | Organization {
  const elsewhere = [...(who.website ? [{ href: who.website }] : []), ...who.links];
  const facts = { ...identity(who, site), ...given('description', who.bio), ...sameAs(elsewhere) };
  return who.team
    ? { '@type': 'Organization', ...facts }
    : { '@type': 'Person', ...facts, ...given('jobTitle', who.role) };
}

/** The way from the home page down to the page named `name`, which needs no address of its own. */
export function breadcrumbs(trail: readonly Crumb[], name: string, site: Site): BreadcrumbList {
  const above = [{ name: site.name, url: homeUrl }, ...trail].map((step, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    name: step.name,
    item: absoluteUrl(step.url, site.url),
  }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...above, { '@type': 'ListItem', position: above.length + 1, name }],
  };
}
