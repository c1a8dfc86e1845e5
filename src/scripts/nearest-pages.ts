/** Which page somebody meant who came to an address that has none. */
import { distance } from '../domain/nearest.ts';
import { percentDecoded } from '../domain/urls.ts';

export interface KnownPage {
  /** Site path. */
  readonly path: string;
  readonly title: string;
}

/** How much two names must have in common, from 0 to 1. */
const enough = 0.55;

/** The words of an address, as a person would type them: `/2024/05/Failure_Budget.html` says "failure budget". */
export function wordsOfPath(path: string): string[] {
  const parts = path.split('/').filter((part) => part && !/^(index|\d{1,4})$/i.test(part.replace(/\.\w+$/, '')));
  return percentDecoded(parts.at(-1) ?? '')
    .replace(/\.(html?|php|aspx?|md|mdx)$/i, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The pages whose last part is most like that of `path`, the most alike first; `count` at most. */
export function nearestPages(path: string, pages: readonly KnownPage[], count: number): KnownPage[] {
  const words = wordsOfPath(path);
  return pages
    .map((page) => ({ page, likeness: likenessOf(words, wordsOfPath(page.path)) }))
    .filter(({ likeness }) => likeness >= enough)
    .sort((a, b) => b.likeness - a.likeness || (a.page.path < b.page.path ? -1 : 1))
    .slice(0, count)
    .map(({ page }) => page);
}

function likenessOf(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const shared = a.filter((word) => b.some((other) => isAlike(word, other))).length;
  const byWords = (2 * shared) / (a.length + b.length);
  const [one, other] = [a.join('-'), b.join('-')];
  const longer = Math.max(one.length, other.length);
  // Too different in length to be alike by letters.
  if (Math.abs(one.length - other.length) > longer * (1 - enough)) return byWords;
  return Math.max(byWords, 1 - distance(one, other) / longer);
}

const isAlike = (word: string, other: string): boolean =>
  word === other || (word.length > 4 && Math.abs(word.length - other.length) < 2 && distance(word, other, 1) < 2);
