/** Media types of every kind of file that a site may have, by the end of its name. */

const utf8 = 'charset=utf-8';

/** Texts state their charset; JSON has none to state (RFC 8259, section 8.1). */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: `text/html; ${utf8}`,
  css: `text/css; ${utf8}`,
  js: `text/javascript; ${utf8}`,
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: `text/xml; ${utf8}`,
  opml: `text/x-opml; ${utf8}`,
  md: `text/markdown; ${utf8}`,
  txt: `text/plain; ${utf8}`,
  vtt: `text/vtt; ${utf8}`,
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  apng: 'image/apng',
  ico: 'image/x-icon',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  pdf: 'application/pdf',
};

/** The type of the file `name`; that of bytes for a name that says nothing. */
export const mediaTypeOf = (name: string): string =>
  mediaTypes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
