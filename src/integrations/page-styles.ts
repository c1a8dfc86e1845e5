/** Leaves in every built page the styles that it can use. It runs before the policies are made, which hash what stays. */
import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { visit } from 'unist-util-visit';
import { bundledFiles, htmlFiles } from '../infra/built-site.ts';
import { type PageVocabulary, pageStyles, variablesIn, withoutUnused } from '../outputs/page-styles.ts';

const styleElement = /<style>(.*?)<\/style>/gs;

export default function stylesOfPages(): AstroIntegration {
  return {
    name: 'page-styles',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const loaded = await loadedLater(dir);
        for await (const file of htmlFiles(dir)) {
          const html = await readFile(file, 'utf8');
          const page = trimmed(html, loaded);
          if (page !== html) await writeFile(file, page);
        }
      },
    },
  };
}

/** What the scripts and style sheets that a page may load ask of it. */
interface Loaded extends Pick<PageVocabulary, 'elements' | 'classes'> {
  readonly variables: readonly string[];
  /** The text of the style sheets. */
  readonly sheets: string;
}

async function loadedLater(dir: URL): Promise<Loaded> {
  const read = async (files: readonly string[]) =>
    (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
  const scripts = await read(await bundledFiles(dir, 'js'));
  const sheets = await read(await bundledFiles(dir, 'css'));
  return {
    // A script may make a class of every word of its own, and an element of every tag it names.
    classes: new Set(scripts.match(/[\w-]+/g)),
    elements: new Set([...scripts.matchAll(/(?:createElement\(|<)["'`]?([a-z][\w-]*)/g)].map(([, name = '']) => name)),
    variables: variablesIn(scripts + sheets),
    sheets,
  };
}

function trimmed(html: string, loaded: Loaded): string {
  const vocabulary = vocabularyOf(html, loaded);
  const ruled = html.replace(styleElement, (_, css: string) => inStyle(pageStyles(css, vocabulary)));
  const own = [...ruled.matchAll(styleElement)].map(([, css = '']) => css);
  const asked = new Set([...loaded.variables, ...variablesIn(ruled.replace(styleElement, ''))]);
  return ruled.replace(styleElement, (_, css: string) => {
    const others = own.filter((sheet) => sheet !== css).join('\n');
    return inStyle(withoutUnused(css, new Set([...asked, ...variablesIn(others)]), others + loaded.sheets));
  });
}

const inStyle = (css: string) => css && `<style>${css}</style>`;

function vocabularyOf(html: string, loaded: Loaded): PageVocabulary {
  const elements = new Set(loaded.elements);
  const classes = new Set(loaded.classes);
  visit(htmlToHast(html) as Root, 'element', ({ tagName, properties }: Element) => {
    elements.add(tagName);
    for (const name of Array.isArray(properties['className']) ? properties['className'] : []) classes.add(String(name));
  });
  const characters = new Set([...new Set(html)].map((character) => character.codePointAt(0) ?? 0));
  return { elements, classes, characters };
}
