/** What several pages speak of. A node is described in full on the page its id begins with, and elsewhere as far as that page needs it. */
import type { Author, Link } from '../../domain/post.ts';
import type { Site } from '../../domain/site.ts';
import { absoluteUrl, blogUrl, homeUrl, searchUrl } from '../../domain/urls.ts';
import type { Node } from '../structured-data.ts';

/** A step on the way down to a page. */
export interface Crumb {
  readonly name: string;
  /** Site path. */
  readonly url: string;
}

/** `{ [name]: value }`, or nothing: what is not known is not said. */
export const given = (name: string, value: unknown): Node => (value === undefined ? {} : { [name]: value });

const idAt = (url: string, name: string, site: Site) => `${absoluteUrl(url, site.url)}#${name}`;

export const websiteId = (site: Site) => idAt(homeUrl, 'website', site);
export const organizationId = (site: Site) => idAt(homeUrl, 'organization', site);
export const blogId = (site: Site) => idAt(blogUrl, 'blog', site);
export const postId = (url: string, site: Site) => idAt(url, 'post', site);
export const seriesId = (url: string, site: Site) => idAt(url, 'series', site);
export const termId = (url: string, site: Site) => idAt(url, 'term', site);
/** @param index absolute URL of the page that lists the terms. */
export const termSetId = (index: string) => `${index}#terms`;

/** A node that is described under its id. */
export const ref = (id: string): Node => ({ '@id': id });

/** `width` and `height` in pixels. */
export const image = (url: string, width: number, height: number): Node => ({
  '@type': 'ImageObject',
  url,
  width: `${width} px`,
  height: `${height} px`,
});

/** Who publishes the site. */
export const organization = (site: Site): Node => ({
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

export const website = (site: Site): Node => ({
  '@type': 'WebSite',
  '@id': websiteId(site),
  name: site.name,
  description: site.description,
  url: absoluteUrl(homeUrl, site.url),
  inLanguage: site.locale,
  publisher: ref(organizationId(site)),
  hasPart: ref(blogId(site)),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(searchUrl, site.url)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

const typeOf = ({ team }: Author) => (team ? 'Organization' : 'Person');

const identity = ({ name, url }: Author, site: Site): Node => ({
  ...(url ? { '@id': idAt(url, 'author', site), url: absoluteUrl(url, site.url) } : {}),
  name,
});

/** An author by name and page: a person, or several under one name. */
export const author = (who: Author, site: Site): Node => ({ '@type': typeOf(who), ...identity(who, site) });

/** An author in full. A team has no job. `portrait` is a site path. */
export function profile(who: Author, portrait: string | undefined, site: Site): Node {
  const elsewhere = [...(who.website ? [{ href: who.website }] : []), ...who.links];
  return {
    ...author(who, site),
    ...given('description', who.description),
    ...given('image', portrait && absoluteUrl(portrait, site.url)),
    ...sameAs(elsewhere),
    ...(who.team ? {} : given('jobTitle', who.role)),
  };
}

/** The way from the home page down to the page named `name`, which needs no address of its own. */
export function breadcrumbs(trail: readonly Crumb[], name: string, site: Site): Node {
  const above = [{ name: site.name, url: homeUrl }, ...trail];
  const steps = [...above.map((step) => ({ name: step.name, item: absoluteUrl(step.url, site.url) })), { name }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}
