/** What the HTML parser understood → the tree again; differences from what was written are reported. */
import type { Element, ElementContent, Nodes } from 'hast';
import { element, isElement, text } from '../hast.ts';
import type { Problems } from '../problems.ts';
import { optionalEnd, phrasing, wrongHome } from './elements.ts';
import { foreignNode, type Mark, markProperty } from './marks.ts';

const partsOfTable = new Set(['tbody', 'tr', 'colgroup']);

/** Of `<ruby>`: each reading between parentheses, which stand for it where ruby is not known: in Markdown, in the words that search knows. */
function withParentheses(children: readonly ElementContent[]): ElementContent[] {
  const isShown = (node: ElementContent) => node.type !== 'text' || node.value.trim() !== '';
  const sign = (value: string) => element('rp', {}, [text(value)]);
  return children.flatMap((node, index): ElementContent[] => {
    if (!isElement(node, 'rt')) return [node];
    const before = children.slice(0, index).findLast(isShown);
    const after = children.slice(index + 1).find(isShown);
    return [...(isElement(before, 'rp') ? [] : [sign('(')]), node, ...(isElement(after, 'rp') ? [] : [sign(')')])];
  });
}

const withoutId = ({ id: _, ...properties }: Element['properties']): Element['properties'] => properties;

export class HtmlRestorer {
  readonly #marks: readonly Mark[];
  readonly #problems: Problems;
  readonly #seen = new Set<number>();
  /** Those that are reported as moved; a browser may repeat one in each paragraph that follows. */
  readonly #moved = new Set<number>();
  /** Those that end where a block in them begins, so that a browser moves what follows too. */
  readonly #ended = new Set<number>();

  constructor(marks: readonly Mark[], problems: Problems) {
    this.#marks = marks;
    this.#problems = problems;
  }

  /** `around` are the numbers of the elements around the nodes, the nearest first. */
  restore(nodes: readonly Nodes[], around: readonly number[] = []): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [node];
      if (!isElement(node)) return [];
      const number = Number(node.properties[markProperty] ?? Number.NaN);
      const mark = this.#marks[number];
      if (!mark) {
        const children = this.restore(node.children, around);
        // What the parser puts in by itself: parts of a table, and a paragraph for a stray </p>. Nobody wrote it, and nothing else may come in unmarked.
        return partsOfTable.has(node.tagName) ? [{ ...node, properties: {}, children }] : children;
      }
      const isRepeated = this.#seen.has(number);
      this.#check(number, mark, around);
      const restored = this.#restored(node, mark, this.restore(node.children, [number, ...around]));
      if (isRepeated && restored.type === 'element') restored.properties = withoutId(restored.properties);
      return [restored];
    });
  }

  #restored(parsed: Element, mark: Mark, children: ElementContent[]): ElementContent {
    const { node } = mark;
    if (node && 'children' in node) return { ...node, children } as ElementContent;
    if (node) return node as ElementContent;
    const { [markProperty]: _, ...properties } = parsed.properties;
    const { line, column = 1 } = mark.at ?? { line: 1 };
    const point = { line, column };
    const shown = mark.name === 'ruby' ? withParentheses(children) : children;
    return { ...parsed, properties, children: shown, data: { authored: true }, position: { start: point, end: point } };
  }

  #check(number: number, mark: Mark, around: readonly number[]): void {
    const [parent = -1] = around;
    const expected = this.#marks[mark.parent];
    const isMoved = parent !== mark.parent && !(expected && optionalEnd.has(expected.name) && expected.authored);
    const concernsAuthor = mark.authored || expected?.authored || this.#marks[parent]?.authored;
    if (
      (isMoved || this.#seen.has(number)) &&
      concernsAuthor &&
      mark.name !== foreignNode &&
      !this.#moved.has(number) &&
      !(phrasing.has(mark.name) && (this.#ended.has(mark.parent) || this.#ended.has(number)))
    ) {
      this.#moved.add(number);
      if (!phrasing.has(mark.name)) this.#ended.add(mark.parent);
      const inside = expected ? `inside <${expected.name}>` : 'here';
      this.#problems.finding(
        mark.at,
        'html-nesting',
        `<${mark.name}> cannot stand ${inside}, so a browser moves it, and so does the site.`,
        `Move <${mark.name}> out, or put an empty line before it.`,
      );
    }
    if (concernsAuthor && !isMoved) this.#checkHome(mark, around);
    this.#seen.add(number);
  }

  /** What a browser leaves in a wrong place is nevertheless in one. */
  #checkHome({ name, at }: Mark, around: readonly number[]): void {
    const names = around.map((number) => this.#marks[number]?.name ?? '');
    if (name === foreignNode || names.includes(foreignNode)) return;
    const home = wrongHome(name, names);
    if (home !== undefined)
      this.#problems.finding(
        at,
        'html-nesting',
        names.length === 0 ? `<${name}> cannot stand by itself.` : `<${name}> cannot stand inside <${home}>.`,
        `Put <${name}> where HTML has a place for it, or use another element.`,
      );
  }

  reportLost(): void {
    for (const [number, { name, authored, at }] of this.#marks.entries()) {
      if (authored && !this.#seen.has(number))
        this.#problems.finding(
          at,
          'html-nesting',
          `<${name}> cannot stand here, so its tag is left out.`,
          `Put it where HTML has a place for <${name}>.`,
        );
    }
  }
}
