/** What each output says of a post, read by a parser of another hand: one shape, so that all can be held against the file of the post. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { JSON_SCHEMA, load } from 'js-yaml';
import { marked } from 'marked';
import type { Build } from './builds.ts';
import type { WrittenPost } from './content.ts';
import { attribute, type Element, folded, hasClass, metas, type Node, named, parsePart, textOf } from './html.ts';
import { filesOf, pageAt, textFile } from './site.ts';
import { childrenNamed, parseXml, textsOf } from './xml.ts';

/** What an output has a place for. */
export interface Facts {
  /** What feeds know it by, whatever becomes of its address. */
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Where the post is read. */
  readonly url?: string | undefined;
  /** Where it was published first. */
  readonly canonical?: string | undefined;
  readonly published?: Date | undefined;
  readonly updated?: Date | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly category?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  /** Category and tags where they stand in one list, each once. */
  readonly terms?: readonly string[] | undefined;
  readonly image?: string | undefined;
  readonly lang?: string | undefined;
  /** Address and name of the licence of its text. */
  readonly licence?: string | undefined;
  readonly licenceName?: string | undefined;
  /** Of the text, in order; an output may add some of its own. */
  readonly words?: readonly string[] | undefined;
}

export type Reader = (build: Build, post: WrittenPost) => Facts;

function only<T>(what: string, found: readonly T[]): T {
  const [first] = found;
  if (found.length !== 1 || first === undefined) throw new Error(`Found ${found.length} of ${what}, not one`);
  return first;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const dateOf = (text: unknown) => (text === undefined ? undefined : new Date(String(text)));

// What a reader of the page has and a reader of the text has not: links of headings and notes to themselves, the heading of the notes, buttons, what is said twice or only where nothing plays.
const isFurniture = (element: Element) =>
  hasClass(element, 'anchor') ||
  hasClass(element, 'code-fold') ||
  attribute(element, 'role') === 'doc-backlink' ||
  attribute(element, 'id') === 'fn:label' ||
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'aria-hidden') === 'true' ||
  /^(svg|math|button|script|style|audio|video)$/.test(element.tagName);

// A note's number, with its link or without: Markdown has its name.
const isReference = (element: Element) => element.tagName === 'sup' && /^\d+$/.test(textOf(element).trim());

const inLine = new Set(
  'a abbr b cite code del dfn em i kbd mark q s samp small span strong sub sup u var wbr'.split(' '),
);

/** Text with a space between elements that are no parts of one line. */
function readableText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  const isElement = 'tagName' in node;
  if (isElement && (isFurniture(node) || isReference(node))) return ' ';
  const text = 'childNodes' in node ? node.childNodes.map(readableText).join('') : '';
  // Where a film is from: Markdown has its address.
  if (isElement && node.tagName === 'embed-frame') return ` ${text.replace(/\([^()]*\)\s*$/, '')} `;
  return isElement && inLine.has(node.tagName) ? text : ` ${text} `;
}

const wordsIn = (html: string) => wordsOf(readableText(parsePart(html)));

/** The words that a reader of the page meets in the text. */
export function wordsOnPage(build: Build, post: WrittenPost): string[] {
  const prose = named(pageAt(build, post.path).root, 'div').filter((element) => hasClass(element, 'prose'));
  return wordsOf(readableText(only('prose', prose)));
}

