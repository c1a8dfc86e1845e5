/** The files of the site that a built file asks a browser or a feed reader to load, as they stand there. A link that a reader may follow is none: the content's checks judge those. */
import { percentDecoded, sitePathOf } from '../domain/urls.ts';

/** What an element loads, by its name. Of the links of `a`, those that the site writes around a picture. */
const loading: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    a: ['href'],
    audio: ['src'],
    embed: ['src'],
    enclosure: ['url'],
    iframe: ['src'],
    image: ['href', 'xlink:href'],
    img: ['src', 'srcset'],
    input: ['src'],
    link: ['href', 'imagesrcset'],
    'media:content': ['url'],
    meta: ['content'],
    object: ['data'],
    script: ['src'],
    source: ['src', 'srcset'],
    track: ['src'],
    use: ['href', 'xlink:href'],
    video: ['src', 'poster'],
  }),
);
/** Relations that are not loaded. */
const onlyNamed = /\b(canonical|me|author|license|bookmark)\b/;
/** On a link that an author cannot write. */
const toLargePicture = /\sdata-large\b/;

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }),
);
const decoded = (text: string) =>
  text.includes('&')
    ? text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
        const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
        return entities.get(name) ?? (name.startsWith('#') ? String.fromCodePoint(code) : whole);
      })
    : text;

const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
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
    const wanted = loading.get(element);
    if (wanted) inTag(element, wanted, raw ? given : more, add);
    if (element === 'style') inStyles(content, add);
    if (element === 'script') (given.includes('application/ld+json') ? inData : inScript)(content, add);
  }
}

function inTag(name: string, wanted: readonly string[], tag: string, add: (address: string) => void): void {
  if (name === 'a' && !toLargePicture.test(tag)) return;
  const given = new Map<string, string>();
  for (const [, key = '', double, single, bare] of tag.matchAll(attribute))
    given.set(key.toLowerCase(), decoded(double ?? single ?? bare ?? ''));
  if (name === 'link' && onlyNamed.test(given.get('rel') ?? '')) return;
  for (const key of wanted) {
    const value = given.get(key);
    if (value === undefined) continue;
    if (key.endsWith('srcset'))
      for (const [, address = ''] of value.matchAll(/\s*([^\s,]\S*[^\s,])(?:\s+[^,]+)?,?/g)) add(address);
    // Of what a head says, only what is an address of a file.
    else if (name !== 'meta' || /^(https?:\/)?\/\S+\.\w+$/.test(value)) add(value);
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

/** Values that are addresses of files; a sentence may hold one in quotes. */
function inData(json: string, add: (address: string) => void): void {
  JSON.parse(json, (_, value) => {
    if (typeof value === 'string' && /^(https?:\/\/[^/\s]+)?(\/[\w.~-]+)*\/(_astro|og)\/\S+\.\w+$/.test(value))
      add(value);
    return value;
  });
}

/** Feeds hold pages in sections of character data. Titles and descriptions are text, in which an author may speak of tags. */
function inFeed(xml: string, add: (address: string) => void): void {
  const markup = xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, html: string) => {
    inMarkup(html, add);
    return '';
  });
  inMarkup(markup, add);
}

function inJson(json: string, add: (address: string) => void): void {
  JSON.parse(json, (key, value) => {
    if (typeof value === 'string') {
      if (key === 'content_html') inMarkup(value, add);
      else if (['src', 'icon', 'image', 'url'].includes(key) && /\.\w+$/.test(value)) add(value);
    }
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
