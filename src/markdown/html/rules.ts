/** What the Content-Security-Policy and the site's own chrome forbid in an author's HTML. */
import type { Element, Properties } from 'hast';
import { find, html } from 'property-information';
import type { Reading } from '../construct.ts';
import { hasProperty, withoutProperties } from '../hast.ts';
import { drawingName } from '../text.ts';
import { fileBeside, fileUrl, targetOf } from '../urls.ts';

const urlProperties = new Set(['href', 'src', 'poster', 'cite', 'data', 'xLinkHref', 'background', 'longDesc']);
/** Names by which the site's scripts and its image pipeline find their own, and those that act without a script. */
const reserved = new Set([
  'dataImage',
  'dataSources',
  'dataPlace',
  'dataLarge',
  'dataFrame',
  'srcDoc',
  'nonce',
  'formAction',
  'imageSrcSet',
  'is',
  'slot',
  'popover',
]);
/** The security policy forbids what they do. */
const acting = /^on/i;
/** A browser tells these addresses which link was followed, and which picture was seen. */
const telling = /^(?:ping|attributionsrc)$/i;
/** Attributes of Microdata and RDFa: programs read in them what the page is, which the site says itself. */
const stating = /^(?:item(?:scope|prop|type|id|ref)|property|typeof|vocab|about|resource)$/i;
/** Names that state something likewise in a list: classes of microformats2, and relations of a link but those that say how to follow it. */
const statingNames: Readonly<Record<string, RegExp>> = {
  className: /^(?:h|p|u|dt|e)(?:-[a-z\d]+)?(?:-[a-z]+)+$/,
  rel: /^(?!(?:external|help|nofollow|noopener|noreferrer|sponsored|ugc)$)/i,
};
/** Elements whose file stands beside the document and is served with its page. */
const playing = /^(?:audio|video|source|track)$/;

/** `dataImage` as HTML spells it. The package looks names up in an object, which has some of its own. */
const attributeName = (property: string): string =>
  property in Object.prototype ? property.toLowerCase() : find(html, property).attribute;

/** The property that `name` is written as: the writer knows `classname`, `xlinkhref` and `dataframe` as other spellings of one. */
const propertyOf = (name: string): string =>
  name in Object.prototype ? name : find(html, find(html, name).attribute).property;

