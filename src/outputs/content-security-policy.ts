/** The policy of one page (Content Security Policy Level 3), as narrow as what the page holds. */

export interface PageContents {
  /** Base64 SHA-256 of each inline script that runs. */
  readonly scriptHashes: readonly string[];
  /** Base64 SHA-256 of each inline style sheet. */
  readonly styleHashes: readonly string[];
  readonly externalScripts: boolean;
  readonly externalStyles: boolean;
  /** Origins of what a reader may open in a frame. */
  readonly frameOrigins: readonly string[];
}

const sources = (self: boolean, hashes: readonly string[]) =>
  [...(self ? ["'self'"] : []), ...new Set(hashes.map((hash) => `'sha256-${hash}'`))].join(' ') || "'none'";

/** The `content` of the meta element. Directives that a meta element cannot carry (`frame-ancestors`, `report-to`, `sandbox`) are not in it. */
export function contentSecurityPolicy(page: PageContents): string {
  return [
    "default-src 'none'",
    `script-src ${sources(page.externalScripts, page.scriptHashes)}`,
    `style-src ${sources(page.externalStyles, page.styleHashes)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ...(page.frameOrigins.length > 0 ? [`frame-src ${[...new Set(page.frameOrigins)].join(' ')}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}
