/** Search engines that look through one site when its name stands before the words, with that already typed. */

const engines = [
  { name: 'DuckDuckGo', address: 'https://duckduckgo.com/?q=' },
  { name: 'Google', address: 'https://www.google.com/search?q=' },
  { name: 'Bing', address: 'https://www.bing.com/search?q=' },
  { name: 'Ecosia', address: 'https://www.ecosia.org/search?q=' },
] as const;

/** @param host of the site, such as `sodiarc.com`. */
export const searchEngineLinks = (host: string): { readonly name: string; readonly href: string }[] =>
  engines.map(({ name, address }) => ({ name, href: `${address}${encodeURIComponent(`site:${host} `)}` }));
