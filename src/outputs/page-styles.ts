/** What one page needs of the site's style sheets (CSS Syntax Level 3, Selectors Level 4). Refuses to guess: a rule stays unless a class or an element it asks for is nowhere on the page. */
import { type CssNode, generate, parse, type SelectorList } from 'css-tree';

/** What stands in a page. Names that are not there cost bytes; one that is missing costs a rule. */
export interface PageVocabulary {
  readonly elements: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  /** Custom properties that attributes ask for. */
  readonly variables: ReadonlySet<string>;
}

/** What scripts may add to a page, and what the style sheets ask for that they load. */
export interface LaterLoaded extends Pick<PageVocabulary, 'elements' | 'classes' | 'variables'> {
  /** Those style sheets. */
  readonly sheets: string;
}

/** A stretch of a sheet and when it may be left out. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly isUsed: (page: PageVocabulary) => boolean;
  /** An at-rule without a rule left goes with them. */
  readonly children?: readonly Part[];
  /** Of a cascade layer: its name, and where its rules stand. */
  readonly layer?: { readonly name: string; readonly start: number; readonly end: number };
}

interface Sheet {
  readonly css: string;
  readonly parts: readonly Part[];
  /** Whether each thing that a rule asks for is on the page: pages with the same answers need the same rules. */
  readonly answers: (page: PageVocabulary) => string;
}

/** Cuts style sheets to pages. Each sheet is read once, and a result made once for all pages that need the same. */
export class StyleCutter {
  readonly #later: LaterLoaded;
  readonly #sheets = new Map<string, Sheet>();
  readonly #results = new Map<string, string>();

  constructor(later: LaterLoaded) {
    this.#later = later;
  }

  /** The rules of `sheets` that can match on the page, in their order. */
  cut(sheets: readonly string[], page: PageVocabulary): string {
    const read = sheets.map((css) => this.#sheet(css));
    const key = read.map(({ answers }) => answers(page)).join('/');
    const known = this.#results.get(key);
    if (known !== undefined) return known;
    const whole = {
      ...page,
      elements: page.elements.union(this.#later.elements),
      classes: page.classes.union(this.#later.classes),
    };
    const css = usedRules(read, whole);
    const result = withoutUnused(css, page.variables.union(this.#later.variables), this.#later.sheets);
    this.#results.set(key, result);
    return result;
  }

  #sheet(css: string): Sheet {
    const known = this.#sheets.get(css);
    if (known) return known;
    const names = new Names();
    const parts = partsOf(parse(css, { positions: true, parseValue: false, parseCustomProperty: false }), names);
    const sheet = { css, parts, answers: names.answers(`${this.#sheets.size}`, css) };
    this.#sheets.set(css, sheet);
    return sheet;
  }
}

/** What the rules of one sheet ask for. */
class Names {
  readonly classes = new Set<string>();
  readonly elements = new Set<string>();

  answers(id: string, css: string): (page: PageVocabulary) => string {
    const variables = new Set(variablesIn(css));
    const bits = (names: ReadonlySet<string>, present: ReadonlySet<string>) =>
      Array.from(names, (name) => (present.has(name) ? '1' : '0')).join('');
    return (page) =>
      [
        id,
        bits(this.classes, page.classes),
        bits(this.elements, page.elements),
        [...page.variables.intersection(variables)].toSorted().join(' '),
      ].join('|');
  }
}

/** Each layer once, in their order, which the first sheet says: so no other sheet has to say it again. */
function usedRules(sheets: readonly Sheet[], page: PageVocabulary): string {
  const layers = new Map<string, string>();
  let rest = '';
  for (const { css, parts } of sheets) {
    for (const { layer, children = [] } of parts)
      if (layer)
        layers.set(layer.name, (layers.get(layer.name) ?? '') + kept(css, layer.start, layer.end, children, page));
    const others = parts.map((part) => (part.layer ? { ...part, isUsed: () => false } : part));
    rest += kept(css, 0, css.length, others, page);
  }
  const [order = ''] = layerOrder.exec(rest) ?? [];
  const names = new Set([
    ...order
      .slice('@layer'.length, -1)
      .split(',')
      .map((name) => name.trim()),
    ...layers.keys(),
  ]);
  const blocks = [...names].flatMap((name) => (layers.get(name) ? [`@layer ${name}{${layers.get(name)}}`] : []));
  const unlayered = rest.replaceAll(leftOver, '');
  // Moved, it would come before or after others of its layer.
  if (unlayered.includes('@layer'))
    throw new Error('A style sheet has a @layer inside another rule: put that rule inside the @layer');
  return withoutRepeats([order.replaceAll(', ', ','), unlayered, ...blocks].join(''));
}

const layerOrder = /@layer[^{;]*;/;
/** Orders said again, and comments: notices of licences stand in /credits/. */
const leftOver = new RegExp(`${layerOrder.source}|/\\*.*?\\*/|\\n`, 'gs');

/** The text from `start` to `end` without what the page cannot use. */
function kept(css: string, start: number, end: number, parts: readonly Part[], page: PageVocabulary): string {
  let text = '';
  let from = start;
  for (const part of unused(parts, page)) {
    text += css.slice(from, part.start);
    from = part.end;
  }
  return text + css.slice(from, end);
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

function partsOf(node: CssNode, names: Names): Part[] {
  const rules = node.type === 'StyleSheet' || node.type === 'Block' ? node.children.toArray() : [];
  return rules.flatMap((rule): Part[] => {
    if (!rule.loc) return [];
    const place = { start: rule.loc.start.offset, end: rule.loc.end.offset };
    if (rule.type === 'Rule') {
      const { prelude } = rule;
      if (prelude.type !== 'SelectorList') return [{ ...place, isUsed: () => true }];
      nameAll(prelude, names);
      return [{ ...place, isUsed: (page) => anyMatches(prelude, page) }];
    }
    if (rule.type !== 'Atrule' || !rule.block) return [];
    const inside = { ...place, isUsed: () => true, children: partsOf(rule.block, names) };
    if (rule.name === 'layer' && rule.prelude && rule.block.loc) {
      const { start, end } = rule.block.loc;
      return [{ ...inside, layer: { name: generate(rule.prelude), start: start.offset + 1, end: end.offset - 1 } }];
    }
    return grouping.test(rule.name) ? [inside] : [];
  });
}

function nameAll(node: CssNode, names: Names): void {
  if (node.type === 'ClassSelector') names.classes.add(plainName(node.name));
  else if (node.type === 'TypeSelector') names.elements.add(node.name);
  else if ('children' in node) for (const child of node.children ?? []) nameAll(child, names);
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

/** Custom properties that `text` names, in whatever way. */
const variablesIn = (text: string): string[] => text.match(/--[\w-]+/g) ?? [];

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
