/** What every page has, and what no page has: strict by construction. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { speculationRules } from '../../src/outputs/speculation-rules.ts';
import { site } from '../../src/site.config.ts';
import { type Build, paths, sites } from './builds.ts';
import { attribute, elements, folded, linked, metas, type Node, named, textOf } from './html.ts';
import { filesOf, type Page, pagesOf } from './site.ts';

/** The folded text of each HTML element of this name; an SVG has titles of its own. */
const textsOf = (root: Node, name: string): string[] =>
  named(root, name)
    .filter(({ namespaceURI }) => namespaceURI === 'http://www.w3.org/1999/xhtml')
    .map((element) => folded(textOf(element)));

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policyOf = ({ root }: Page) =>
  named(root, 'meta')
    .filter((meta) => attribute(meta, 'http-equiv')?.toLowerCase() === 'content-security-policy')
    .map((meta) => attribute(meta, 'content') ?? '');

const directivesOf = (policy: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );

// Data blocks are not run (HTML, section 4.12.1); rules for fetching ahead are no data.
const isRun = (type: string | undefined) =>
  type === undefined || /^(module|text\/javascript|speculationrules|)$/.test(type);

/** What is wrong with a page, one line each. */
function contentFaults(page: Page): string[] {
  const { root } = page;
  return [...elements(root)].flatMap(({ tagName, attrs }) =>
    attrs.flatMap(({ name, value }) => {
      if (name === 'style') return [`<${tagName} style="${value}">`];
      if (/^on/.test(name)) return [`<${tagName} ${name}>`];
      return /^\s*javascript:/i.test(value) ? [`<${tagName} ${name}="${value}">`] : [];
    }),
  );
}

const frameOrigins = (root: Page['root']) =>
  [
    ...new Set(
      [...elements(root)]
        .flatMap((element) => attribute(element, 'data-frame') ?? [])
        .map((url) => new URL(url).origin),
    ),
  ].toSorted();

/** The scripts that stand in the pages of a build: the site's own, as its sources have them. */
function knownScripts(build: Build): readonly string[] {
  const named = (name: RegExp) => `/${filesOf(build).find((file) => name.test(file))}`;
  const source = ['before-paint', ...(site.offline ? ['install-worker'] : [])]
    .map((name) => readFileSync(join(paths.projectRoot, `src/scripts/${name}.inline.js`), 'utf8'))
    .join('');
  const beforePaint = source
    .replace('%worker%', '/sw.js')
    .replace(/^\/\/.*\n/gm, '')
    .replace(/\n\s*/g, '')
    .replace('%base%', '/')
    .replace('%sheet%', named(/^_astro\/reading\.[^/]+\.css$/))
    .replace('%faces%', named(/^_astro\/own-faces\.[^/]+\.css$/));
  return [beforePaint, speculationRules('')].map(sha256);
}

function policyFaults(page: Page, known: readonly string[]): string[] {
  const { root, isRedirect } = page;
  const [policy, ...more] = policyOf(page);
  if (policy === undefined || more.length > 0) return [`${more.length + 1} policies`];
  const directives = directivesOf(policy);
  const scripts = directives.get('script-src') ?? [];
  const styles = directives.get('style-src') ?? [];
  const inline = named(root, 'script').filter(
    (script) => !attribute(script, 'src') && isRun(attribute(script, 'type')),
  );
  const hashes = {
    scripts: inline.map((script) => sha256(textOf(script))),
    styles: named(root, 'style').map((style) => sha256(textOf(style))),
  };
  const unknown = scripts.filter((source) => source !== "'self'" && source !== "'none'" && !known.includes(source));
  const listed = (sources: readonly string[]) => sources.filter((source) => source.startsWith("'sha256-"));
  return [
    ...(/unsafe-|\*|https?:|%policy%/.test(policy.replace(/frame-src [^;]*;/, '')) ? [`the policy is ${policy}`] : []),
    ...unknown.map((source) => `a script that is not the site’s own may run: ${source}`),
    ...(isRedirect === (hashes.scripts.length === 0) ? [] : [`${hashes.scripts.length} scripts`]),
    ...(isRedirect === (hashes.styles.length === 0) && hashes.styles.length < 2
      ? []
      : [`${hashes.styles.length} style sheets`]),
    // Frames of the hosts whose posters stand in the page, and of no other.
    ...(String(directives.get('frame-src') ?? []) === String(frameOrigins(root)) ? [] : [`frames: ${policy}`]),
    ...(directives.get('default-src')?.join() === "'none'" ? [] : ['default-src is not none']),
    ...['base-uri', 'form-action']
      .filter((name) => directives.get(name)?.join() !== "'none'")
      .map((name) => `${name} is open`),
    ...hashes.scripts
      .filter((hash) => !scripts.includes(hash))
      .map((hash) => `an inline script is not allowed: ${hash}`),
    ...hashes.styles.filter((hash) => !styles.includes(hash)).map((hash) => `a style sheet is not allowed: ${hash}`),
    ...listed(scripts)
      .filter((hash) => !hashes.scripts.includes(hash))
      .map((hash) => `nothing has the hash ${hash}`),
    ...listed(styles)
      .filter((hash) => !hashes.styles.includes(hash))
      .map((hash) => `nothing has the hash ${hash}`),
  ];
}

