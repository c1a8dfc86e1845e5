/** Every sentence of the interface in English, the source language. Functions take what the sentence speaks of. */
import { dayOfMonth, humanDate, monthInitial, monthName } from '../domain/dates.ts';

/** Dates are written as there, whatever region `locale` names: `en-US` for November 28, 2026. */
const region = 'en-GB';
const listFormat = new Intl.ListFormat('en', { type: 'conjunction' });
const numberFormat = new Intl.NumberFormat('en');
const stopped = (text: string) => (/[\p{Sentence_Terminal}…]$/u.test(text) ? text : `${text}.`);
const plural = (count: number, one: string, many: string) =>
  `${numberFormat.format(count)} ${count === 1 ? one : many}`;

/** A sentence for each kind of number that the language tells apart (Unicode CLDR, plural rules). */
type Plurals = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

export const en = {
  skipToContent: 'Skip to content',
  mainNavigation: 'Main',
  backToBlog: 'Back to Blog',
  blog: 'Blog',
  home: 'Home',
  breadcrumbs: 'You are here',
  date: (date: Date) => humanDate(date, region),
  updated: (date: string) => `Updated ${date}`,
  pageHistory: {
    contributors: (names: string) => `With the help of ${names}`,
    edit: 'Edit this page',
    report: 'Report a mistake',
    /** Title of the report. */
    mistakeIn: (title: string) => `A mistake in “${title}”`,
  },
  minutes: (minutes: number) => `${numberFormat.format(minutes)} min read`,
  posts: (count: number) => plural(count, 'post', 'posts'),
  nameList: (names: readonly string[]) => listFormat.format(names),
  nameParts: (names: readonly string[]) => listFormat.formatToParts(names),

  /** For scripts: `import t from 'sentences:settings'`, and likewise the groups below; "{}" stands where a value goes. */
  settings: {
    title: 'Reading settings',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    size: 'Text size',
    sizes: { small: 'Small', normal: 'Normal', large: 'Large', larger: 'Larger', largest: 'Largest' },
    face: 'Typeface',
    faces: { serif: 'Serif', sans: 'Sans', clear: 'For dyslexia' },
    width: 'Line length',
    widths: { narrow: 'Short', normal: 'Normal', wide: 'Long' },
    shortcuts: 'Keyboard shortcuts',
    allShortcuts: 'Show all',
    reset: 'Back to the site’s own settings',
    notKept: 'This browser keeps nothing for this site, so these settings hold until you leave the page.',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    keys: [
      ['/', 'Search'],
      ['Ctrl K', 'Search'],
      ['a', 'Reading settings'],
      ['s', 'Save the article, or take it off the reading list'],
      ['t', 'Back to the top'],
      ['← →', 'Newer and older pages of a list'],
      ['Shift ← →', 'Its first and last page'],
      ['?', 'This list'],
      ['Esc', 'Close what is open'],
    ],
    off: 'Single keys are switched off in the reading settings.',
  },
  reading: {
    top: 'Back to the top',
    minutesLeft: 'about {} min left',
    resume: 'You stopped at “{}”',
    resumeStart: 'You stopped in the middle',
    go: 'Go on reading',
    dismiss: 'Dismiss',
  },
  saved: {
    save: 'Save',
    isSaved: 'Saved',
    title: 'Reading list',
    description: 'What you saved to read later, on this device.',
    done: 'Saved on this device',
    removed: 'Taken off the reading list',
    notKept: 'This browser keeps nothing for this site',
    full: 'The reading list holds {} articles. Take one off first',
    noCopy: 'Saved, but there is no room for a copy to read without a network',
    list: 'Reading list',
    empty: 'Nothing is saved yet. Press “Save” beside the author of an article to keep it here.',
    recent: 'Read lately, kept on this device',
    recentEmpty: 'Articles you read are kept here, to read them again without a network.',
    kept: 'Can be read without a network',
    notHere: 'Needs a network',
    remove: 'Remove “{}”',
    noScript: 'Your browser keeps the reading list, and needs JavaScript to show it.',
  },
  offline: {
    title: 'There is no network',
    text: 'This page is not kept on this device. What is kept here opens without a network.',
    retry: 'Try again',
  },

  privacy: {
    title: 'Privacy',
    description: (site: string) =>
      `${site} knows nothing about you. What your own device keeps for it, you can read and delete here.`,
    nothing: [
      'This site sets no cookies, has no accounts, counts no visits and shows no advertising. It asks nobody else for anything: every file of every page comes from this address.',
      'Like anyone who serves a page, its host is told the address that your request comes from, and may keep a log of requests for a while.',
    ],
    deviceTitle: 'What your device keeps',
    device:
      'When you choose something, your browser keeps it for this site, on this device, until you change or delete it. None of it is sent anywhere. These are the names it has in the browser’s local storage:',
    keys: {
      theme: 'light or dark, when you prefer one to the system’s',
      reading: 'text size, typeface and line length, when they are not the site’s own',
      shortcuts: 'that single keys do nothing, when you switch them off',
      places: 'where you stopped in the articles you did not finish',
      searches: 'what you looked for lately',
      saved: 'your reading list',
    },
    copies: (read: number, saved: number, megabytes: number) =>
      `So that you can read without a network, it also keeps copies of up to ${read} pages you read lately and of up to ${saved} articles you saved: ${megabytes} MB at most, the oldest going first.`,
    forget: 'Delete all of it',
    forgotten: 'Deleted. This device keeps nothing for this site until you open another page or choose something.',
    elsewhereTitle: 'Where a link leads',
    embeds:
      'A film or a demonstration from another site shows its host’s name. It loads when you press it and not before; from then on, that host knows that you are here.',
    elsewhere: [
      'A share link leads to the service it names, with the address and title of the article in it. Nothing is loaded from that service before you press the link.',
      'The search runs in your browser. What you type is sent to nobody; your browser only fetches the parts of the index that hold such words.',
    ],
  },

  credits: {
    title: 'Credits',
    description: (site: string) =>
      `What others made of what you get from ${site}, and the licences that it comes under.`,
    typefaces: 'Typefaces',
    packages: 'Code and drawings',
    typefacesText: 'The text of their licence',
    packagesText: 'The texts of these licences',
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
  /** `reference` is `1`, or `1-2` for the second mention of note 1. */
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
    failed: 'Copy this address by hand:',
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
    note: 'Only the development server and builds for reviewers show it in lists.',
  },
  review: 'For reviewers: with drafts and scheduled posts. Not published.',
  canonical: (host: string) => `First published at ${host}`,

  about: {
    author: 'About the author',
    authors: 'About the authors',
    allPosts: (name: string) => `All posts by ${name}`,
  },
  series: {
    part: (part: number, count: number) => `Part ${part} of ${count}`,
    in: 'in the series',
    total: (parts: number, minutes: number) =>
      `${plural(parts, 'part', 'parts')} · ${numberFormat.format(minutes)} min read`,
  },
  neighbours: {
    label: 'Posts before and after',
    previousPart: 'Previous part',
    nextPart: 'Next part',
    newer: 'Newer',
    older: 'Older',
  },
  related: {
    title: 'Related',
    about: (subject: string) => `Also about ${subject}`,
  },

  lists: {
    newest: 'Newest',
    allPosts: 'All posts',
    blogDescription: (site: string) => `Every post on ${site}, newest first.`,
    /** Of a list that has no description of its own. `listed` is what it holds, such as "Posts tagged Estimates". */
    summary: (listed: string, site: string, count: number, newest: string, date: string) =>
      `${listed} at ${site}: ${plural(count, 'post', 'posts')}, the newest “${newest}” of ${date}.`,
    /** The description of a numbered page of a list that is described by `about`. */
    pageSummary: (about: string, page: string, from: string, to: string) =>
      `${stopped(about)} ${page}: ${from === to ? `of ${from}` : `from ${from} to ${to}`}.`,
    emptyPosts: 'Nothing is published here yet.',
    emptyPostsHint: 'New posts appear here and in the feed on the day they come out.',
    emptyIndex: 'There is nothing here yet.',
    seeAll: 'See all posts',
    subscribe: 'Subscribe to the feed',
    page: (number: number) => `Page ${number}`,
    pageOf: (number: number, count: number) => `Page ${number} of ${count}`,
    pagination: 'Pages',
    previous: 'Newer posts',
    next: 'Older posts',
    first: 'First page',
    last: 'Last page',
  },

  /** What posts are filed under: the page that lists them all, and what the page of one lists. */
  taxonomies: {
    categories: {
      title: 'Topics',
      description: (site: string) => `What ${site} writes about, topic by topic.`,
      listed: (name: string) => `Posts on ${name}`,
    },
    series: {
      title: 'Series',
      description: (site: string) => `Posts on ${site} that are read in order.`,
      listed: (name: string) => `The series ${name}`,
    },
    authors: {
      title: 'Authors',
      description: (site: string) => `Who writes on ${site}.`,
      listed: (name: string) => `Posts by ${name}`,
    },
    tags: {
      title: 'Tags',
      description: (site: string) => `Every tag in use on ${site}.`,
      listed: (name: string) => `Posts tagged ${name}`,
    },
  },

  feeds: {
    link: 'RSS feed',
    title: 'Subscribe',
    description: 'New posts come to you, whole and in order. It takes no account and no email address.',
    what: 'What a feed is',
    whatText:
      'A feed is a file that holds the newest posts. An app called a feed reader looks at it now and then, for every site you follow, and shows you in one place what is new. We do not learn who you are, and you leave by deleting the feed.',
    how: 'How to begin',
    steps: [
      'Choose a feed reader. There are free ones for every phone and computer, such as Feedly, Inoreader and NetNewsWire; Thunderbird and Vivaldi have one built in.',
      'Copy the address of a feed below.',
      'In the reader, look for “Add feed” or a plus sign, and paste the address there.',
    ],
    addresses: 'The feeds',
    everything: 'Every post',
    format: { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' },
    formats: 'Format',
    formatsNote: 'All three say the same. Every reader knows RSS.',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Not copied',
    list: 'Every feed in one file',
    listNote: 'OPML, for readers that import a list.',
    notice: (url: string) =>
      `This is a feed: a file for feed readers, not a page. To be told of new posts, copy this page’s address into a feed reader.\nWhat that is, and every feed there is: ${url}`,
  },

  search: {
    title: 'Search',
    label: 'Search all posts',
    close: 'Close the search',
    narrow: 'Filter and sort',
    filters: { category: 'Topic', author: 'Author', year: 'Year', tag: 'Tag' },
    any: 'Any',
    order: 'Order',
    orders: { fit: 'Best match', newest: 'Newest first' },
    searching: 'Searching…',
    found: { one: '{} post found.', other: '{} posts found.' } as Plurals,
    corrected: 'Searched for “{}”.',
    partial: 'None has all the words.',
    none: 'Nothing found for “{}”.',
    hints: { words: 'Try fewer words, or another word for the same thing.', filters: 'Take off a filter.' },
    allPosts: 'See all posts',
    more: 'Show more',
    recent: 'Recent searches on this device',
    clear: 'Clear them',
    failed: 'The search could not be loaded. Check the connection.',
    again: 'Try again',
    dateLocale: region,
    /** Words too common to tell posts apart. */
    idleWords:
      'a about above after again all also am an and any are as at be because been before being below between both but by can cannot cant could did do does doesnt doing dont down during each few for from had has have having he her here hers him his how i if im in into is isnt it its itself just me more most my no nor not of off on once only or other our out over own same she should so some such than that the their them then there these they this those through to too under until up very was we were what whats when where which while who whom whose why will with wont would you your',
  },
  searchPage: {
    description: (site: string) => `Find a post on ${site} by its words, topic, author, year or tag.`,
    noScript:
      'The search of this page needs JavaScript. Your own search engine can look through this site: put this before your words.',
    engines: 'Or begin there:',
  },

  archive: {
    title: 'Archive',
    description: (site: string) => `Every post on ${site}, by year and month.`,
    month: (date: Date) => monthName(date, region),
    initial: (date: Date) => monthInitial(date, region),
    day: (date: Date) => dayOfMonth(date, region),
    inMonth: (date: Date, count: number) =>
      `${monthName(date, region)} ${date.getUTCFullYear()}: ${plural(count, 'post', 'posts')}`,
  },

  notFound: {
    title: 'Page not found',
    text: 'There is no page at this address. It may have moved, or the link has a typing error.',
    newest: 'The newest posts',
    meant: 'Did you mean',
    about: 'Posts with words of this address',
    lookFor: 'Search for “{}”',
  },

  gone: {
    title: 'This page is gone',
    text: 'What stood at this address was taken down for good.',
  },

  cite: {
    title: 'Cite',
    reference: (of: Readonly<Record<'authors' | 'title' | 'site' | 'date' | 'url', string>>) =>
      `${stopped(of.authors)} “${stopped(of.title)}” ${of.site}, ${of.date}. ${of.url}`,
  },
  citeCopy: { text: 'Copy', bibtex: 'Copy BibTeX', copied: 'Copied', notCopied: 'Not copied' },

  llms: {
    notes:
      'Each address below is a post as Markdown, with what is known of it as YAML at its top. The newest stand first in their topic. When you quote one, name its authors and its address.',
    full: 'Everything in one file',
    fullNote: 'The whole text of the posts, the newest first, as far as one file holds them.',
    older: (count: number, url: string) =>
      `This file ends here. Where ${plural(count, 'older post is', 'older posts are')}: ${url}`,
    feed: 'RSS feed',
    feedNote: 'The newest posts with their whole text.',
  },

  footer: {
    feeds: 'Feeds',
    subscribe: 'Subscribe',
    sitemap: 'Sitemap',
    topics: 'Topics',
    explore: 'Explore',
    licence: 'Text under',
    madeWith: 'Made with Astro',
  },
} as const;
