/** Where Hugo puts a page (gohugo.io, URL management). */
import { monthName } from '../../../src/domain/dates.ts';
import { type Fields, listOf, textOf } from '../source-file.ts';
import type { HugoConfig, HugoLanguage } from './config.ts';

/** A word of a path as Hugo spells it. */
const urlized = (text: string): string =>
  text
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\s./\\_#+~@%-]/gu, '')
    .replace(/\s+/g, '-')
    .replace(/[#%]/g, '')
    .toLowerCase();

export interface HugoPage {
  readonly fields: Fields;
  readonly title: string;
  /** ISO. */
  readonly date: string | undefined;
  /** Folders below the content folder. */
  readonly sections: readonly string[];
  /** The file's name without its extension and language, or its bundle's. */
  readonly name: string;
}

/** A token that is not here stays in the address, which then is no alias and is reported. */
function fromPattern(pattern: string, { fields, title, date = '0001-01-01', sections, name }: HugoPage): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const slug = textOf(fields['slug']);
  const tokens: Readonly<Record<string, () => string>> = {
    year: () => year,
    month: () => month,
    monthname: () => monthName(new Date(date.slice(0, 10)), 'en').toLowerCase(),
    day: () => day,
    section: () => sections[0] ?? '',
    sections: () => sections.join('/'),
    title: () => urlized(title),
    slug: () => urlized(slug ?? title),
    slugorfilename: () => urlized(slug ?? name),
    slugorcontentbasename: () => urlized(slug ?? name),
    filename: () => urlized(name),
    contentbasename: () => urlized(name),
  };
  return pattern.replace(/:([a-z]+)(?:\[[^\]]*\])?/g, (whole, token: string) => tokens[token]?.() ?? whole);
}

/** Site paths: the address, then its aliases. */
export function hugoAddresses(page: HugoPage, config: HugoConfig, language: HugoLanguage): string[] {
  const base = URL.parse(config.baseUrl)?.pathname.replace(/\/$/, '') ?? '';
  const { fields, sections, name } = page;
  const url = textOf(fields['url']);
  const pattern = sections
    .map((_, index) => sections.slice(0, sections.length - index).join('/'))
    .flatMap((key) => config.permalinks[key] ?? [])[0];
  const folder = [...sections, textOf(fields['slug']) ?? name].map(urlized).join('/');
  const ending = config.uglyUrls ? '.html' : '/';
  const own = url ?? (pattern ? fromPattern(pattern, page) : `/${folder}${ending}`);
  const rooted = (path: string) => `${base}${language.prefix}/${path.replace(/^\/+/, '')}`;
  const address =
    /\.\w+$/.test(own) && url ? rooted(own) : rooted(own.endsWith('/') || own.endsWith('.html') ? own : `${own}/`);
  const aliases = listOf(fields['aliases'] ?? fields['alias']).map((alias) => {
    if (/^https?:/.test(alias)) return URL.parse(alias)?.pathname ?? alias;
    return alias.startsWith('/')
      ? `${base}${alias}`
      : new URL(alias, new URL(address, 'https://site.invalid').href.replace(/[^/]+\/?$/, '')).pathname;
  });
  return [address, ...aliases].map((path) => path.replace(/\/{2,}/g, '/'));
}