/** What animations of a drawing may not change. */
const animated = /^\s*(?:xlink:)?href\s*$|^\s*on/i;
const inDrawing = /^(?:fill|stroke|filter|mask|clip-?path|cursor|marker(?:-?(?:start|mid|end))?)$/i;
/** An address in a value of a drawing, other than that of its own parts. */
const reaching = /\b(?:url|src|image|image-set)\(\s*["']?\s*(?!["'\s#])|\\/i;

/** Says that an attribute is taken away. */
export function reportAttribute(property: string, tagName: string, reading: Reading, hint = 'Remove it.'): void {
  const name = attributeName(property);
  reading.finding('html-attribute', `A post cannot give ${name} to <${tagName}>, so it is left out.`, hint);
}

/** The author's element with what a page may not hold taken off, each with a finding. */
export function safeElement(node: Element, reading: Reading): Element {
  if (!node.data?.authored) return node;
  const { tagName } = node;
  // The anchors of HTML 4: a fragment finds them by their id today.
  const { name, id } = node.properties;
  if (tagName === 'a' && name && !id)
    return safeElement({ ...node, properties: { ...withoutProperties(node.properties, 'name'), id: name } }, reading);
  const isNamed = tagName !== 'svg' || hasProperty(node, 'ariaHidden') || drawingName(node) !== '';
  if (!isNamed)
    reading.finding(
      'drawing-name',
      'Nobody who cannot see this drawing learns what it shows; feeds, Markdown and search leave it out.',
      'Begin it with <title>What it shows</title>; if it is decoration, give it aria-hidden="true".',
    );
  const properties: Properties = {};
  for (const [written, value] of Object.entries(node.properties)) {
    const name = propertyOf(written);
    const safe = safeValue(tagName, name, value, reading);
    if (safe !== undefined) properties[name] = safe;
  }
  return { ...node, properties };
}

/** `value`, or another way to write it; undefined when the attribute is taken away. */
function safeValue(tagName: string, name: string, value: Properties[string], reading: Reading): Properties[string] {
  const isTaken =
    reserved.has(name) ||
    [acting, telling, stating].some((names) => names.test(name)) ||
    // The writer of HTML looks names up in an object, which has some of its own.
    name in Object.prototype ||
    (name === 'style' && !isCellAlignment(tagName, value)) ||
    (name === 'srcSet' && tagName !== 'img') ||
    // `document.<name>` would be the picture, for every script.
    (name === 'name' && tagName === 'img');
  if (isTaken) {
    reportAttribute(name, tagName, reading);
    return undefined;
  }
  if (
    (/^attributename$/i.test(name) && animated.test(String(value))) ||
    (inDrawing.test(name) && reaching.test(String(value)))
  ) {
    reportAttribute(name, tagName, reading, 'Remove it: a drawing neither acts nor asks another address.');
    return undefined;
  }
  const names = Object.hasOwn(statingNames, name) ? statingNames[name] : undefined;
  if (names) return withoutNames(name, names, tagName, value, reading);
  const isConstruct = (tagName === 'img' && name === 'src') || (tagName === 'a' && name === 'href');
  return urlProperties.has(name) && !isConstruct ? safeUrl(tagName, String(value), reading) : value;
}

/** A list of names without those that `left` matches. */
function withoutNames(
  property: string,
  left: RegExp,
  tagName: string,
  value: Properties[string],
  reading: Reading,
): string[] | undefined {
  const all = [value]
    .flat()
    .flatMap((names) => String(names).split(/\s+/))
    .filter(Boolean);
  for (const name of all.filter((one) => left.test(one)))
    reading.finding(
      'html-attribute',
      `“${name}” in ${attributeName(property)} of <${tagName}> says to programs what the page is, so it is left out.`,
      'Remove it: the site says that itself.',
    );
  const kept = all.filter((name) => !left.test(name));
  return kept.length > 0 ? kept : undefined;
}

const isCellAlignment = (tagName: string, value: Properties[string]) =>
  /^t[dh]$/.test(tagName) && /^\s*text-align:\s*(?:left|center|right);?\s*$/.test(String(value));

function safeUrl(tagName: string, value: string, reading: Reading): string | undefined {
  const target = targetOf(value, reading, reading.resolveFile);
  const isLoaded = !/^(?:blockquote|q|del|ins|area)$/.test(tagName);
  if (target.kind === 'unsafe') {
    reading.finding(
      'unsafe-url',
      `“${value.slice(0, 40)}” on <${tagName}> leads to no public page, so it is left out.`,
      'Use an http(s) address, or a file of this site.',
    );
    return undefined;
  }
  if (target.kind === 'external' && isLoaded) {
    reading.finding(
      'remote-file',
      `<${tagName}> would make every reader’s browser ask another server for “${value}”, so it is left out.`,
      'Put the file in public/ and give its path, or write a link.',
    );
    return undefined;
  }
  if (target.kind !== 'internal' || !isLoaded || target.href.startsWith('#')) return value;
  if (playing.test(tagName) && !target.href.startsWith('/')) return playedFile(tagName, value, reading);
  reading.link(target.check, true);
  return value;
}

function playedFile(tagName: string, value: string, reading: Reading): string | undefined {
  const path = fileBeside(value);
  if (path === undefined) {
    reading.error(
      'media-file',
      `<${tagName}> cannot use “${value}”.`,
      'Put the file beside the post, and name it there.',
    );
    return undefined;
  }
  reading.file(path);
  return fileUrl(path);
}
