/** How to cite a post: as a line to read, and as BibTeX. Reference managers read the page's own head. */
import type { Post } from '../domain/post.ts';
import type { Site } from '../domain/site.ts';
import { absoluteUrl } from '../domain/urls.ts';
import type { Sentences } from '../i18n/index.ts';
import { withoutForbidden } from './xml.ts';

type Publisher = Pick<Site, 'name' | 'url'>;

/** Where the post was published first is what a reference names. */
const addressOf = (post: Post, site: Publisher) => post.canonical ?? absoluteUrl(post.url, site.url);

const publisherOf = (post: Post, site: Publisher) => (post.canonical ? new URL(post.canonical).host : site.name);

const namesOf = (post: Post) => post.authors.map(({ name }) => withoutForbidden(name));

export const plainCitation = (post: Post, site: Publisher, t: Sentences): string =>
  t.cite.reference({
    authors: t.nameList(namesOf(post)),
    title: withoutForbidden(post.title),
    site: publisherOf(post, site),
    date: t.date(post.pubDate),
    url: addressOf(post, site),
  });

const signs: Readonly<Record<string, string>> = {
  // BibTeX counts braces even after a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** Text as LaTeX shows it, in UTF-8. */
const latex = (text: string) =>
  withoutForbidden(text)
    .replace(/\s+/g, ' ')
    .replace(/[{}\\~^&%$#_]/g, (sign) => signs[sign] ?? `\\${sign}`);

/** A URL as a browser reads it, which the `url` package sets character by character: braces would end the field, and a backslash keeps some readers from seeing its end. */
const inBraces = (url: string) => new URL(url).href.replace(/[{}\\]/g, encodeURIComponent);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Letters that every BibTeX takes in a key; the day for a slug that has none. */
const keyOf = ({ slug, pubDate }: Post) =>
  slug.normalize('NFKD').replace(/[^\w-]/g, '') || pubDate.toISOString().slice(0, 10);

/** Inner braces keep the title's capitals, and each author's name in one piece. */
export function bibtex(post: Post, site: Publisher): string {
  const fields = {
    author: `{${namesOf(post)
      .map((name) => `{${latex(name)}}`)
      .join(' and ')}}`,
    title: `{{${latex(post.title)}}}`,
    organization: `{${latex(publisherOf(post, site))}}`,
    year: String(post.pubDate.getUTCFullYear()),
    // A name that BibTeX knows, and each style in its own language.
    month: months[post.pubDate.getUTCMonth()],
    url: `{${inBraces(addressOf(post, site))}}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value},`);
  return `@online{${keyOf(post)},\n${lines.join('\n')}\n}\n`;
}
