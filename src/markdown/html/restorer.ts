/** What the HTML parser understood → the tree again; differences from what was written are reported. */
import type { Element, ElementContent, Nodes } from 'hast';
import { element, isElement, text, withoutProperties } from '../hast.ts';
import type { Problems } from '../problems.ts';
import { optionalEnd, phrasing, wrongHome } from './elements.ts';
import { foreignNode, type Mark, markProperty } from './writer.ts';

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

/** `nodes` as the tree that was written, each element exchanged for what its mark stands for. */
export function restoredHtml(nodes: readonly Nodes[], marks: readonly Mark[], problems: Problems): ElementContent[] {
  const seen = new Set<number>();
  /** Those that are reported as moved; a browser may repeat one in each paragraph that follows. */
  const moved = new Set<number>();
  /** Those that end where a block in them begins, so that a browser moves what follows too. */
  const ended = new Set<number>();
  /** Those that are reported for their paragraphs of Markdown. */
  const filled = new Set<number>();
  const report = (at: Mark['at'], message: string, hint: string) => problems.finding(at, 'html-nesting', message, hint);

  /** `around` are the numbers of the elements around the nodes, the nearest first. */
  function restored(parsed: readonly Nodes[], around: readonly number[]): ElementContent[] {
    return parsed.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [node];
      if (!isElement(node)) return [];
      const number = Number(node.properties[markProperty] ?? Number.NaN);
      const mark = marks[number];
      if (!mark) {
        const children = restored(node.children, around);
        // What the parser puts in by itself: parts of a table, and a paragraph for a stray </p>. Nobody wrote it, and nothing else may come in unmarked.
        return partsOfTable.has(node.tagName) ? [{ ...node, properties: {}, children }] : children;
      }
      const isRepeated = seen.has(number);
      check(number, mark, around);
      const element = written(node, mark, restored(node.children, [number, ...around]));
      if (isRepeated && element.type === 'element') element.properties = withoutProperties(element.properties, 'id');
      return [element];
    });
  }

  function check(number: number, mark: Mark, around: readonly number[]): void {
    const [parent = -1] = around;
    const expected = marks[mark.parent];
    const isMoved = parent !== mark.parent && !(expected && optionalEnd.has(expected.name) && expected.authored);
    const concernsAuthor = mark.authored || expected?.authored || marks[parent]?.authored;
    if (
      (isMoved || seen.has(number)) &&
      concernsAuthor &&
      mark.name !== foreignNode &&
      !moved.has(number) &&
      !(phrasing.has(mark.name) && (ended.has(mark.parent) || ended.has(number)))
    ) {
      moved.add(number);
      if (!phrasing.has(mark.name)) ended.add(mark.parent);
      const inside = expected ? `inside <${expected.name}>` : 'here';
      report(
        mark.at,
        `<${mark.name}> cannot stand ${inside}, so a browser moves it, and so does the site.`,
        `Move <${mark.name}> out, or put an empty line before it.`,
      );
    }
    if (concernsAuthor && !isMoved) checkHome(mark, around);
    seen.add(number);
  }

  /** What a browser leaves in a wrong place is nevertheless in one. */
  function checkHome({ name, authored, at }: Mark, around: readonly number[]): void {
    const names = around.map((number) => marks[number]?.name ?? '');
    if (name === foreignNode || names.includes(foreignNode)) return;
    const home = wrongHome(name, names);
    const [parent = -1] = around;
    if (home === undefined || filled.has(parent)) return;
    if (name === 'p' && !authored) {
      filled.add(parent);
      report(
        at,
        `The text here is a paragraph of Markdown, which cannot stand inside <${home}>.`,
        `Begin it right behind <${home}>, without empty lines, or ${home === 'pre' ? 'put it between two lines of ```' : 'use another element'}.`,
      );
    } else
      report(
        at,
        names.length === 0 ? `<${name}> cannot stand by itself.` : `<${name}> cannot stand inside <${home}>.`,
        `Put <${name}> where HTML has a place for it, or use another element.`,
      );
  }

  const children = restored(nodes, []);
  for (const [number, { name, authored, at }] of marks.entries())
    if (authored && !seen.has(number))
      report(
        at,
        `<${name}> cannot stand here, so its tag is left out.`,
        `Put it where HTML has a place for <${name}>.`,
      );
  return children;
}

/** What `mark` stands for, of which the parser made `parsed`. */
function written(parsed: Element, { node, name, at }: Mark, children: ElementContent[]): ElementContent {
  if (node) return ('children' in node ? { ...node, children } : node) as ElementContent;
  const properties = withoutProperties(parsed.properties, markProperty);
  const { line, column = 1 } = at ?? { line: 1 };
  const point = { line, column };
  const shown = name === 'ruby' ? withParentheses(children) : children;
  return { ...parsed, properties, children: shown, data: { authored: true }, position: { start: point, end: point } };
}
