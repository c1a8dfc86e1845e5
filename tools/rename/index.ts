/** `npm run rename -- old new [--dry-run]`: another name for a post, page, tag, category, author or series, and for every link to it. */
import '../plain-errors.ts';
import { settingsFile, settingsLinks } from '../../src/authoring/settings-links.ts';
import { site } from '../../src/site.config.ts';
import { readOptions } from '../command-line.ts';
import { makeChanges, readEditableContent } from '../editable-content.ts';
import { entryNamed, planRename, urlOf } from './rename.ts';
import { renamedAddress } from './renamed-address.ts';

const options = { 'dry-run': { type: 'boolean' } } as const;
const { values, positionals } = readOptions(options);
const [old, name, ...more] = positionals;
if (!old || !name || more.length > 0)
  throw new Error(
    'Type the old name and the new one: npm run rename -- old-post new-post, or tags/old tags/new, and likewise pages/, categories/, authors/ and series/',
  );
const content = await readEditableContent();
const changes = await planRename(content, old, name);
const isDryRun = values['dry-run'] === true;

// The settings are the owner's: they are not changed, the lines to change are said.
const before = entryNamed(old, 'posts');
const after = entryNamed(name, before.collection);
if (before.collection === 'authors' && before.name === site.defaultAuthor)
  changes.done.push(`${settingsFile}: change \`defaultAuthor\` to '${after.name}' yourself`);
const [from, to] = [before, after].map((one) => urlOf({ collection: before.collection, id: one.name }));
for (const { href, line } of settingsLinks()) {
  const address = renamedAddress(href, { path: '', url: '/' }, { from: from ?? '', to: to ?? '' }, content.site);
  if (address) changes.done.push(`${settingsFile}:${line}: change '${href}' to '${address}' yourself`);
}
await makeChanges(changes, isDryRun);
