/** What the Content-Security-Policy and the site's own furniture forbid in an author's HTML. */
import type { Element, Properties } from 'hast';
import type { Reading } from '../construct.ts';
import { withoutProperties } from '../hast.ts';
import { targetOf } from '../urls.ts';

const urlProperties = new Set(['href', 'src', 'poster', 'cite', 'data', 'xLinkHref', 'background', 'longDesc']);
const reserved = new Set([
  'dataImage',
  'dataPlace',
  'dataLarge',
  'dataFrame',
  'dataEmbedOrigin',
  'srcDoc',
  'nonce',
  'formAction',
  'ping',
  'srcSet',
  'imageSrcSet',
  'is',
  'slot',
]);

/** The author's element with what a page may not hold taken off, each with a finding. */
export function safeElement(node: Element, reading: Reading): Element {
  if (!node.data?.authored) return node;
  const { tagName } = node;
  const drop: string[] = [];
  // The anchors of HTML 4: a fragment finds them by their id today.
  const { name, id } = node.properties;
  if (tagName === 'a' && name && !id)
    return safeElement({ ...node, properties: { ...withoutProperties(node.properties, 'name'), id: name } }, reading);
  for (const [name, value] of Object.entries(node.properties)) {
    if (/^on/i.test(name)) {
      drop.push(name);
      reading.finding(
        'html-handler',
        `The site’s security policy forbids ${name.toLowerCase()} on <${tagName}>, so it is left out.`,
        'Remove it.',
      );
    } else if (name === 'style' && !isCellAlignment(tagName, value)) {
      drop.push(name);
      reading.finding(
        'html-style',
        `The site’s security policy forbids style on <${tagName}>, so it is left out.`,
        'Remove it; the site’s style sheet decides how a post looks.',
      );
    } else if (reserved.has(name)) drop.push(name);
    else if (
      urlProperties.has(name) &&
      !(tagName === 'img' && name === 'src') &&
      !(tagName === 'a' && name === 'href')
    ) {
      if (!isSafeUrl(tagName, String(value), reading)) drop.push(name);
    }
  }
  return drop.length > 0 ? { ...node, properties: withoutProperties(node.properties, ...drop) } : node;
}

const isCellAlignment = (tagName: string, value: Properties[string]) =>
  /^t[dh]$/.test(tagName) && /^\s*text-align:\s*(?:left|center|right);?\s*$/.test(String(value));

function isSafeUrl(tagName: string, value: string, reading: Reading): boolean {
  const target = targetOf(value, reading.url, reading.resolveFile);
  const isLoaded = !/^(?:blockquote|q|del|ins|area)$/.test(tagName);
  if (target.kind === 'unsafe') {
    reading.finding(
      'unsafe-url',
      `“${value.slice(0, 40)}” on <${tagName}> leads to no public page, so it is left out.`,
      'Use an http(s) address, or a file of this site.',
    );
    return false;
  }
  if (target.kind === 'external' && isLoaded) {
    reading.finding(
      'remote-file',
      `<${tagName}> would make every reader’s browser ask another server for “${value}”, so it is left out.`,
      'Put the file in public/ and give its path, or write a link.',
    );
    return false;
  }
  if (target.kind === 'internal' && isLoaded && !target.href.startsWith('#')) reading.link(target.check);
  return true;
}
