/** Whether an answer is the page or the file that was asked for: captive portals, maintenance pages and broken connections answer too. */
import { percentDecoded } from '../../domain/urls.ts';

/** Media types that an answer for `path` may have. */
function fileTypeOf(kind: 'page' | 'file', path: string): RegExp {
  if (kind === 'page') return /^text\/html/;
  if (path.endsWith('.js')) return /^(text|application)\/javascript/;
  if (path.endsWith('.css')) return /^text\/css/;
  if (path.endsWith('.svg')) return /^image\/svg/;
  return /^(?!text\/html)/;
}

/** Whether the browser can say that a file is whole, by opening it as a picture. */
const isRaster = (path: string): boolean => /\.(avif|webp|jpe?g|png|gif)$/.test(path);

/** Whether `html` is the whole of the page at `path`: every page of the site names its own address. */
function isPageAt(path: string, html: string): boolean {
  const addresses = html.matchAll(/(?:rel="canonical" href|class="u-url" value|data-path)="([^"]*)"/g);
  return (
    html.trimEnd().endsWith('</html>') && [...addresses].some(([, address = '']) => pathIn(address) === pathIn(path))
  );
}

const pathIn = (address: string): string =>
  percentDecoded(URL.parse(address, 'https://site.invalid')?.pathname ?? '', decodeURI);

/** Of each script, style sheet and typeface of this version, by file name: the beginning of its SHA-256; put in by the build. */
declare const digests: Readonly<Record<string, string>>;

/** Header of a copy: its size in bytes, known without reading it. */
export const sizeHeader = 'x-copy-bytes';

/** Header of a copy: when it was kept, in milliseconds. */
export const timeHeader = 'x-copy-time';

/** Whether a response of the network may be kept at all. */
export const isWhole = (response: Response): boolean =>
  response.status === 200 && response.type === 'basic' && !/no-store/.test(response.headers.get('cache-control') ?? '');

/** The body of an answer, or of a copy; `undefined` when it is not what belongs at `path`. */
export async function contentsOf(kind: 'page' | 'file', path: string, response: Response): Promise<Blob | undefined> {
  const { headers } = response;
  const type = headers.get('content-type') ?? '';
  if (!fileTypeOf(kind, path).test(type)) return undefined;
  // Cut short, it has no end.
  const body = await response.blob().catch(() => undefined);
  const bytes = headers.get(sizeHeader) ?? (headers.has('content-encoding') ? null : headers.get('content-length'));
  if (!body || (bytes !== null && Number(bytes) !== body.size)) return undefined;
  if (kind === 'page') return isPageAt(path, await body.text()) ? body : undefined;
  // A copy was opened when it was kept.
  if (isRaster(path) && !headers.has(sizeHeader) && !(await isPicture(body))) return undefined;
  const digest = digests[path.slice(path.lastIndexOf('/') + 1)];
  return digest === undefined || (await digestOf(body)).startsWith(digest) ? body : undefined;
}

const isPicture = (body: Blob): Promise<boolean> =>
  createImageBitmap(body).then(
    (bitmap) => {
      bitmap.close();
      return true;
    },
    () => false,
  );

async function digestOf(body: Blob): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await body.arrayBuffer()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
