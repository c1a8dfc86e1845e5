/** What a device installs the site by (Web Application Manifest, W3C). */
import { languageOf } from '../domain/language.ts';
import { basePath, homeUrl, withBase } from '../domain/urls.ts';
import type { SiteConfig } from '../site.config.ts';
import { type Colours, hexOf } from './colours.ts';

/** The icons that `npm run icons` draws. */
const icons = [
  { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

/** JSON. The shortcuts are the navigation's own pages. */
export function webManifest(
  site: Pick<SiteConfig, 'name' | 'description' | 'locale' | 'nav'>,
  colours: Colours,
  siteUrl: string,
): string {
  const address = (path: string) => withBase(path, basePath(siteUrl));
  const paper = hexOf(colours, 'paper');
  return JSON.stringify({
    id: address(homeUrl),
    name: site.name,
    short_name: site.name,
    description: site.description,
    ...languageOf(site.locale),
    start_url: address(homeUrl),
    scope: address(homeUrl),
    display: 'standalone',
    // Back and reload, where a device has a place for them.
    display_override: ['minimal-ui'],
    background_color: paper,
    theme_color: paper,
    icons: icons.map(({ src, ...icon }) => ({ src: address(src), ...icon })),
    shortcuts: site.nav
      .filter(({ href }) => href.startsWith('/'))
      .map(({ label, href }) => ({ name: label, url: address(href) })),
  });
}
