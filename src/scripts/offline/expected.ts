/** What a page or file of this site looks like from outside. */

/** Media types that an answer for `path` may have. */
export function fileTypeOf(kind: 'page' | 'file', path: string): RegExp {
  if (kind === 'page') return /^text\/html/;
  if (path.endsWith('.js')) return /^(text|application)\/javascript/;
  if (path.endsWith('.css')) return /^text\/css/;
  if (path.endsWith('.svg')) return /^image\/svg/;
  return /^(?!text\/html)/;
}

/** Whether the browser can say that a file is whole, by opening it as a picture. */
export const isRaster = (path: string): boolean => /\.(avif|webp|jpe?g|png|gif)$/.test(path);

/** Whether `html` is the whole of the page at `path`: every page of the site names its own address. */
export function isPageAt(path: string, html: string): boolean {
  const addresses = html.matchAll(/(?:rel="canonical" href|class="u-url" value|data-path)="([^"]*)"/g);
  return (
    html.trimEnd().endsWith('</html>') && [...addresses].some(([, address = '']) => pathIn(address) === pathIn(path))
  );
}

function pathIn(address: string): string | undefined {
  try {
    return decodeURI(new URL(address, 'https://site.invalid').pathname);
  } catch {
    return undefined;
  }
}
