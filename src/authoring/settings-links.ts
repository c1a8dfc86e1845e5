/** The links of the site's own settings, with their places. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { site } from '../site.config.ts';

export const settingsFile = 'src/site.config.ts';

/** Of the navigation, of calls to action, and to the site elsewhere. */
export function settingsLinks(): { readonly href: string; readonly line: number; readonly column: number }[] {
  const text = readFileSync(join(process.cwd(), settingsFile), 'utf8');
  return [...site.nav, ...site.links, ...Object.values(site.callsToAction)].map(({ href }) => {
    const start = Math.max(0, ...['"', "'", '`'].map((quote) => text.indexOf(quote + href + quote)));
    const before = text.slice(0, start).split('\n');
    return { href, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  });
}
