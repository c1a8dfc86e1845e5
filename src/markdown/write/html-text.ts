/** Trees as HTML text. In it `<` begins a tag and nothing else, attributes included: whoever searches it without reading it finds no tag that is not there. */
import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { eachElement } from '../hast.ts';

// A noncharacter, which no document may hold: the writer of the library escapes no `<` in attributes, and takes no list of what to escape.
const standIn = '\uFDDF';

/** Changes `tree`. */
export function htmlText(tree: Nodes): string {
  eachElement(tree, ({ properties }) => {
    for (const [name, value] of Object.entries(properties))
      if (typeof value === 'string' && value.includes('<')) properties[name] = value.replaceAll('<', standIn);
  });
  return toHtml(tree, { characterReferences: { useNamedReferences: true } }).replaceAll(standIn, '&lt;');
}
