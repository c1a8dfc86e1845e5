/** `_headers`, which Netlify and Cloudflare read: what only a header can say, and what may be kept. */
import type { Post } from '../domain/post.ts';
import { postMarkdownUrl } from '../domain/urls.ts';

interface Rule {
  /** Site path; `*` stands for any end. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const everywhere: Rule = {
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
const immutable: Rule = { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } };

/** Cloudflare reads no more rules than that. */
const mostRules = 100;

const toMarkdown = ({ url, slug }: Post): Rule => ({
  path: url,
  headers: { Link: `<${postMarkdownUrl(slug)}>; rel="alternate"; type="text/markdown"` },
});

/** @param posts the public ones, newest first: the newest say in a header, too, where their Markdown is. */
export function hostHeaders(posts: readonly Post[]): string {
  const always = [everywhere, immutable];
  const rules = [...always, ...posts.slice(0, mostRules - always.length).map(toMarkdown)];
  return rules
    .map(({ path, headers }) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('');
}
