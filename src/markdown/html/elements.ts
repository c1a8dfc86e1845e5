/** The elements of HTML (WHATWG HTML, section "Index: Elements") as far as they matter to a post, and which it lets stand in which ("Content model" of each), as far as a browser leaves wrong ones where they are. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without content or end tag. */
export const voidElements = words('area base br col embed hr img input link meta source track wbr');

/** Elements that may stand in a line of text. */
export const phrasing = words(
  'a abbr audio b bdi bdo br cite code data del dfn em i img ins kbd label map mark math meter output picture progress q ruby s samp small span strong sub sup svg time u var video wbr acronym big font nobr rb rtc strike tt',
);

export const flow = words(
  'address article aside blockquote caption center col colgroup dd details dir div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre rp rt search section source summary table tbody td tfoot th thead tr track ul area',
);

/** Elements whose end tag HTML lets an author leave out. */
export const optionalEnd = words('p li dt dd tr td th thead tbody tfoot caption colgroup rt rp');

/** Why an element cannot stand in a post, and what to write instead. */
const hints: readonly (readonly [names: ReadonlySet<string>, hint: string])[] = [
  [words('script style template slot'), 'Remove it; behaviour and looks belong to the site, not to a post.'],
  [words('noscript'), 'Remove the tags; what stands in them is shown to everybody.'],
  [words('iframe object param embed applet frame frameset portal'), 'Write a link to the page instead.'],
  [words('dialog'), 'Remove the tags, and write <details><summary>What it is</summary> … </details>, or a callout.'],
  [words('canvas image'), 'Show an image with <img> in its place.'],
  [
    words('form input button select selectedcontent option optgroup textarea fieldset legend datalist'),
    'Remove it, and link to a page that has the form.',
  ],
  [words('html head body title base link meta'), 'Remove it; the site writes the page around the post.'],
  [
    words(
      'basefont bgsound blink isindex keygen listing marquee menuitem multicol nextid noembed noframes plaintext spacer xmp',
    ),
    'Remove it; it is no longer part of HTML.',
  ],
];

/** What to do about an element that posts may not hold; `undefined` for one that they may. */
export const forbiddenHint = (name: string): string | undefined => hints.find(([names]) => names.has(name))?.[1];

/** Whether HTML, or the author as a custom element, gives this name a meaning. */
export const isElementName = (name: string): boolean =>
  phrasing.has(name) ||
  flow.has(name) ||
  forbiddenHint(name) !== undefined ||
  /^[a-z][a-z0-9._]*-[a-z0-9._-]*$/.test(name);

/** Elements whose children have names of their own, which are not checked. */
export const foreign = words('svg math');

/** Elements whose content is no HTML. */
export const opaque = words('script style textarea title iframe xmp noembed noframes template plaintext');

/** Hold what a line of text holds and nothing else. `<p>` is not here: a browser ends it before a block. */
const holdPhrasing = words(
  'abbr b bdi bdo cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd mark meter output pre progress q s samp small span strong sub sup time u var',
);

/** May hold whatever their own parents may. */
const transparent = words('a ins del map');

/** By element, those that it stands in and nowhere else. */
const homes = new Map([
  ['li', words('ul ol menu')],
  ['dt', words('dl div')],
  ['dd', words('dl div')],
  ['summary', words('details')],
  ['figcaption', words('figure')],
  ['rt', words('ruby')],
  ['rp', words('ruby')],
  ['source', words('audio video picture')],
  ['track', words('audio video')],
]);

/** By element, those that it holds and no others. */
const guests = new Map([
  ['ul', words('li')],
  ['ol', words('li')],
  ['menu', words('li')],
  ['dl', words('dt dd div')],
]);

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
