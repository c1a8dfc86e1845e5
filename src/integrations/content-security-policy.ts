/** Gives every built page its own styles and its own policy: the rules that it can use, the hashes of the inline scripts and styles that stand in it, and no more. Astro's own policy lists every hash of the site on every page. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { visit } from 'unist-util-visit';
import { htmlFiles, scriptFiles } from '../infra/built-site.ts';
import { contentSecurityPolicy, type PageContents } from '../outputs/content-security-policy.ts';
import { type PageVocabulary, pageStyles } from '../outputs/page-styles.ts';

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
          const page = html.replace(styleElement, (_, css: string) => {
            const styles = pageStyles(css, vocabulary);
            return styles && `<style>${styles}</style>`;
          });
          await writeFile(file, page.replace(placeholder, contentSecurityPolicy(contentsOf(page))));
        }
      },
    },
  };
}

type Names = Pick<PageVocabulary, 'elements' | 'classes'>;

/** What scripts may add to a page: every word of theirs as a class, every tag they name as an element. */
async function addedByScripts(dir: URL): Promise<Names> {
  const texts = await Promise.all((await scriptFiles(dir)).map((file) => readFile(file, 'utf8')));
  const all = texts.join('\n');
  return {
    classes: new Set(all.match(/[\w-]+/g)),
    elements: new Set([...all.matchAll(/(?:createElement\(|<)["'`]?([a-z][\w-]*)/g)].map(([, name = '']) => name)),
  };
}

function vocabularyOf(html: string, added: Names): PageVocabulary {
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
