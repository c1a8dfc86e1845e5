/** Posts by the year and month of their publication. A month is a month in UTC, as every date of the blog. */
import type { Post } from './post.ts';
import { listingPageUrl } from './urls.ts';

const monthId = ({ pubDate }: Pick<Post, 'pubDate'>): string => pubDate.toISOString().slice(0, 7);

const idOf = (year: number, month: number) => new Date(Date.UTC(year, month)).toISOString().slice(0, 7);

/**
 * Every year from the newest post's to the oldest's, the quiet ones too, each with its twelve months, January first.
 * @param posts newest first, in an archive of pages of `size` at `base`.
 */
export function calendar(posts: readonly Post[], size: number, base: string) {
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
    return {
      /** `2026` or `2026-02`: also its anchor in the archive. */
      id,
      /** Of the whole year or month, also where a page shows a part of it. */
      count: counts.get(id) ?? 0,
      /** Where it begins in the archive; nothing without posts. */
      url,
    };
  };
  const newest = posts[0]?.pubDate.getUTCFullYear() ?? 0;
  const oldest = posts.at(-1)?.pubDate.getUTCFullYear() ?? 1;
  return Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, index) => {
    const year = newest - index;
    const months = Array.from({ length: 12 }, (__, month) => ({
      ...cell(idOf(year, month)),
      /** Its first instant. */
      date: new Date(Date.UTC(year, month)),
    }));
    return { ...cell(String(year)), months };
  });
}

export type CalendarYear = ReturnType<typeof calendar>[number];

/** The posts of one page of the archive (newest first), year by year and month by month, with the counts of the whole. */
export function archiveYears(items: readonly Post[], years: readonly CalendarYear[]) {
  const byMonth = Map.groupBy(items, monthId);
  return years.flatMap((year) => {
    const shown = year.months.toReversed().flatMap((month) => {
      const posts = byMonth.get(month.id);
      return posts ? [{ ...month, posts }] : [];
    });
    return shown.length > 0 ? [{ ...year, shown }] : [];
  });
}

export type ArchiveMonth = ReturnType<typeof archiveYears>[number]['shown'][number];
