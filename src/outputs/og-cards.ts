/** Every card of the site, each with the words of its page. */
import type { Blog } from '../domain/blog.ts';
import { categoryHue } from '../domain/hue.ts';
import type { Post } from '../domain/post.ts';
import { type FixedPageName, fixedPages } from '../domain/site-pages.ts';
import { ogCardUrl, taxonomies } from '../domain/urls.ts';
import type { Sentences } from '../i18n/index.ts';
import type { SiteConfig } from '../site.config.ts';
import type { OgCard } from './og-card.ts';
import { fixedWords } from './page-words.ts';

/** A stand-alone page. */
export interface ContentPage {
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

/** Of every page that the table of pages names with a card of its own. */
export function siteCards(blog: Blog, pages: readonly ContentPage[], site: SiteConfig, t: Sentences): OgCard[] {
  const words = fixedWords(site, t);
  const card = (url: string, title: string, facts?: string, label?: string, hue = categoryHue(url)): OgCard => ({
    url,
    title,
    lang: site.locale,
    label,
    facts: facts && facts.length <= longestFacts ? facts : undefined,
    seed: url,
    hue,
  });
  const [, lit] = site.tagline.split('*');
  const fixed = (Object.keys(fixedPages) as FixedPageName[]).flatMap((name) => {
    const { url, indexed } = fixedPages[name];
    if (!indexed) return [];
    if (name === 'home') return [{ ...card(url, site.tagline.replaceAll('*', '')), lit }];
    return [card(url, words[name].title, words[name].description)];
  });
  const terms = taxonomies.flatMap((taxonomy) =>
    blog[taxonomy].map(({ key }) => {
      const hue = taxonomy === 'categories' ? categoryHue(key.id) : undefined;
      return card(key.url, key.name, key.description, t.taxonomies[taxonomy].title, hue);
    }),
  );
  return [
    ...fixed,
    ...terms,
    ...pages.map((page) => ({ ...card(page.url, page.title, page.description), lang: page.lang ?? site.locale })),
    ...blog.reachable.map((post) => postCard(post, t)),
  ];
}

/** Name of a card's file below `/og/`, without its ending. */
export const cardFile = ({ url }: OgCard): string =>
  decodeURIComponent(ogCardUrl(url).slice('/og/'.length, -'.png'.length));
