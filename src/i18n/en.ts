/** Every sentence of the interface in English, the source language. Functions take what the sentence speaks of. */
import { humanDate } from '../domain/dates.ts';

const listFormat = new Intl.ListFormat('en', { type: 'conjunction' });
const numberFormat = new Intl.NumberFormat('en');
const plural = (count: number, one: string, many: string) =>
  `${numberFormat.format(count)} ${count === 1 ? one : many}`;

export const en = {
  skipToContent: 'Skip to content',
  mainNavigation: 'Main',
  backToBlog: 'Back to Blog',
  blog: 'Blog',
  home: 'Home',
  postedOn: 'Published',
  date: (date: Date) => humanDate(date, 'en-GB'),
  updated: (date: string) => `Updated ${date}`,
  minutes: (minutes: number) => `${numberFormat.format(minutes)} min read`,
  posts: (count: number) => plural(count, 'post', 'posts'),
  nameList: (names: readonly string[]) => listFormat.format(names),
  nameParts: (names: readonly string[]) => listFormat.formatToParts(names),

  theme: {
    label: 'Theme',
    system: 'System theme',
    light: 'Light theme',
    dark: 'Dark theme',
    change: (current: string, next: string) => `${current}. Change to ${next.toLowerCase()}`,
  },

  contents: 'On this page',
  headingLink: (heading: string) => `Link to the section “${heading}”`,
  tableRegion: (number: number) => `Table ${number}`,
  codeRegion: (language: string, number: number) => (language ? `Code ${number}, ${language}` : `Code ${number}`),
  codeCopy: 'Copy',
  codeCopied: 'Copied',
  codeNotCopied: 'Not copied',
  codeFold: (lines: number) => `All ${lines} lines`,
  diagram: (number: number) => `Diagram ${number}`,
  embedName: (title: string, provider: string) => (title ? `${title} (${provider})` : `Open on ${provider}`),
  embedNotice: (host: string) => `Loads from ${host} when you press it`,
  formula: (number: number) => `Formula ${number}`,
  callout: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  footnotes: 'Notes',
  footnoteBack: (reference: string) => `Back to reference ${reference}`,
  taskDone: 'Done',
  taskOpen: 'Not done',

  largeView: {
    label: 'Large view',
    open: 'Open large',
    close: 'Close',
    previous: 'Previous picture',
    next: 'Next picture',
  },

  share: {
    title: 'Share this article',
    system: 'Share…',
    copy: 'Copy link',
    copied: 'Link copied',
    failed: 'Press Ctrl+C to copy the address',
    passage: 'Copy link to passage',
    passageCopied: 'Link to passage copied',
    linkedin: 'LinkedIn',
    x: 'X',
    bluesky: 'Bluesky',
    mastodon: 'Mastodon',
    hackernews: 'Hacker News',
    reddit: 'Reddit',
    whatsapp: 'WhatsApp',
    email: 'Email',
  },

  status: {
    draft: 'Draft',
    scheduled: (date: string) => `Scheduled for ${date}`,
    unlisted: 'Unlisted',
    note: 'Only this development server shows it in lists.',
  },
  canonical: (host: string) => `First published at ${host}`,

  about: {
    author: 'About the author',
    authors: 'About the authors',
    allPosts: (name: string) => `All posts by ${name}`,
  },
  series: {
    part: (part: number, count: number) => `Part ${part} of ${count}`,
    in: (title: string) => `in the series ${title}`,
    heading: 'The series',
  },
  neighbours: { label: 'Newer and older posts', newer: 'Newer', older: 'Older' },

  lists: {
    newest: 'Newest',
    allPosts: 'All posts',
    categories: 'Topics',
    tags: 'Tags',
    authors: 'Authors',
    series: 'Series',
    inCategory: (name: string) => `Posts on ${name}`,
    withTag: (name: string) => `Posts tagged ${name}`,
    byAuthor: (name: string) => `Posts by ${name}`,
    inSeries: (title: string) => `The series ${title}`,
    blogDescription: (site: string) => `Every post on ${site}, newest first.`,
    categoriesDescription: (site: string) => `What ${site} writes about, topic by topic.`,
    tagsDescription: (site: string) => `Every tag in use on ${site}.`,
    authorsDescription: (site: string) => `Who writes on ${site}.`,
    seriesDescription: (site: string) => `Posts on ${site} that are read in order.`,
    emptyPosts: 'Nothing is published here yet.',
    emptyPostsHint: 'New posts appear here and in the feed on the day they come out.',
    emptyIndex: 'There is nothing here yet.',
    seeAll: 'See all posts',
    subscribe: 'Subscribe to the feed',
    more: 'More from the blog',
    page: (number: number) => `Page ${number}`,
    pageOf: (number: number, count: number) => `Page ${number} of ${count}`,
    pagination: 'Pages',
    previous: 'Newer posts',
    next: 'Older posts',
    first: 'First page',
    last: 'Last page',
  },

  notFound: {
    title: 'Page not found',
    text: 'There is no page at this address. It may have moved, or the link has a typing error.',
    newest: 'The newest posts',
  },

  footer: {
    label: 'About this site',
    feeds: 'Feeds',
    rss: 'RSS feed',
    sitemap: 'Sitemap',
    topics: 'Topics',
    explore: 'Explore',
    licence: 'Text under',
    madeWith: 'Made with Astro',
  },
} as const;
