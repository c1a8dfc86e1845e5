/** A rendered page, finished: its style sheet, cut to what the page can use, its policy, and the site's base before the addresses it names. Reads the HTML once, tag by tag, so that nothing an author writes can pass for a tag. */
import { withBase } from '../domain/urls.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import type { PageVocabulary } from './page-styles.ts';

export interface PageParts {
  /** Its site path, for messages. */
  readonly path: string;
  /** Where the site stands below its host; nothing at the root. Put before every site path that the page names. */
  readonly base: string;
  /** Texts of the inline scripts that are the site's own; no other runs. */
  readonly scripts: readonly string[];
  /** Origins of what a reader may open in a frame. */
  readonly frameOrigins: readonly string[];
  /** The page's style sheet, from the texts of those in its head. */
  readonly cut: (sheets: readonly string[], page: PageVocabulary) => string;
  /** Base64 SHA-256. */
  readonly hash: (text: string) => string;
  /** Of the development server: its sheets stay apart and whole, for it replaces each as it is edited. */
  readonly nonce?: string | undefined;
}

// Attribute values are quoted by every writer of this site. A comment, script or style ends at the first of its ends (HTML, section 13.2.5).
const attributes = `(?:"[^"]*"|'[^']*'|[^"'>])*`;
const token = new RegExp(
  `<!--.*?-->|</head>|<(script|style)(?=[\\s/>])(${attributes})>(.*?)</\\1>|<([a-z][^\\s/>]*)(${attributes})>`,
  'gis',
);
const charset = '<meta charset="utf-8">';
// Data blocks are not run (HTML, section 4.12.1); rules for fetching ahead are no data.
const isRun = (given: string) =>
  /^(module|text\/javascript|speculationrules|)$/i.test(/\stype="([^"]*)"/i.exec(given)?.[1] ?? '');

/** What is found in a page while its tags are read. */
class Reading {
  readonly elements = new Set<string>();
  readonly classes = new Set<string>();
  readonly variables = new Set<string>();
  readonly inlineScripts = new Set<string>();
  externalScripts = false;
  externalStyles = false;

  tag(name: string, given: string): void {
    this.elements.add(name.toLowerCase());
    const [, names = ''] = /\sclass="([^"]*)"/.exec(given) ?? [];
    for (const each of names.split(/\s+/)) this.classes.add(each);
    for (const variable of given.match(/--[\w-]+/g) ?? []) this.variables.add(variable);
    if (name === 'link' && /\srel="stylesheet"/.test(given)) this.externalStyles = true;
  }

  script(given: string, text: string): void {
    this.elements.add('script');
    if (/\ssrc="/.test(given)) this.externalScripts = true;
    else if (isRun(given)) this.inlineScripts.add(text);
  }
}

const addressAttribute = / (href|src|poster|action|cite|data|data-path|value|content)="([^"]*)"/g;
const addressList = / (?:image)?srcset="[^"]*"/g;

/** The attributes of a tag with `base` before the site paths in them: an address, a list of pictures, or where a page leads on. */
function addressed(name: string, attributes: string, base: string): string {
  if (!base || !attributes.includes('/')) return attributes;
  const isAddress = (attribute: string) =>
    (attribute !== 'value' || name === 'data') && (attribute !== 'data' || name === 'object');
  return attributes
    .replace(addressAttribute, (whole, attribute: string, value: string) => {
      if (attribute === 'content') return whole.replace(/(?<="\d+; url=)[^"]*/, (address) => withBase(address, base));
      return isAddress(attribute) ? ` ${attribute}="${withBase(value, base)}"` : whole;
    })
    .replace(addressList, (list) =>
      list.replace(
        /((?:^[^"]*"|,)\s*)(\/[^\s,"]+)/g,
        (_, before: string, file: string) => before + withBase(file, base),
      ),
    );
}

/**
 * @param html the whole page, which states its charset first.
 * @throws Error when the page has no place for a policy, or holds a script or a style that its policy would not let work.
 */
export function finishedPage(html: string, { path, base, scripts, frameOrigins, cut, hash, nonce }: PageParts): string {
  const page = new Reading();
  const sheets: string[] = [];
  const pieces: string[] = [];
  let [done, policyPlace, stylePlace] = [0, -1, -1];
  /** Writes what stands before the token, then a place to fill, or something instead of the token. */
  const put = (at: number, instead: string, end: number): number => {
    pieces.push(html.slice(done, at), instead);
    done = end;
    return pieces.length - 1;
  };
  for (const { 0: whole, 1: raw, 2: given = '', 3: text = '', 4: name, 5: more = '', index } of html.matchAll(token)) {
    const end = index + whole.length;
    if (raw?.toLowerCase() === 'script') page.script(given, text);
    else if (raw && stylePlace === -1) {
      sheets.push(text);
      put(index, nonce ? `<style nonce="${nonce}"${given}>${text}</style>` : '', end);
    } else if (raw) throw unknown(path, 'style', text);
    else if (whole.toLowerCase() === '</head>') stylePlace = put(index, '', index);
    else if (name) {
      page.tag(name, more);
      if (policyPlace === -1 && whole === charset) policyPlace = put(end, '', end);
      // Whoever searches a page instead of reading it finds no tag in an attribute.
      const shown = addressed(name, more, base).replaceAll('<', '&lt;');
      if (shown !== more) put(index, `<${name}${shown}>`, end);
    }
  }
  if (policyPlace === -1) throw new Error(`${path} has no place for a policy: a page’s head begins with ${charset}`);
  pieces.push(html.slice(done));
  const stranger = nonce === undefined && [...page.inlineScripts].find((text) => !scripts.includes(text));
  if (typeof stranger === 'string') throw unknown(path, 'script', stranger);
  const css = nonce ? '' : cut(sheets, page);
  const policy = contentSecurityPolicy({
    ...page,
    scriptHashes: scripts.filter((text) => page.inlineScripts.has(text)).map(hash),
    styleHashes: css ? [hash(css)] : [],
    frameOrigins,
    nonce,
  });
  pieces[policyPlace] =
    `<meta http-equiv="Content-Security-Policy" content="${policy}">${nonce ? `<meta property="csp-nonce" nonce="${nonce}">` : ''}`;
  if (css) pieces[stylePlace] = `<style>${css}</style>`;
  return pieces.join('');
}

/** A whole page of which only the addresses are finished. */
export const addressedPage = (html: string, base: string): string =>
  html.replace(token, (whole, ...[, , , name, more]: (string | undefined)[]) =>
    name && more ? `<${name}${addressed(name, more, base)}>` : whole,
  );

const unknown = (path: string, element: string, text: string) =>
  new Error(
    `${path} holds a <${element}> that its policy does not know, so it would do nothing: “${text.trim().slice(0, 60)}”. Let the component have it without is:inline, or put it in a file`,
  );
