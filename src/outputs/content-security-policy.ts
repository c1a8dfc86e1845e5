/** The policy of one page (Content Security Policy Level 3), as narrow as what the page holds. */

export interface PolicyFacts {
  /** Base64 SHA-256 of each inline script of the site's own that stands in the page. */
  readonly scriptHashes: readonly string[];
  /** Base64 SHA-256 of the page's style sheet. */
  readonly styleHashes: readonly string[];
  readonly externalScripts: boolean;
  readonly externalStyles: boolean;
  /** Origins of what a reader may open in a frame. */
  readonly frameOrigins: readonly string[];
  /** Of the development server, whose client puts in styles as they are edited. Never of a build. */
  readonly nonce?: string | undefined;
}

const sources = (self: boolean, hashes: readonly string[], nonce?: string) =>
  [
    ...(self ? ["'self'"] : []),
    ...(nonce ? [`'nonce-${nonce}'`] : []),
    ...new Set(hashes.map((hash) => `'sha256-${hash}'`)),
  ].join(' ') || "'none'";

/** The `content` of the meta element. Directives that a meta element cannot carry (`frame-ancestors`, `report-to`, `sandbox`) are not in it. */
export function contentSecurityPolicy(page: PolicyFacts): string {
  return [
    "default-src 'none'",
    `script-src ${sources(page.externalScripts, page.scriptHashes)}`,
    `style-src ${sources(page.externalStyles, page.styleHashes, page.nonce)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    // The development server speaks through a socket, and asks from a worker whether it is there again.
    ...(page.nonce ? ["connect-src 'self' ws:", 'worker-src blob:'] : ["connect-src 'self'"]),
    "manifest-src 'self'",
    ...(page.frameOrigins.length > 0 ? [`frame-src ${[...new Set(page.frameOrigins)].join(' ')}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}
