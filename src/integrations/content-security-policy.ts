/** Gives every built page its own policy: the hashes of the inline scripts and styles that stand in it, and no more. Astro's own policy lists every hash of the site on every page. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { visit } from 'unist-util-visit';
import { htmlFiles } from '../infra/built-site.ts';
import { contentSecurityPolicy, type PageContents } from '../outputs/content-security-policy.ts';

const placeholder = '%policy%';
// Data blocks are not executed, so the policy does not speak of them.
const isData = (type: unknown) =>
  typeof type === 'string' && !/^(module|text\/javascript|speculationrules)$/.test(type);

export default function contentSecurityPolicies(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for await (const file of htmlFiles(dir)) {
          const html = await readFile(file, 'utf8');
          if (html.includes(placeholder))
            await writeFile(file, html.replace(placeholder, contentSecurityPolicy(contentsOf(html))));
        }
      },
    },
  };
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
