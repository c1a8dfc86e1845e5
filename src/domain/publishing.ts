/** What becomes of each post: published, held back until its date, or left out as a draft. */
import { humanDate, machineDate } from './dates.ts';
import type { Status } from './post.ts';
import { statusOf } from './visibility.ts';

interface Dated {
  readonly slug: string;
  readonly frontmatter: { readonly draft: boolean; readonly unlisted: boolean; readonly pubDate: Date };
}

export type Publishing<Post> = Readonly<Record<Status, readonly Post[]>>;

/** The posts by their status at `now`, in the order of their dates. */
export function publishingOf<Post extends Dated>(posts: readonly Post[], now: Date): Publishing<Post> {
  const inOrder = posts.toSorted((a, b) => a.frontmatter.pubDate.getTime() - b.frontmatter.pubDate.getTime());
  const none = { public: [], unlisted: [], scheduled: [], draft: [] };
  return { ...none, ...Object.groupBy(inOrder, (post) => statusOf(post.frontmatter, { now })) };
}

const mostNamed = 5;

function named(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 1 ? `${names.slice(0, mostNamed).join(', ')} and ${more} more` : names.join(', ');
}

/** `3 December 2026`, with the time where one was given. */
export function momentOf(date: Date): string {
  const [, time] = machineDate(date).split('T');
  return `${humanDate(date, 'en-GB')}${time ? `, ${time.slice(0, 5)} UTC` : ''}`;
}

/** One line for each status that a post has: `Held back: the-next-one until 3 December 2026`. */
export function publishingLines(posts: readonly Dated[], now: Date): string[] {
  const { public: shown, unlisted, scheduled, draft } = publishingOf(posts, now);
  const slugs = (some: readonly Dated[]) => named(some.map(({ slug }) => slug));
  const newest = shown.at(-1);
  const held = scheduled.map(({ slug, frontmatter }) => `${slug} until ${momentOf(frontmatter.pubDate)}`);
  return [
    `Published: ${shown.length} ${shown.length === 1 ? 'post' : 'posts'}${newest ? `, the newest ${newest.slug}` : ''}`,
    ...(unlisted.length > 0 ? [`Published and on no list: ${slugs(unlisted)}`] : []),
    ...(held.length > 0 ? [`Held back: ${named(held)}`] : []),
    ...(draft.length > 0 ? [`Left out as drafts: ${slugs(draft)}`] : []),
  ];
}
