/** `npm run rename -- old new [--dry-run]`: another name for a post, page, tag, category, author or series, and for every link to it. */
import '../plain-errors.ts';
import { planRename } from '../../src/authoring/rename.ts';
import { readOptions } from '../command-line.ts';
import { makeChanges, readEditableContent } from '../editable-content.ts';
import { renameInSettings } from './site-settings.ts';

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
renameInSettings(old, name, changes, content.site);
await makeChanges(changes, isDryRun);
