/** A post in schema.org's words, with what Google asks of an article. */
import type { BlogLeaf, BlogPostingLeaf, CreativeWorkSeriesLeaf, PersonLeaf, Thing, WebPageLeaf } from 'schema-dts';
import { instant } from '../../domain/dates.ts';
import type { Post, Series } from '../../domain/post.ts';
import { lastChange } from '../../domain/posts.ts';
import type { Site } from '../../domain/site.ts';
import { absoluteUrl } from '../../domain/urls.ts';
import type { PageImage } from '../page-meta.ts';
import * as node from './nodes.ts';

export interface PostHead {
  /** Where the post was first published, or its own address. */
  readonly canonical: string;
  readonly image?: PageImage | undefined;
  readonly trail: readonly node.Crumb[];
}

/** `PT3M`: a duration in whole minutes (ISO 8601, section 5.5.2). */
const duration = (minutes: number) => `PT${minutes}M`;

export function postGraph(post: Post, { canonical, image, trail }: PostHead, site: Site): Thing[] {
  const { series } = post;
  const blog: BlogLeaf = { '@type': 'Blog', '@id': node.blogId(site) };
  const keywords = post.tags.map(({ name }) => name);
  const helpers = post.contributors.map((name): PersonLeaf => ({ '@type': 'Person', name }));
  const page: WebPageLeaf = {
    '@type': 'WebPage',
    '@id': absoluteUrl(post.url, site.url),
    breadcrumb: node.breadcrumbs(trail, post.title, site),
  };
  const article: BlogPostingLeaf = {
    '@type': 'BlogPosting',
    '@id': node.postId(post, site),
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
    timeRequired: duration(post.minutes),
    inLanguage: post.lang,
    license: site.licence.href,
    isPartOf: series ? [blog, partOf(series.series, site)] : blog,
    ...node.given('position', series?.part),
  };
  return [article];
}

const partOf = ({ url, name }: Series, site: Site): CreativeWorkSeriesLeaf => ({
  '@type': 'CreativeWorkSeries',
  ...(url ? { '@id': node.seriesId({ url }, site) } : {}),
  name,
});
