/** The map a crawler reads (sitemaps.org protocol 0.9, with Google's image extension 1.1): an index, and files of as many pages as one may hold. */
import { absoluteUrl } from '../domain/urls.ts';
import { textElement, xmlElement } from './xml.ts';

export interface MappedPage {
  /** Absolute. */
  readonly url: string;
  readonly modified?: Date | undefined;
  /** Absolute URLs of the pictures that show something. */
  readonly pictures: readonly string[];
}

/** The protocol allows no more in one file. */
const mostPages = 50_000;
/** Google reads no more of a page. */
const mostPictures = 1000;

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const namespaces = { xmlns: namespace, 'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1' };

const entry = ({ url, modified, pictures }: MappedPage) =>
  xmlElement(
    'url',
    {},
    textElement('loc', url) +
      (modified ? textElement('lastmod', modified.toISOString()) : '') +
      pictures
        .slice(0, mostPictures)
        .map((picture) => xmlElement('image:image', {}, textElement('image:loc', picture)))
        .join(''),
  );

/** Texts by the name of their part: `sitemap-<part>.xml`. A site without pages has an empty map. */
export function sitemaps(pages: readonly MappedPage[], siteUrl: string, most = mostPages): ReadonlyMap<string, string> {
  const count = Math.max(1, Math.ceil(pages.length / most));
  const parts = Array.from({ length: count }, (_, part) => {
    const entries = pages.slice(part * most, (part + 1) * most).map(entry);
    return [
      String(part),
      `${declaration}\n${xmlElement('urlset', namespaces, `\n${entries.join('\n')}\n`)}\n`,
    ] as const;
  });
  const named = parts.map(([part]) =>
    xmlElement('sitemap', {}, textElement('loc', absoluteUrl(`/sitemap-${part}.xml`, siteUrl))),
  );
  const index = xmlElement('sitemapindex', { xmlns: namespace }, `\n${named.join('\n')}\n`);
  return new Map([...parts, ['index', `${declaration}\n${index}\n`]]);
}
