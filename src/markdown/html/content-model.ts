/** Which elements HTML lets stand in which (WHATWG HTML, "Content model" of each), as far as a browser leaves wrong ones where they are. */
import { phrasing } from './elements.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Hold what a line of text holds and nothing else. `<p>` is not here: a browser ends it before a block. */
const holdPhrasing = words(
  'abbr b bdi bdo cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd mark meter output pre progress q s samp small span strong sub sup time u var',
);

/** May hold whatever their own parents may. */
const transparent = words('a ins del map');

const homes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries<ReadonlySet<string>>({
    li: words('ul ol menu'),
    dt: words('dl div'),
    dd: words('dl div'),
    summary: words('details'),
    figcaption: words('figure'),
    rt: words('ruby'),
    rp: words('ruby'),
    source: words('audio video picture'),
    track: words('audio video'),
  }),
);

const listItems = words('li');
const guests: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries<ReadonlySet<string>>({
    ul: listItems,
    ol: listItems,
    menu: listItems,
    dl: words('dt dd div'),
  }),
);

/** In what `name` may not stand, when `around` are the names of the elements around it, the nearest first; `undefined` when it may. */
export function wrongHome(name: string, around: readonly string[]): string | undefined {
  // An element of an author's own stands anywhere.
  if (name.includes('-')) return undefined;
  const [parent = 'div'] = around;
  const home = homes.get(name);
  if (home) return home.has(parent) ? undefined : parent;
  const guestsOfParent = guests.get(parent);
  if (guestsOfParent) return guestsOfParent.has(name) ? undefined : parent;
  const line = around.find((ancestor) => !transparent.has(ancestor));
  return line !== undefined && holdPhrasing.has(line) && !phrasing.has(name) ? line : undefined;
}
