/** Links that open a service's own form for sharing a page, filled in. They work without JavaScript. */
import type { ShareTarget } from '../site.config.ts';

/** `url` is absolute. */
type Shared = Readonly<Record<'title' | 'url', string>>;

const query = (base: string, fields: Readonly<Record<string, string>>) =>
  `${base}?${Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

const forms: Readonly<Record<ShareTarget, (shared: Shared) => string>> = {
  linkedin: ({ url }) => query('https://www.linkedin.com/sharing/share-offsite/', { url }),
  x: ({ title, url }) => query('https://x.com/intent/post', { text: title, url }),
  bluesky: ({ title, url }) => query('https://bsky.app/intent/compose', { text: `${title} ${url}` }),
  // The Mastodon project's own page, which asks for the reader's server. No browser sends a fragment.
  mastodon: ({ title, url }) => `https://share.joinmastodon.org/#text=${encodeURIComponent(`${title} ${url}`)}`,
  hackernews: ({ title, url }) => query('https://news.ycombinator.com/submitlink', { u: url, t: title }),
  reddit: ({ title, url }) => query('https://www.reddit.com/submit', { url, title }),
  whatsapp: ({ title, url }) => query('https://wa.me/', { text: `${title} ${url}` }),
  email: ({ title, url }) => query('mailto:', { subject: title, body: url }),
};

/** One link for each of `targets`, in their order. */
export const shareLinks = (shared: Shared, targets: readonly ShareTarget[]) =>
  targets.map((target) => ({ target, href: forms[target](shared) }));