/** A policy governs only what comes after it (CSP Level 3, section 3.3). */
function orderFaults({ root }: Page): string[] {
  const all = [...elements(root)];
  const policy = all.findIndex(
    (element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const first = all.findIndex(({ tagName }) => /^(script|style|link|img)$/.test(tagName));
  return policy !== -1 && policy < first ? [] : ['something stands before the policy'];
}

function headFaults(page: Page, { origin }: Build): string[] {
  const { root, isIndexed, path } = page;
  const [html] = named(root, 'html');
  const canonical = linked(root, 'canonical');
  const [titles, headings] = [textsOf(root, 'title'), textsOf(root, 'h1')];
  return [
    ...(html && attribute(html, 'lang') ? [] : ['no lang']),
    ...(titles.length === 1 && titles[0] ? [] : [`titles: ${titles}`]),
    ...(metas(root, 'description').filter(Boolean).length === 1 ? [] : ['not one description']),
    ...(headings.length === 1 && headings[0] ? [] : [`first-level headings: ${headings}`]),
    ...(isIndexed && canonical.length !== 1 ? [`${canonical.length} canonical addresses`] : []),
    ...(canonical.every(
      (url) => URL.canParse(url) && (new URL(url).origin !== origin || new URL(url).pathname === path),
    )
      ? []
      : [`canonical is ${canonical}`]),
    ...(page.html.slice(0, 1024).includes('<meta charset="utf-8">') ? [] : ['no charset in the first 1,024 bytes']),
    ...(/^<!doctype html>/i.test(page.html) ? [] : ['no doctype']),
  ];
}

const reported = (pages: readonly Page[], faults: (page: Page) => readonly string[]) =>
  pages.flatMap((page) => faults(page).map((fault) => `${page.file}: ${fault}`));

describe.each(sites)('$name', (build) => {
  const all = pagesOf(build);
  const pages = all.filter(({ isRedirect }) => !isRedirect);
  const redirects = all.filter(({ isRedirect }) => isRedirect);

  test('no style attribute, no event handler, no javascript: address', () => {
    expect(reported(all, contentFaults)).toEqual([]);
  });

  test('the policy allows what stands in the page, and nothing else', () => {
    const known = knownScripts(build);
    expect(reported(all, (page) => policyFaults(page, known))).toEqual([]);
  });

  test('the policy comes before all it governs', () => {
    expect(reported(pages, orderFaults)).toEqual([]);
  });

  test('language, title, description, one first-level heading, one address', () => {
    expect(reported(pages, (page) => headFaults(page, build))).toEqual([]);
  });

  test('no two pages that may be indexed have one title', () => {
    const titles = pages.filter(({ isIndexed }) => isIndexed).flatMap(({ root }) => textsOf(root, 'title'));
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('no list stands empty', () => {
    const faults = reported(pages, ({ root }) =>
      named(root, 'ul', 'ol')
        .filter((list) => named(list, 'li').length === 0)
        .map(({ tagName }) => `an empty <${tagName}>`),
    );
    expect(faults).toEqual([]);
  });

  test('headings leave out no level on the way down, outside of what authors wrote', () => {
    const faults = reported(
      pages.filter(({ root }) => !metas(root, 'og:type').includes('article')),
      ({ root }) => {
        const levels = named(root, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]));
        return levels
          .filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
          .map((level) => `h${level} out of order`);
      },
    );
    expect(faults).toEqual([]);
  });

  test('a redirect holds nothing that runs or paints', () => {
    expect(
      reported(redirects, ({ root }) =>
        named(root, 'script', 'style', 'img', 'svg', 'iframe').map(({ tagName }) => `<${tagName}>`),
      ),
    ).toEqual([]);
  });
});
