/** What `src/site.config.ts` says of an entry that gets another name. */

import type { ContentChanges } from '../../src/authoring/content-changes.ts';
import { entryNamed, urlOf } from '../../src/authoring/rename.ts';
import { renamedAddress } from '../../src/authoring/renamed-address.ts';
import { settingsFile, settingsLinks } from '../../src/authoring/settings-links.ts';
import { site } from '../../src/site.config.ts';

/** The settings are the owner's: they are not changed, the lines to change are said. @param siteUrl address of the site. */
export function renameInSettings(old: string, now: string, changes: ContentChanges, siteUrl: string): void {
  const { collection, name } = entryNamed(old, 'posts');
  const { name: id } = entryNamed(now, collection);
  if (collection === 'authors' && name === site.defaultAuthor)
    changes.done.push(`${settingsFile}: change \`defaultAuthor\` to '${id}' yourself`);
  const renaming = { from: urlOf({ collection, id: name }), to: urlOf({ collection, id }) };
  for (const { href, line } of settingsLinks()) {
    const address = renamedAddress(href, { path: '', url: '/' }, renaming, siteUrl);
    if (address) changes.done.push(`${settingsFile}:${line}: change '${href}' to '${address}' yourself`);
  }
}
