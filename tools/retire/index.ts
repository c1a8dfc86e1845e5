/** `npm run retire -- slug --to <address> | --gone [--dry-run]`: takes a post or page off the site and says where its readers go. */
import '../plain-errors.ts';
import { readOptions } from '../command-line.ts';
import { makeChanges, readEditableContent } from '../editable-content.ts';
import { existing } from '../rename/rename.ts';
import { planRetirement } from './retire.ts';

const options = { to: { type: 'string' }, gone: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } as const;
const { values, positionals } = readOptions(options);
const [name, ...more] = positionals;
const { to, gone } = values;
const isTarget = typeof to === 'string' && to !== '';
if (!name || more.length > 0) throw new Error('Type one name: npm run retire -- a-post --to /blog/another/, or --gone');
const content = await readEditableContent();
// A name that is nobody's is told before its readers are asked for.
const entry = await existing(content, name);
if (isTarget === (gone === true) || (to !== undefined && !isTarget))
  throw new Error(
    `Where do the readers of ${name} go? Type --to and an address, as in --to /blog/another/, or --gone when nothing took its place`,
  );
const changes = await planRetirement(content, name, isTarget ? to : undefined);
await makeChanges(changes, values['dry-run'] === true, gone ? entry : undefined);
