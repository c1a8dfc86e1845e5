/** Posts by the year and month of their publication. A month is a month in UTC, as every date of the blog. */
import type { Post } from './post.ts';
import { listingPageUrl } from './urls.ts';

interface CalendarMonth {
  /** `2026-02`: also the anchor of the month in the archive. */
  readonly id: string;
  /** Its first instant. */
  readonly date: Date;
  /** Of the whole month, also where a page shows a part of it. */
  readonly count: number;
  /** Where the month begins in the archive; nothing for a month without posts. */
  readonly url?: string | undefined;
}

export interface ArchiveMonth extends CalendarMonth {
  readonly posts: readonly Post[];
}

export interface CalendarYear {
  /** `2026`: also its anchor. */
  readonly id: string;
  readonly count: number;
  readonly url?: string | undefined;
  /** All twelve, January first. */
  readonly months: readonly CalendarMonth[];
}

export interface ArchiveYear extends CalendarYear {
  /** Months with posts on the page, the newest first. */
  readonly shown: readonly ArchiveMonth[];
}

const monthId = ({ pubDate }: Pick<Post, 'pubDate'>): string => pubDate.toISOString().slice(0, 7);

const idOf = (year: number, month: number) => new Date(Date.UTC(year, month)).toISOString().slice(0, 7);

/** Every year from the newest post's to the oldest's, the quiet ones too. `posts` are newest first, in an archive of pages of `size` at `base`. */
export function calendar(posts: readonly Post[], size: number, base: string): CalendarYear[] {
  const starts = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const [index, post] of posts.entries()) {
    const month = monthId(post);
    for (const id of [month, month.slice(0, 4)]) {
      if (!starts.has(id)) starts.set(id, index);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const cell = (id: string) => {
    const start = starts.get(id);
    const url = start === undefined ? undefined : `${listingPageUrl(base, Math.floor(start / size) + 1)}#${id}`;
    return { id, count: counts.get(id) ?? 0, url };
  };
  const newest = posts[0]?.pubDate.getUTCFullYear() ?? 0;
  const oldest = posts.at(-1)?.pubDate.getUTCFullYear() ?? 1;
  return Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, index) => {
    const year = newest - index;
    const months = Array.from({ length: 12 }, (__, month) => ({
      ...cell(idOf(year, month)),
      date: new Date(Date.UTC(year, month)),
    }));
    return { ...cell(String(year)), months };
  });
}

/** The posts of one page of the archive (newest first), year by year and month by month, with the counts of the whole. */
export function archiveYears(items: readonly Post[], years: readonly CalendarYear[]): ArchiveYear[] {
  const byMonth = Map.groupBy(items, monthId);
  return years.flatMap((year) => {
    const shown = year.months.toReversed().flatMap((month) => {
      const posts = byMonth.get(month.id);
      return posts ? [{ ...month, posts }] : [];
    });
    return shown.length > 0 ? [{ ...year, shown }] : [];
  });
}
