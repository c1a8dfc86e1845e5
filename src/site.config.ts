/** What an owner edits. Every field says what it does and what happens without it. */
import type { RuleId } from './authoring/rules/index.ts';

export interface CallToAction {
  /** The sentence, in the author's voice. */
  readonly text: string;
  /** The words on the link. */
  readonly label: string;
  /** Absolute URL or site path. */
  readonly href: string;
}

/** Services a reader can share a post to; each is a plain link. */
export const shareServices = [
  'linkedin',
  'x',
  'bluesky',
  'mastodon',
  'hackernews',
  'reddit',
  'whatsapp',
  'email',
] as const;
export type ShareTarget = (typeof shareServices)[number];

/** Where a site can be served from, each with a folder in `deploy/`. */
export const hostNames = ['cloudflare', 'netlify', 'vercel', 'nginx', 'caddy', 'github-pages', 's3'] as const;
export type HostName = (typeof hostNames)[number];

/** Where the content is kept, for readers who find a mistake in it. */
export interface Repository {
  /** Its web address, such as `https://github.com/sodiarc/blog`. */
  readonly url: string;
  /** The branch that is edited. */
  readonly branch: string;
  /** Path of the content folder in it, such as `content`; empty when it is the repository. */
  readonly folder: string;
  /**
   * What it is served by, `forgejo` also for Gitea; or the addresses of its two forms, in which `{url}`, `{branch}`, `{path}` (of the file),
   * `{title}` and `{address}` (of the page) stand for what they say.
   */
  readonly forge: 'github' | 'gitlab' | 'forgejo' | { readonly edit: string; readonly report: string };
  /** Which links stand at the end of posts and stand-alone pages, in order: to edit the page's file, to report a mistake. */
  readonly links: readonly ('edit' | 'report')[];
}

