/** What the owner allows, for programs that read headers and well-known files: the licence of what posts hold (RFC 8288, relation `license`), and whether mining is reserved (TDM Reservation Protocol, W3C Community Group, 2024). */
import { blogUrl } from '../domain/urls.ts';
import type { SiteConfig } from '../site.config.ts';

export type Terms = Pick<SiteConfig, 'licence' | 'aiCrawlers'>;

type Headers = Readonly<Record<string, string>>;

/** Below it lie posts, their Markdown and their pictures. Scripts and typefaces have licences of their own. */
export const licensedFolder = blogUrl;

export const licenceHeader = ({ licence }: Terms): Headers => ({ Link: `<${licence.href}>; rel="license"` });

const isReserved = ({ aiCrawlers }: Terms) => aiCrawlers !== 'welcome';

/** Of every answer. Who is welcome needs no word. */
export const reservationHeader = (terms: Terms): Headers => (isReserved(terms) ? { 'tdm-reservation': '1' } : {});

/** `/.well-known/tdmrep.json`, which says the same where a host sends no headers; nothing where nothing is reserved. */
export const reservationFile = (terms: Terms, base = ''): string | undefined =>
  isReserved(terms) ? `${JSON.stringify([{ location: `${base}/`, 'tdm-reservation': 1 }])}\n` : undefined;
