/** What was looked for lately, kept on this device until the reader clears it. */
import { recallList, remember } from '../device.ts';

const most = 6;

/** The latest first. */
export const recentSearches = (): string[] =>
  recallList('searches', (value): value is string => typeof value === 'string').toReversed();

export function rememberSearch(query: string): void {
  const words = query.trim();
  if (!words) return;
  const others = recentSearches().filter((other) => other.toLowerCase() !== words.toLowerCase());
  const kept = [words, ...others].slice(0, most).toReversed();
  remember('searches', JSON.stringify(kept));
}

export const forgetSearches = (): boolean => remember('searches', undefined);
