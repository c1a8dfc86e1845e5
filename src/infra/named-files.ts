/** The files of the site that a built file asks a browser or a feed reader to load, as they stand there. A link that a reader may follow is none: the content's checks judge those. */
import { percentDecoded, sitePathOf } from '../domain/urls.ts';

const attribute = /([^\s=>"'/]+)\s*=\s*(["'])(.*?)\2/gs;
/** Attributes that name what a browser loads. */
const loading = /^(?:(?:xlink:)?href|src|poster|data|url|content|(?:image)?srcset)$/i;
/** Relations that are not loaded. */
const onlyNamed = /\srel="[^"]*\b(?:canonical|me|author|license|bookmark)\b/;
/** On a link that an author cannot write. */
const toLargePicture = /\sdata-large\b/;
/** A file's, in full. */
const fullAddress = /^https?:\/\/[^/\s]+\/\S+\.\w+$/;

/** As HTML and XML write a sign that may stand in an address. */
const decoded = (text: string) =>
  text.replace(/&(?:amp|#(x?)([\da-f]+));/gi, (_, hex: string, code = '26') =>
    String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
  );

const attributes = `(?:"[^"]*"|'[^']*'|[^"'>])*`;
/** A comment, an element whose content is not markup, or a tag. */
const token = new RegExp(
  `<!--.*?(?:-->|$)|<(script|style|textarea|title)(?=[\\s/>])(${attributes})(?<!/)>(.*?)(?:</\\1|$)|<([a-z][\\w:-]*)(${attributes})`,
  'gis',
);

/** Of HTML or XML. */
function inMarkup(text: string, add: (address: string) => void): void {
  for (const { 1: raw, 2: given = '', 3: content = '', 4: name = '', 5: more = '' } of text.matchAll(token)) {
    const element = (raw ?? name).toLowerCase();
    inTag(element, raw ? given : more, add);
    if (element === 'style') inStyles(content, add);
    if (element === 'script') (given.includes('application/ld+json') ? inJson : inScript)(content, add);
  }
}

function inTag(name: string, tag: string, add: (address: string) => void): void {
  if ((name === 'a' && !toLargePicture.test(tag)) || (name === 'link' && onlyNamed.test(tag))) return;
  for (const [, key = '', , value = ''] of tag.matchAll(attribute)) {
    if (!loading.test(key)) continue;
    if (/srcset$/i.test(key))
      for (const [, address = ''] of value.matchAll(/\s*([^\s,]\S*[^\s,])(?:\s+[^,]+)?,?/g)) add(decoded(address));
    // Pages end in a slash; of what a head says, only what is an address.
    else if (/^content$/i.test(key) ? fullAddress.test(value) : /\.\w+(?:[?#].*)?$/.test(value)) add(decoded(value));
  }
}

function inStyles(css: string, add: (address: string) => void): void {
  for (const [, double, single, bare] of css.matchAll(/(?:url\(|@import)\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]+))/g))
    add(double ?? single ?? bare ?? '');
}

/** Imports, and addresses below `/_astro/` and of the service worker's files; other strings may be anything. */
function inScript(code: string, add: (address: string) => void): void {
  for (const [, address = ''] of code.matchAll(
    /["'`](\.\/[\w.-]+\.(?:js|css)|(?:https?:\/\/[^/"'`\s]+)?(?:\/[\w.~-]+)*\/(?:_astro|og)\/[^"'`\s$\\]+\.\w+|\/[\w-]+\.js)["'`]/g,
  ))
    add(address);
}

/** Feeds hold pages in sections of character data. Titles and descriptions are text, in which an author may speak of tags. */
function inFeed(xml: string, add: (address: string) => void): void {
  const markup = xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, html: string) => {
    inMarkup(html, add);
    return '';
  });
  inMarkup(markup, add);
}

/** Values that are addresses of files: in full, or of a manifest's icons. */
function inJson(json: string, add: (address: string) => void): void {
  JSON.parse(json, (key, value) => {
    if (key === 'content_html') inMarkup(value, add);
    else if (typeof value === 'string' && (key === 'src' || fullAddress.test(value))) add(value);
    return value;
  });
}

const readers: readonly (readonly [RegExp, (text: string, add: (address: string) => void) => void])[] = [
  [/\.html$/, inMarkup],
  [/\.xml$|\.svg$|\.opml$/, inFeed],
  [/\.css$/, inStyles],
  [/\.js$/, inScript],
  [/(^|\/)feed[\w-]*\.json$|\.webmanifest$/, inJson],
];

/** Whether a file of that name may name others. */
export const namesFiles = (file: string): boolean => readers.some(([pattern]) => pattern.test(file));

/** Addresses as they stand in `text`, each once. `file` is its path in the site. */
export function addressesIn(file: string, text: string): string[] {
  const addresses = new Set<string>();
  const reader = readers.find(([pattern]) => pattern.test(file))?.[1];
  reader?.(text, (address) => addresses.add(address));
  return [...addresses];
}

/**
 * The path in the site of what `address` names in `file`; `undefined` when it is somewhere else.
 * @param site address of its home page.
 */
export function siteFile(address: string, file: string, site: string): string | undefined {
  const url = URL.parse(address, `${site}/${file.split('/').map(encodeURIComponent).join('/')}`);
  if (url?.origin !== new URL(site).origin) return undefined;
  // Where the site stands below a path, one that begins elsewhere was forgotten, and one in full is meant.
  const inSite =
    sitePathOf(new URL(url.pathname, url), site) ?? (address.startsWith('/') ? `/${url.pathname}` : undefined);
  if (inSite === undefined) return undefined;
  const path = percentDecoded(inSite.slice(1));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
