/** Gives every built page its own styles and its own policy: the rules that it can use, the hashes of the inline scripts and styles that stand in it, and no more. Astro's own policy lists every hash of the site on every page. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { visit } from 'unist-util-visit';
import { bundledFiles, htmlFiles } from '../infra/built-site.ts';
import { contentSecurityPolicy, type PageContents } from '../outputs/content-security-policy.ts';
import { type PageVocabulary, pageStyles, withoutUnused } from '../outputs/page-styles.ts';

const placeholder = '%policy%';
const styleElement = /<style>(.*?)<\/style>/gs;
// Data blocks are not executed, so the policy does not speak of them.
const isData = (type: unknown) =>
  typeof type === 'string' && !/^(module|text\/javascript|speculationrules)$/.test(type);

export default function contentSecurityPolicies(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const added = await addedByScripts(dir);
        for await (const file of htmlFiles(dir)) {
          const html = await readFile(file, 'utf8');
          if (!html.includes(placeholder)) continue;
          const vocabulary = vocabularyOf(html, added);
          const trimmed = html.replace(styleElement, (_, css: string) => inStyle(pageStyles(css, vocabulary)));
          const bare = trimmed.replace(styleElement, '');
          const sheets = [...trimmed.matchAll(styleElement)].map(([, css = '']) => css);
          const page = trimmed.replace(styleElement, (_, css: string) => {
            const others = sheets.filter((sheet) => sheet !== css).join();
            return inStyle(withoutUnused(css, others + added.styles, bare + added.scripts));
          });
          await writeFile(file, page.replace(placeholder, contentSecurityPolicy(contentsOf(page))));
        }
      },
    },
  };
}

const inStyle = (css: string) => css && `<style>${css}</style>`;

interface Added extends Pick<PageVocabulary, 'elements' | 'classes'> {
  /** The text of every script, and of every style sheet, that a page may load. */
  readonly scripts: string;
  readonly styles: string;
}

/** What scripts may add to a page: every word of theirs as a class, every tag they name as an element. */
async function addedByScripts(dir: URL): Promise<Added> {
  const read = async (files: readonly string[]) =>
    (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
  const scripts = await read(await bundledFiles(dir, 'js'));
  return {
    scripts,
    styles: await read(await bundledFiles(dir, 'css')),
    classes: new Set(scripts.match(/[\w-]+/g)),
    elements: new Set([...scripts.matchAll(/(?:createElement\(|<)["'`]?([a-z][\w-]*)/g)].map(([, name = '']) => name)),
  };
}

function vocabularyOf(html: string, added: Added): PageVocabulary {
  const elements = new Set(added.elements);
  const classes = new Set(added.classes);
  visit(htmlToHast(html) as Root, 'element', ({ tagName, properties }: Element) => {
    elements.add(tagName);
    for (const name of Array.isArray(properties['className']) ? properties['className'] : []) classes.add(String(name));
  });
  const characters = new Set([...new Set(html)].map((character) => character.codePointAt(0) ?? 0));
  return { elements, classes, characters };
}

function contentsOf(html: string): PageContents {
  const scriptHashes: string[] = [];
  const styleHashes: string[] = [];
  const frameOrigins: string[] = [];
  let externalScripts = false;
  let externalStyles = false;
  visit(htmlToHast(html) as Root, 'element', (element: Element) => {
    const { tagName, properties } = element;
    if (properties['dataEmbedOrigin']) frameOrigins.push(new URL(String(properties['dataEmbedOrigin'])).origin);
    if (tagName === 'style') styleHashes.push(hashOf(element));
    else if (tagName === 'script' && properties['src']) externalScripts = true;
    else if (tagName === 'script' && !isData(properties['type'])) scriptHashes.push(hashOf(element));
    else if (tagName === 'link' && String(properties['rel']).includes('stylesheet')) externalStyles = true;
  });
  return { scriptHashes, styleHashes, externalScripts, externalStyles, frameOrigins };
}

function hashOf(element: Element): string {
  const text = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return createHash('sha256').update(text).digest('base64');
}
