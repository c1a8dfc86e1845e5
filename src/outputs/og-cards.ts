/** Every card of the site, each with the words of its page. */
import type { Blog } from '../domain/blog.ts';
import { categoryHue } from '../domain/hue.ts';
import type { Post } from '../domain/post.ts';
import * as urls from '../domain/urls.ts';
import type { Sentences } from '../i18n/index.ts';
import type { SiteConfig } from '../site.config.ts';
import type { OgCard } from './og-card.ts';

/** A stand-alone page. */
export interface PageWords {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly lang?: string | undefined;
}

export const postCard = (post: Post, t: Sentences): OgCard => ({
  url: post.url,
  title: post.title,
  lang: post.lang,
  label: post.category.name,
  note: t.minutes(post.minutes),
  facts: t.nameList(post.authors.map(({ name }) => name)),
  seed: post.slug,
  hue: post.category.hue,
  heroOf: post.hero && post.slug,
});

/** A longer description would leave the title no room; it stands on the page. */
const longestFacts = 200;

/** Of the posts that have a page, the listings and the stand-alone pages. */
export function siteCards(blog: Blog, pages: readonly PageWords[], site: SiteConfig, t: Sentences): OgCard[] {
  const { name, locale: lang, lists } = { ...site, lists: t.lists };
  const card = (url: string, title: string, facts?: string, label?: string, hue = categoryHue(url)): OgCard => ({
    url,
    title,
    lang,
    label,
    facts: facts && facts.length <= longestFacts ? facts : undefined,
    seed: url,
    hue,
  });
  return [
    { ...card(urls.homeUrl, site.tagline.replaceAll('*', '')), lit: site.tagline.split('*')[1] },
    card(urls.blogUrl, t.blog, lists.blogDescription(name)),
    card(urls.categoriesUrl, lists.categories, lists.categoriesDescription(name)),
    card(urls.tagsUrl, lists.tags, lists.tagsDescription(name)),
    card(urls.authorsUrl, lists.authors, lists.authorsDescription(name)),
    card(urls.seriesIndexUrl, lists.series, lists.seriesDescription(name)),
    card(urls.archiveUrl, t.archive.title, t.archive.description(name)),
    card(urls.subscribeUrl, t.feeds.title, t.feeds.description),
    card(urls.privacyUrl, t.privacy.title, t.privacy.description(name)),
    ...blog.categories.map(({ key }) => card(key.url, key.name, key.description, lists.categories, key.hue)),
    ...blog.tags.map(({ key }) => card(key.url, key.name, key.description, lists.tags)),
    ...blog.authors.map(({ key }) => card(key.url, key.name, key.bio, lists.authors)),
    ...blog.series.map(({ key }) => card(key.url, key.title, key.description, lists.series)),
    ...pages.map((page) => ({ ...card(page.url, page.title, page.description), lang: page.lang ?? lang })),
    ...blog.reachable.map((post) => postCard(post, t)),
  ];
}

/** Name of a card's file below `/og/`, without its ending. */
export const cardFile = ({ url }: OgCard): string =>
  decodeURIComponent(urls.ogCardUrl(url).slice('/og/'.length, -'.png'.length));