export interface SiteConfig {
  /** Name of the site: in the header, titles, feeds and structured data. */
  readonly name: string;
  /** Address of the home page: `https://example.org`, or below a path of a site, `https://example.org/blog`. Site paths (`/about/`) are written without that path. `SITE_URL` overrides it. */
  readonly url: string;
  /** What `url` was when the first post was published, once the blog has moved: feeds go on naming posts by it, so that no subscriber gets one twice. `false`: it has not moved. */
  readonly firstUrl: string | false;
  /** BCP 47 tag: language of the interface, and of posts that set no `lang`. `en` and its regions are there, with the dates of `region` in `src/i18n/en.ts`; another takes a file beside it. */
  readonly locale: string;
  /** One sentence: the home page's opening line. The word between asterisks is lit. */
  readonly tagline: string;
  /** One or two sentences: the description of the home page and of the feed. */
  readonly description: string;
  /** Links in the header, in order. */
  readonly nav: readonly { readonly label: string; readonly href: string }[];
  /** Id of the author of posts that name none. */
  readonly defaultAuthor: string;
  /** Calls to action by id; a post names one with `cta: <id>`, or none with `cta: false`. */
  readonly callsToAction: Readonly<Record<string, CallToAction>>;
  /** The call to action of posts that name none; `false` for none. */
  readonly defaultCta: string | false;
  /** Share links under each post, in order. */
  readonly shareTargets: readonly ShareTarget[];
  /** Posts on one page of a listing. */
  readonly pageSize: number;
  /** Posts on the home page after the large one. */
  readonly homeSize: number;
  /** Related posts under a post. */
  readonly relatedSize: number;
  /** Posts on one page of the archive. */
  readonly archiveSize: number;
  /** Items in a feed; older posts stand in the archives of the site's own feeds, which hold as many each. Another number rewrites every archive. */
  readonly feedSize: number;
  /** WebSub hubs that every feed names, as absolute URLs. A reader that finds one waits for its word instead of asking: name a hub only when each new post is announced to it. */
  readonly hubs: readonly string[];
  /** Whom `npm run announce` tells what is new, besides `hubs`. */
  readonly announce: {
    /**
     * Search engines that take part in IndexNow, told of every page; `false` for none. `endpoint` is `https://api.indexnow.org/indexnow`
     * or another of theirs; `key` is 8 to 128 letters, digits and hyphens of your choice, and is published at `/<key>.txt`.
     */
    readonly indexNow: false | { readonly endpoint: string; readonly key: string };
    /**
     * Names of webhooks, told of each post as JSON. The address of `chat` is the variable `ANNOUNCE_CHAT_URL`, since whoever has it can post there;
     * with `ANNOUNCE_CHAT_SECRET` the body is signed in `X-Hub-Signature-256`.
     */
    readonly webhooks: readonly string[];
  };
  /** A contents list is shown from this many headings on, unless the post says otherwise. */
  readonly contentsFrom: number;
  /**
   * What crawlers for language models may take. `welcome`: everything. `no-training`: what they read in order to answer
   * somebody and name the source, but nothing for training models. `refuse`: nothing. A request, made in `robots.txt`, a header and
   * `/.well-known/tdmrep.json`.
   */
  readonly aiCrawlers: 'welcome' | 'no-training' | 'refuse';
  /** The site's accounts and pages elsewhere: linked in the footer, and from the home page with `rel="me"`, by which services verify an account. */
  readonly links: readonly { readonly label: string; readonly href: string }[];
  /** Whom to tell of a security fault, in `/.well-known/security.txt`: a `mailto:` or `https:` address; `false` for no such file. */
  readonly securityContact: string | false;
  /**
   * What compiling one document may take: past it the build names the post and goes no further. `megabytes` holds for JavaScript and for
   * WebAssembly, each. The largest sample post takes about a second and 150 MB.
   */
  readonly documentLimits: { readonly seconds: number; readonly megabytes: number };
  /** Rules about what authors write that this site does not ask for, by their names in `docs/rules.md`; a comment allows one place. `public-file`: what files of `public/` hold besides what is seen. */
  readonly rulesOff: readonly (RuleId | 'public-file')[];
  /** Whether the site can be installed and read without a network. `false` takes the service worker and its copies off the devices of readers who have them. */
  readonly offline: boolean;
  /**
   * Where the site is served from: a build writes the files that this host reads, and says when its limits are near.
   * `false`: those alone that Cloudflare and Netlify read. `DEPLOY_HOST` overrides it.
   */
  readonly host: HostName | false;
  /** Where the content is kept, linked from the end of posts and pages; `false` for no links. */
  readonly repository: Repository | false;
  /**
   * What posts and pages take from git, which needs the whole history (`fetch-depth: 0` in a workflow). `updatedDate`: where a file names none, the
   * day on which its words were changed last. `contributors`: the names of those who changed its words and are no authors of the site.
   */
  readonly history: { readonly updatedDate: boolean; readonly contributors: boolean };
  /** Licence of the prose: in the footer, the Markdown, the structured data, the feeds and a header of posts. `href` is an absolute URL. */
  readonly licence: { readonly name: string; readonly href: string };
}

export const site: SiteConfig = {
  name: 'Sodiarc',
  url: 'https://sodiarc.com',
  firstUrl: false,
  locale: 'en',
  tagline: 'Notes on engineering when doing is cheap and *deciding* is not.',
  description:
    'Sodiarc teaches engineers to think like product engineers: what to build, what may fail, which trade-off to defend, and where quality matters.',
  nav: [
    { label: 'Blog', href: '/blog/' },
    { label: 'Topics', href: '/categories/' },
    { label: 'About', href: '/about/' },
  ],
  defaultAuthor: 'sodiarc-team',
  callsToAction: {
    sessions: {
      text: 'Bring a real decision to a free working session, and the group helps you take it apart. Bring the one you have been putting off.',
      label: 'Join a session',
      href: '/sessions/',
    },
  },
  defaultCta: 'sessions',
  shareTargets: ['linkedin', 'x', 'bluesky', 'mastodon', 'hackernews', 'reddit', 'whatsapp', 'email'],
  pageSize: 12,
  homeSize: 6,
  relatedSize: 3,
  archiveSize: 200,
  feedSize: 20,
  hubs: [],
  announce: { indexNow: false, webhooks: [] },
  contentsFrom: 3,
  aiCrawlers: 'welcome',
  links: [],
  securityContact: 'mailto:hello@sodiarc.com',
  documentLimits: { seconds: 20, megabytes: 768 },
  rulesOff: [],
  offline: true,
  host: false,
  repository: false,
  history: { updatedDate: false, contributors: false },
  licence: { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
};
