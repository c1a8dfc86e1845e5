/** Servers of the fediverse, as readers write them. */

/** The host of `mastodon.social`, `https://mastodon.social/@ana` or `@ana@mastodon.social`; nothing when it is none. */
export function fediverseServer(typed: string): string | undefined {
  const text = typed.trim();
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text.replace(/^@?[^@/\s]*@/, '')}`);
  return url && /[^.]\.[^.]/.test(url.hostname) && !url.username ? url.host : undefined;
}

/** The form for a new post, filled in: Mastodon's, which Misskey and its descendants know too. */
export const fediverseShareUrl = (server: string, text: string) =>
  `https://${server}/share?text=${encodeURIComponent(text)}`;
