/** The one gate: whether anybody may see a post is decided here, with the time passed in. */
import { monthAfter } from './dates.ts';
import type { Post, Status } from './post.ts';

export interface Gate {
  /** The instant that decides what is scheduled. */
  readonly now: Date;
  /** `preview` (the development server) shows everything, marked; `public` is what a build writes. */
  readonly mode: 'public' | 'preview';
}

interface Flags {
  readonly draft: boolean;
  readonly unlisted: boolean;
  readonly pubDate: Date;
}

/** A draft stays a draft whatever its date; a scheduled post is scheduled even when it will be unlisted. */
export function statusOf(flags: Flags, { now }: Pick<Gate, 'now'>): Status {
  if (flags.draft) return 'draft';
  if (flags.pubDate.getTime() > now.getTime()) return 'scheduled';
  return flags.unlisted ? 'unlisted' : 'public';
}

/** Whether the post has a page at all. */
export function hasPage(status: Status, { mode }: Pick<Gate, 'mode'>): boolean {
  return mode === 'preview' || status === 'public' || status === 'unlisted';
}

/** Posts that lists, feeds, the sitemap and search may show. */
export function published<P extends Pick<Post, 'status'>>(posts: readonly P[], { mode }: Pick<Gate, 'mode'>): P[] {
  return posts.filter(({ status }) => mode === 'preview' || status === 'public');
}

/** The first instant after `now` at which a build of the same content may differ: one of its dates, or the month that `security.txt` counts from. */
export const nextChange = (dates: readonly Date[], now: Date): Date =>
  [...dates, monthAfter(now, 1)].filter((date) => date > now).reduce((first, date) => (date < first ? date : first));
