/** What one page needs of the site's style sheet (CSS Syntax Level 3, Selectors Level 4). Refuses to guess: a rule stays unless a class, an element or a letter it asks for is nowhere on the page. */
import { type CssNode, type Declaration, parse, type SelectorList } from 'css-tree';

export interface PageVocabulary {
  readonly elements: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  /** Every character of the page. */
  readonly characters: ReadonlySet<number>;
}

/** A stretch of the sheet and when it may be left out. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly isUsed: (page: PageVocabulary) => boolean;
  /** An at-rule without a rule left goes with them. */
  readonly children?: readonly Part[];
}

const sheets = new Map<string, readonly Part[]>();

/** `css` without the rules and faces that match nothing on the page. What scripts add to a page belongs to its vocabulary. */
export function pageStyles(css: string, page: PageVocabulary): string {
  let parts = sheets.get(css);
  if (!parts) {
    parts = partsOf(parse(css, { positions: true, parseValue: false, parseCustomProperty: false }));
    sheets.set(css, parts);
  }
  let kept = '';
  let from = 0;
  for (const { start, end } of unused(parts, page)) {
    kept += css.slice(from, start);
    from = end;
  }
  return withoutRepeats(kept + css.slice(from));
}

/** Each pass of the bundler writes the same prefixed declaration once more. */
const withoutRepeats = (css: string) => css.replace(/([{;])([\w-]+:[^;{}"]+);(?=\2[;}])/g, '$1');

function unused(parts: readonly Part[], page: PageVocabulary): Part[] {
  return parts.flatMap((part) => {
    if (!part.isUsed(page)) return [part];
    if (!part.children) return [];
    const gone = unused(part.children, page);
    return gone.length > 0 && gone.length === part.children.length ? [part] : gone;
  });
}

const grouping = /^(media|supports|layer|container|scope|starting-style)$/;

function partsOf(node: CssNode): Part[] {
  const rules = node.type === 'StyleSheet' || node.type === 'Block' ? node.children.toArray() : [];
  return rules.flatMap((rule): Part[] => {
    if (!rule.loc) return [];
    const place = { start: rule.loc.start.offset, end: rule.loc.end.offset };
    if (rule.type === 'Rule') {
      const { prelude } = rule;
      return [{ ...place, isUsed: (page) => prelude.type !== 'SelectorList' || anyMatches(prelude, page) }];
    }
    if (rule.type !== 'Atrule' || !rule.block) return [];
    if (grouping.test(rule.name)) return [{ ...place, isUsed: () => true, children: partsOf(rule.block) }];
    if (rule.name !== 'font-face') return [];
    const ranges = unicodeRanges(rule.block.children.toArray());
    return [{ ...place, isUsed: ({ characters }) => !ranges || ranges.some((range) => isWithin(range, characters)) }];
  });
}

const anyMatches = (selectors: SelectorList, page: PageVocabulary): boolean =>
  selectors.children.some(
    (selector) => selector.type !== 'Selector' || !selector.children.some((part) => !may(part, page)),
  );

/** Whether a part of a selector may match on the page. */
function may(part: CssNode, page: PageVocabulary): boolean {
  if (part.type === 'ClassSelector') return page.classes.has(plainName(part.name));
  if (part.type === 'TypeSelector') return part.name === '*' || page.elements.has(part.name);
  if (part.type === 'PseudoClassSelector' && part.name !== 'not')
    return !part.children?.some((child) => child.type === 'SelectorList' && !anyMatches(child, page));
  return true;
}

/** `sm\:mt-6` as it stands in the class attribute. */
const plainName = (name: string) => name.replace(/\\(.)/g, '$1');

type Range = readonly [from: number, to: number];

function unicodeRanges(declarations: readonly CssNode[]): Range[] | undefined {
  const range = declarations.find(
    (node): node is Declaration => node.type === 'Declaration' && node.property === 'unicode-range',
  );
  if (!range) return undefined;
  const text = range.value.type === 'Raw' ? range.value.value : '';
  return [...text.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].map(([, from = '0', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
}

function isWithin([from, to]: Range, characters: ReadonlySet<number>): boolean {
  for (const character of characters) if (character >= from && character <= to) return true;
  return false;
}

/** Custom properties that `text` names, in whatever way. */
export const variablesIn = (text: string): string[] => text.match(/--[\w-]+/g) ?? [];

const face = /@font-face\{font-family:([^;}]+)[^}]*\}/g;

/**
 * `css` without custom properties that nothing asks for, and without the faces of families that are named nowhere.
 * @param asked custom properties that others than `css` ask for.
 * @param sheets the text of the other style sheets that the page may have.
 */
export function withoutUnused(css: string, asked: ReadonlySet<string>, sheets: string): string {
  const read = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));
  const kept = css.replace(/(--[\w-]+):[^;{}]*(?:;|(?=\}))/g, (declaration, name) =>
    asked.has(name) || read.has(name) ? declaration : '',
  );
  // What went may have been the only one to ask for another.
  if (kept !== css) return withoutUnused(kept, asked, sheets);
  const names = css.replace(face, '') + sheets;
  return css.replace(face, (rule, family) => (names.includes(family) ? rule : ''));
}
