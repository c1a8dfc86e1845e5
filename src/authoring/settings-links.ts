/** The site's own settings as a file: its links and rules, with their places. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { alternatives } from '../domain/nearest.ts';
import { type Problem, placeAt, problemAt } from '../domain/problem.ts';
import { site } from '../site.config.ts';
import { ruleIds } from './rules/index.ts';
import type { Position } from './yaml-fields.ts';

export const settingsFile = 'src/site.config.ts';

/** Where one of `spellings` stands, below the types, which are in the same file; the beginning when none does. */
export function placeInSettings(...spellings: readonly string[]): Position {
  const text = readFileSync(join(process.cwd(), settingsFile), 'utf8');
  return placeAt(text, Math.max(0, ...spellings.map((spelling) => text.lastIndexOf(spelling))));
}

/** Of the navigation, of calls to action, and to the site elsewhere. */
export const settingsLinks = (): (Position & { readonly href: string })[] =>
  [...site.nav, ...site.links, ...Object.values(site.callsToAction)].map(({ href }) => ({
    href,
    ...placeInSettings(...['"', "'", '`'].map((quote) => quote + href + quote)),
  }));

/** Rules that are switched off and do not exist. */
export function rulesOffProblems(rulesOff: readonly string[]): Problem[] {
  const known: readonly string[] = [...ruleIds, 'public-file'];
  return rulesOff.flatMap((id) => {
    if (known.includes(id)) return [];
    const place = { file: settingsFile, ...placeInSettings(...['"', "'", '`'].map((quote) => quote + id + quote)) };
    const hint = `Type ${alternatives(id, known)}: docs/rules.md has them all.`;
    return problemAt('error', 'settings', place, `\`rulesOff\` names a rule \`${id}\`, and there is none.`, hint);
  });
}