interface LinkedData {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

const linkedData: Reader = (build, post) => {
  const script = only(
    'linked data',
    named(pageAt(build, post.path).root, 'script').filter(
      (element) => attribute(element, 'type') === 'application/ld+json',
    ),
  );
  const graph = (JSON.parse(textOf(script)) as { '@graph': LinkedData[] })['@graph'];
  const article = only(
    'post',
    graph.filter((node) => node['@type'] === 'BlogPosting'),
  );
  return {
    title: article['headline'] as string,
    description: article['description'] as string,
    canonical: article['url'] as string,
    published: dateOf(article['datePublished']),
    updated: dateOf(article['dateModified']),
    authors: (article['author'] as { name: string }[]).map(({ name }) => name),
    category: article['articleSection'] as string,
    tags: (article['keywords'] ?? []) as string[],
    image: (article['image'] as { url: string }).url,
    lang: article['inLanguage'] as string,
    licence: article['license'] as string,
  };
};

/** The rest of it is read in `facts.test.ts`. */
const head: Reader = (build, post) => {
  const { root } = pageAt(build, post.path);
  const licence = only(
    'licence',
    named(root, 'a').filter((link) => attribute(link, 'rel') === 'license'),
  );
  return {
    image: only('image', metas(root, 'og:image')),
    licence: attribute(licence, 'href'),
    licenceName: textOf(licence),
  };
};

const ofAll = <T>(build: Build, pattern: RegExp, itemsOf: (source: string) => readonly T[] | undefined): T[] =>
  filesOf(build)
    .filter((file) => pattern.test(file))
    .flatMap((file) => itemsOf(textFile(build, file)) ?? []);

/** An archive may hold what the feed holds still: the same, to the letter. */
const distinct = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/** Reads the files of an output once for all posts of a build. */
function once<T>(read: (build: Build) => T): (build: Build) => T {
  const known = new Map<string, T>();
  return (build) => {
    const found = known.get(build.name) ?? read(build);
    known.set(build.name, found);
    return found;
  };
}

// The site's feed with its archives: every public post.
const rssItems = once((build) => ofAll(build, /^rss(\/\d+)?\.xml$/, (source) => parseRssFeed(source).items));
const atomEntries = once((build) => ofAll(build, /^atom(\/\d+)?\.xml$/, (source) => parseAtomFeed(source).entries));
interface JsonLicence {
  readonly name: string;
  readonly url: string;
}
const jsonItems = once((build) =>
  ofAll(build, /^feed(\/\d+)?\.json$/, (source) => {
    // The parser leaves out extensions of the format.
    const written = (JSON.parse(source) as { readonly items: readonly { readonly _license: JsonLicence }[] }).items;
    return parseJsonFeed(source).items?.map((item, index) => ({ ...item, licence: written[index]?._license }));
  }),
);
const siteRss = once((build) => parseRssFeed(textFile(build, 'rss.xml')));
const siteRights = once((build) => parseAtomFeed(textFile(build, 'atom.xml')).rights?.value);
const addressOf = (build: Build, post: WrittenPost) => `${build.origin}${post.path}`;

const rss: Reader = (build, post) => {
  const item = only('its item', distinct(rssItems(build).filter(({ link }) => link === addressOf(build, post))));
  return {
    id: item.guid?.value,
    title: item.title,
    description: textOf(parsePart(item.description ?? '')),
    url: item.link,
    published: dateOf(item.pubDate),
    authors: item.dc?.creators,
    terms: item.categories?.map(({ name }) => name ?? ''),
    image: item.media?.contents?.[0]?.url,
    lang: item.dc?.languages?.[0] ?? siteRss(build).language,
    licence: item.creativeCommons?.licenses?.[0],
    licenceName: siteRss(build).copyright,
    words: wordsIn(item.content?.encoded ?? ''),
  };
};

const atom: Reader = (build, post) => {
  const entry = only(
    'its entry',
    distinct(
      atomEntries(build).filter(({ links }) =>
        links?.some(({ rel, href }) => rel === 'alternate' && href === addressOf(build, post)),
      ),
    ),
  );
  return {
    id: entry.id,
    title: entry.title?.value,
    description: entry.summary?.value,
    url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
    published: dateOf(entry.published),
    updated: dateOf(entry.updated),
    authors: entry.authors?.map(({ name }) => name ?? ''),
    terms: entry.categories?.map(({ label }) => label ?? ''),
    image: entry.media?.contents?.[0]?.url,
    licence: entry.links?.find(({ rel }) => rel === 'license')?.href,
    licenceName: siteRights(build),
    words: wordsIn(entry.content?.value ?? ''),
  };
};

const jsonFeed: Reader = (build, post) => {
  const item = only('its item', distinct(jsonItems(build).filter(({ url }) => url === addressOf(build, post))));
  return {
    id: item.id,
    title: item.title,
    description: item.summary,
    url: item.url,
    published: dateOf(item.date_published),
    updated: dateOf(item.date_modified),
    authors: item.authors?.map(({ name }) => name ?? ''),
    terms: item.tags,
    image: item.image,
    lang: item.language,
    licence: item.licence?.url,
    licenceName: item.licence?.name,
    words: wordsIn(item.content_html ?? ''),
  };
};

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const sitemap: Reader = (build, post) => {
  const urls = ofAll(build, /^sitemap-\d+\.xml$/, (source) => childrenNamed(parseXml(source), 'url', sitemaps));
  const entry = only(
    'its entry',
    urls.filter((url) => textsOf(url, 'loc', sitemaps)[0] === addressOf(build, post)),
  );
  return { url: textsOf(entry, 'loc', sitemaps)[0], updated: dateOf(textsOf(entry, 'lastmod', sitemaps)[0]) };
};

interface FrontMatter {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly canonical?: string;
  readonly published: string;
  readonly updated?: string;
  readonly authors: readonly string[];
  readonly category: string;
  readonly tags?: readonly string[];
  readonly language: string;
  readonly image: string;
  readonly licence: string;
}

const markdownFile = ({ path }: WrittenPost) => decodeURIComponent(path.slice(1).replace(/\/$/, '.md'));

const markdown: Reader = (build, post) => {
  const [, yaml = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(textFile(build, markdownFile(post))) ?? [];
  const facts = load(yaml, { schema: JSON_SCHEMA }) as FrontMatter;
  const html = marked.parse(text, { async: false });
  const title = only('title', named(parsePart(html), 'h1').slice(0, 1));
  if (folded(textOf(title)) !== folded(facts.title)) throw new Error(`The text is titled “${textOf(title)}”`);
  return {
    title: facts.title,
    description: facts.description,
    url: facts.url,
    canonical: facts.canonical ?? facts.url,
    published: dateOf(facts.published),
    updated: dateOf(facts.updated ?? facts.published),
    authors: facts.authors,
    category: facts.category,
    tags: facts.tags ?? [],
    image: facts.image,
    lang: facts.language,
    licenceName: facts.licence,
    words: wordsIn(html.replace(/[⁰¹²³⁴-⁹]/g, ' ')),
  };
};

const llms: Reader = (build, post) => {
  let category = '';
  for (const token of marked.lexer(textFile(build, 'llms.txt'))) {
    if (token.type === 'heading')
      category = folded(textOf(parsePart(marked.parseInline(token['text'], { async: false }))));
    if (token.type !== 'list') continue;
    for (const item of token['items']) {
      const [link, notes] = item.tokens[0].tokens;
      if (link.href !== `${build.origin}/${markdownFile(post).split('/').map(encodeURIComponent).join('/')}`) continue;
      const words = (html: string) => folded(textOf(parsePart(html)));
      return {
        title: words(marked.parseInline(link.text, { async: false })),
        description: words(marked.parseInline(item.text.slice(link.raw.length + 2), { async: false })),
        category: notes ? category : undefined,
      };
    }
  }
  throw new Error(`llms.txt does not name ${post.slug}`);
};

const llmsFull: Reader = (build, post) => {
  if (!textFile(build, 'llms-full.txt').includes(textFile(build, markdownFile(post))))
    throw new Error(`llms-full.txt does not hold ${post.slug}`);
  return {};
};

/** What hosts send with whatever lies below the path of a rule. */
const headers: Reader = (build, { path }) => {
  const rules = textFile(build, '_headers').split(/\n(?=\/)/);
  const links = rules
    .filter((rule) => path.startsWith(rule.split('*')[0] ?? ''))
    .flatMap((rule) => [...rule.matchAll(/^ {2}Link: <(.*)>; rel="license"$/gm)].map(([, href]) => href));
  return { licence: links.join(', ') };
};

export const readers: Readonly<Record<string, Reader>> = {
  head,
  'linked data': linkedData,
  RSS: rss,
  Atom: atom,
  'JSON Feed': jsonFeed,
  sitemap,
  Markdown: markdown,
  'llms.txt': llms,
  'llms-full.txt': llmsFull,
  headers,
};
