/** What has to be on a device for a few pages to work there without a network. */
import { offlineUrl, savedUrl } from '../domain/urls.ts';

export const shellPages: readonly string[] = [offlineUrl, savedUrl];

/**
 * The scripts and style sheets that `pages` name, and those that these name in turn.
 * @param pages HTML.
 * @param files Texts of all scripts and style sheets of the build by file name; a name carries a digest and is unlike any other.
 * @returns names, sorted.
 */
export function shellFiles(pages: readonly string[], files: ReadonlyMap<string, string>): string[] {
  const needed = new Set<string>();
  const queue = [...pages];
  for (const text of queue) {
    for (const [name, contents] of files) {
      if (needed.has(name) || !text.includes(name)) continue;
      needed.add(name);
      queue.push(contents);
    }
  }
  return [...needed].toSorted();
}
