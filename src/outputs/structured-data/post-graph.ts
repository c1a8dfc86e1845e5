/** A post in schema.org's words, with what Google asks of an article. */
import { instant } from '../../domain/dates.ts';
import type { Post, Series } from '../../domain/post.ts';
import { lastChange } from '../../domain/posts.ts';
import type { Site } from '../../domain/site.ts';
import { absoluteUrl } from '../../domain/urls.ts';
import type { PageImage } from '../page-meta.ts';
import type { Node } from '../structured-data.ts';
import * as node from './nodes.ts';

export interface PostHead {
  /** Where the post was first published, or its own address. */
  readonly canonical: string;
  readonly image?: PageImage | undefined;
  readonly trail: readonly node.Crumb[];
}

export function postGraph(post: Post, { canonical, image, trail }: PostHead, site: Site): Node[] {
  const { series } = post;
  const blog = { '@type': 'Blog', '@id': node.blogId(site) };
  const keywords = post.tags.map(({ name }) => name);
  const helpers = post.contributors.map((name) => ({ '@type': 'Person', name }));
  const page = {
    '@type': 'WebPage',
    '@id': absoluteUrl(post.url, site.url),
    breadcrumb: node.breadcrumbs(trail, post.title, site),
  };
  const article = {
    '@type': 'BlogPosting',
    '@id': node.postId(post.url, site),
    mainEntityOfPage: page,
    headline: post.title,
    description: post.description,
    url: canonical,
    ...node.given('image', image && node.image(image.url, image.width, image.height)),
    datePublished: instant(post.pubDate),
    dateModified: instant(lastChange(post)),
    author: post.authors.map((author) => node.author(author, site)),
    ...(helpers.length ? { contributor: helpers } : {}),
    publisher: node.organization(site),
    articleSection: post.category.name,
    ...(keywords.length ? { keywords } : {}),
    wordCount: post.words,
    // A duration in whole minutes (ISO 8601, section 5.5.2).
    timeRequired: `PT${post.minutes}M`,
    inLanguage: post.lang,
    license: site.licence.href,
    isPartOf: series ? [blog, partOf(series.series, site)] : blog,
    ...node.given('position', series?.part),
  };
  return [article];
}

const partOf = ({ url, name }: Series, site: Site): Node => ({
  '@type': 'CreativeWorkSeries',
  ...(url ? { '@id': node.seriesId(url, site) } : {}),
  name,
});
