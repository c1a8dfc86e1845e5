/** A post as the search index reads it: the built page, and what its own head says of it. Refuses pages that search engines may not list. */

import { apart } from '../domain/cjk-words.ts';
import { isPageNumber } from '../domain/urls.ts';

/** Values by filter. */
export type Facets = Readonly<Record<'category' | 'tag' | 'author' | 'year', readonly string[]>>;

export interface SearchRecord {
  /** ISO 8601 date or instant of publication. */
  readonly published: string;
  readonly facets: Facets;
  /** The page with its description and its facts in its prose, as Pagefind reads them. */
  readonly html: string;
}

const prose = /<div class="(?:[^"]* )?prose[" ][^>]*>/;

const mayBeListed = (head: string) => !/<meta name="robots" content="[^"]*noindex/.test(head);
const headOf = (html: string) => html.slice(0, html.indexOf('</head>'));

/** The title of a page that search engines may list, if it is not a later page of a listing. @param path its site path. */
export function pageTitleOf(html: string, path: string): string | undefined {
  const head = headOf(html);
  const [title] = contentsOf(head, 'property', 'og:title');
  return title && mayBeListed(head) && !isPageNumber(path.split('/').at(-2) ?? '') ? read(title) : undefined;
}

/** @param html a page of this site: the attributes are in the order that `Head.astro` writes them. */
export function searchRecordOf(html: string): SearchRecord | undefined {
  const head = headOf(html);
  const property = (name: string) => contentsOf(head, 'property', name);
  const [published] = property('article:published_time');
  if (!published || !prose.test(html) || !mayBeListed(head)) return undefined;
  const [description = ''] = property('og:description');
  const category = property('article:section');
  const tag = property('article:tag');
  const author = contentsOf(head, 'name', 'author');
  const facts = {
    title: property('og:title'),
    date: [published],
    category,
    tags: tag,
    authors: author,
  };
  const metas = Object.entries(facts).map(
    ([name, contents]) => `<meta data-pagefind-meta="${name}[content]" content="${contents.join(', ')}">`,
  );
  const values = { category, tag, author, year: [published.slice(0, 4)] };
  return {
    published,
    facets: { ...values, category: category.map(read), tag: tag.map(read), author: author.map(read) },
    // A text without a word would not be indexed; an attribute may hold a bare `<`.
    html: apart(
      html.replace(
        prose,
        (opening) =>
          `${opening}${metas.join('')}<p data-pagefind-weight="2">${description.replaceAll('<', '&lt;')}</p>`,
      ),
    ),
  };
}

/** As they stand, their characters escaped. */
const contentsOf = (head: string, attribute: string, name: string): string[] =>
  [...head.matchAll(new RegExp(`<meta ${attribute}="${name}" content="([^"]*)"`, 'g'))].map(
    ([, content = '']) => content,
  );

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const read = (escaped: string): string =>
  escaped.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (named[name] ?? whole),
  );
