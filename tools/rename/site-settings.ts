/** What `src/site.config.ts` says of an author that gets another name. */

import type { ContentChanges } from '../../src/authoring/content-changes.ts';
import { entryNamed } from '../../src/authoring/rename.ts';
import { site } from '../../src/site.config.ts';

/** The settings are the owner's: they are not changed, the line to change is said. */
export function renameDefaultAuthor(old: string, now: string, changes: ContentChanges): void {
  const { collection, name } = entryNamed(old, 'posts');
  if (collection === 'authors' && name === site.defaultAuthor)
    changes.done.push(`src/site.config.ts: change \`defaultAuthor\` to '${entryNamed(now, 'authors').name}' yourself`);
}
