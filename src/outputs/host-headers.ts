/** `_headers`, which Netlify and Cloudflare read: what only a header can say, and what may be kept. */

export interface HostRule {
  /** Site path; `*` stands for any end. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const everywhere: HostRule = {
  path: '/*',
  headers: {
    // All of it is public: readers that run in a browser may fetch feeds and Markdown.
    'Access-Control-Allow-Origin': '*',
    // In addition to each page's own policy, whose meta element cannot say this.
    'Content-Security-Policy': "frame-ancestors 'self'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  },
};

/** Files with a digest in their name. Everything else is asked for again, as both hosts do unless told otherwise. */
const immutable: HostRule = { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } };

/** A drawing that is opened by itself is a document: it runs nothing and fetches nothing. */
const drawings: HostRule = {
  path: '/*.svg',
  headers: { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" },
};

/** The same however many posts there are: Cloudflare reads 100 rules of 2,000 characters. */
export const hostRules: readonly HostRule[] = [everywhere, immutable, drawings];

/** Of a build for reviewers: no file of it may be indexed. */
const closed: HostRule = { path: '/*', headers: { 'X-Robots-Tag': 'noindex' } };

export const hostHeaders = (isReview = false): string =>
  [...hostRules, ...(isReview ? [closed] : [])]
    .map(({ path, headers }) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('');
