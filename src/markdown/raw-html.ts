/**
 * Author's HTML → elements, nested as a browser would nest them. The tree is written out as HTML with a number on every element,
 * parsed by Sätteri's HTML parser, and every number is exchanged for what it stands for: so positions and the parser's own
 * properties survive, and every difference between what was written and what was understood is seen and reported.
 */
import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { htmlToHast } from 'satteri';
import { element, isElement } from './hast.ts';
import { forbiddenHint, foreign, isElementName, opaque, optionalEnd, phrasing, voidElements } from './html-elements.ts';
import { attributeValue, isExpression, isHtmlName, isJsx } from './jsx.ts';
import type { Problems } from './problems.ts';

/** An element of the source under its number. */
interface Mark {
  readonly name: string;
  readonly authored: boolean;
  readonly line: number | undefined;
  /** Number of the element it is written in. */
  readonly parent: number;
  /** The node itself, unless it is a tag in a piece of raw HTML. */
  readonly node?: Nodes | undefined;
}

const markAttribute = 'data-sodiarc-mark';
const markProperty = 'dataSodiarcMark';
/** Stands for a node that HTML does not know: an expression, a component. */
const foreignNode = 'sodiarc-node';

const escapeText = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const escapeAttribute = (value: string) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** Index after the `>` that ends the tag at `from`, or -1; quoted attribute values may hold one. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let index = from; index < html.length; index++) {
    const char = html[index] ?? '';
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '>') return index + 1;
    else if ((char === '"' || char === "'") && /=\s*$/.test(html.slice(Math.max(from, index - 20), index)))
      quote = char;
  }
  return -1;
}

class Writer {
  html = '';
  readonly marks: Mark[] = [];
  readonly #open: number[] = [];
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  #mark(mark: Omit<Mark, 'parent'>): number {
    return this.marks.push({ ...mark, parent: this.#open.at(-1) ?? -1 }) - 1;
  }

  write(nodes: readonly Nodes[]): void {
    for (const node of nodes) this.#writeNode(node);
  }

  #writeNode(node: Nodes): void {
    const line = node.position?.start.line;
    if (node.type === 'text') this.html += escapeText(node.value);
    else if (node.type === 'raw') this.#writeRaw(node.value, line);
    else if (node.type === 'element')
      this.#writeElement(node.tagName, '', node.children, { name: node.tagName, authored: false, line, node });
    else if (isJsx(node) && isHtmlName(node.name)) {
      const attributes = node.attributes.map((attribute) => {
        const value = attributeValue(attribute);
        if (attribute.type !== 'mdxJsxAttribute' || value === false || value === undefined) return '';
        const name = attribute.name === 'className' ? 'class' : attribute.name === 'htmlFor' ? 'for' : attribute.name;
        return value === true ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;
      });
      if (this.#isRefused(node.name.toLowerCase(), line)) this.write(node.children);
      else
        this.#writeElement(node.name, attributes.join(''), node.children, {
          name: node.name.toLowerCase(),
          authored: true,
          line,
        });
    } else if (isJsx(node) || isExpression(node) || node.type === 'mdxjsEsm') {
      this.#writeElement(foreignNode, '', 'children' in node ? node.children : [], {
        name: foreignNode,
        authored: false,
        line,
        node,
      });
    }
  }

  #writeElement(
    tagName: string,
    attributes: string,
    children: readonly Nodes[],
    description: Omit<Mark, 'parent'>,
  ): void {
    const mark = this.#mark(description);
    this.html += `<${tagName} ${markAttribute}="${mark}"${attributes}>`;
    if (voidElements.has(description.name)) return;
    this.#open.push(mark);
    const [first] = children;
    // HTML drops one line break after <pre>.
    if (description.name === 'pre' && first?.type === 'text' && first.value.startsWith('\n')) this.html += '\n';
    this.write(children);
    this.#closeThrough(mark);
    this.html += `</${tagName}>`;
  }

  /** Closes the open element `mark`; raw tags left open inside it are reported. */
  #closeThrough(mark: number): void {
    for (let top = this.#open.pop(); top !== undefined && top !== mark; top = this.#open.pop())
      this.#reportUnclosed(top);
  }

  #reportUnclosed(mark: number): void {
    const { name, line } = this.marks[mark] ?? { name: '', line: undefined };
    if (!optionalEnd.has(name))
      this.#problems.finding(
        line,
        'html-nesting',
        `<${name}> is never closed, so it ends where its surroundings end.`,
        `Write </${name}> after its content.`,
      );
  }

  end(): void {
    this.#closeThrough(-1);
  }

  #isRefused(name: string, line: number | undefined): boolean {
    const hint = forbiddenHint(name);
    if (hint) this.#problems.error(line, 'html-element', `<${name}> cannot stand in a post.`, hint);
    return hint !== undefined;
  }

  #isInsideForeign(): boolean {
    return this.#open.some((mark) => foreign.has(this.marks[mark]?.name ?? ''));
  }

  #writeRaw(raw: string, firstLine: number | undefined): void {
    let index = 0;
    while (index < raw.length) {
      const next = raw.indexOf('<', index);
      if (next === -1) break;
      this.html += raw.slice(index, next);
      const line = firstLine === undefined ? undefined : firstLine + (raw.slice(0, next).match(/\n/g)?.length ?? 0);
      index = this.#writeMarkup(raw, next, line);
    }
    this.html += raw.slice(index);
  }

  /** Writes what begins with the `<` at `from`; returns the index after it. */
  #writeMarkup(raw: string, from: number, line: number | undefined): number {
    if (raw.startsWith('<!--', from)) {
      const end = raw.indexOf('-->', from + 2);
      return end === -1 ? raw.length : end + 3;
    }
    const [tag, slash, written = ''] = /^<(\/?)([A-Za-z][^\s/>]*)/.exec(raw.slice(from)) ?? [];
    const end = tag === undefined ? -1 : tagEnd(raw, from + tag.length);
    if (tag === undefined || end === -1) {
      this.#problems.finding(
        line,
        'html-syntax',
        'A < stands here that begins no tag, so it is shown as text.',
        'Write &lt; for a plain <, or put the code in backticks.',
      );
      this.html += '&lt;';
      return from + 1;
    }
    const name = written.toLowerCase();
    const source = raw.slice(from, end);
    if (slash) this.#writeEndTag(name, written, source, line);
    else if (this.#isLiteral(name, written)) {
      this.#problems.finding(
        line,
        'unknown-element',
        `HTML has no element <${written}>, so it is shown as text.`,
        `Write it in backticks, or begin it with &lt;`,
      );
      this.html += escapeText(source);
    } else if (this.#isRefused(name, line)) {
      const close = opaque.has(name) ? raw.toLowerCase().indexOf(`</${name}`, end) : -1;
      const closed = close === -1 ? -1 : tagEnd(raw, close);
      return closed === -1 ? end : closed;
    } else {
      const mark = this.#mark({ name, authored: true, line });
      const isClosed = voidElements.has(name) || (source.endsWith('/>') && this.#isInsideForeign());
      this.html += `<${written} ${markAttribute}="${mark}"${raw.slice(from + tag.length, end)}`;
      if (!isClosed) this.#open.push(mark);
    }
    return end;
  }

  #writeEndTag(name: string, written: string, source: string, line: number | undefined): void {
    if (forbiddenHint(name)) return;
    const place = this.#open.findLastIndex((mark) => this.marks[mark]?.name === name && this.marks[mark]?.authored);
    if (place === -1) {
      if (!isElementName(name) || written !== name) this.html += escapeText(source);
      else
        this.#problems.finding(
          line,
          'html-nesting',
          `</${name}> closes nothing here, so it is left out.`,
          `Remove it, or write <${name}> before it.`,
        );
      return;
    }
    const inner = this.#open.slice(place + 1);
    this.html += `</${name}>`;
    if (inner.some((mark) => !this.marks[mark]?.authored)) {
      this.#problems.finding(
        line,
        'html-nesting',
        `</${name}> closes a tag that was opened outside this block.`,
        `Put <${name}> and </${name}> on lines of their own, with an empty line between them and the Markdown.`,
      );
      this.#open.splice(place, 1);
      return;
    }
    for (const mark of inner) this.#reportUnclosed(mark);
    this.#open.splice(place);
  }

  /** Text such as the `<T>` of `Vec<T>` that Markdown takes for a tag. */
  #isLiteral(name: string, written: string): boolean {
    if (this.#isInsideForeign()) return false;
    if (!isElementName(name)) return true;
    return /^\p{Lu}/u.test(written) && /[\p{L}\p{N}_]$/u.test(this.html);
  }
}

class Restorer {
  readonly #marks: readonly Mark[];
  readonly #problems: Problems;
  readonly #seen = new Set<number>();

  constructor(marks: readonly Mark[], problems: Problems) {
    this.#marks = marks;
    this.#problems = problems;
  }

  restore(nodes: readonly Nodes[], parent: number): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [node];
      if (!isElement(node)) return [];
      const number = Number(node.properties[markProperty] ?? Number.NaN);
      const mark = this.#marks[number];
      if (!mark) {
        const children = this.restore(node.children, parent);
        // The parser's answer to a stray </p>.
        return node.tagName === 'p' && children.length === 0 ? [] : [{ ...node, children }];
      }
      this.#check(number, mark, parent);
      return [this.#restored(node, mark, this.restore(node.children, number))];
    });
  }

  #restored(parsed: Element, mark: Mark, children: ElementContent[]): ElementContent {
    const { node } = mark;
    if (node && 'children' in node) return { ...node, children } as ElementContent;
    if (node) return node as ElementContent;
    const { [markProperty]: _, ...properties } = parsed.properties;
    const point = { line: mark.line ?? 1, column: 1 };
    return { ...parsed, properties, children, data: { authored: true }, position: { start: point, end: point } };
  }

  #check(number: number, mark: Mark, parent: number): void {
    const expected = this.#marks[mark.parent];
    const isMoved = parent !== mark.parent && !(expected && optionalEnd.has(expected.name) && expected.authored);
    const concernsAuthor = mark.authored || expected?.authored || this.#marks[parent]?.authored;
    if ((isMoved || this.#seen.has(number)) && concernsAuthor && mark.name !== foreignNode) {
      const inside = expected ? `inside <${expected.name}>` : 'here';
      this.#problems.finding(
        mark.line,
        'html-nesting',
        `<${mark.name}> cannot stand ${inside}, so a browser moves it, and so does the site.`,
        `Move <${mark.name}> out, or put an empty line before it.`,
      );
    }
    this.#seen.add(number);
  }

  reportLost(): void {
    for (const [number, { name, authored, line }] of this.#marks.entries()) {
      if (authored && !this.#seen.has(number))
        this.#problems.finding(
          line,
          'html-nesting',
          `<${name}> cannot stand here, so its tag is left out.`,
          `Put it where HTML has a place for <${name}>.`,
        );
    }
  }
}

const isBlank = (node: ElementContent | undefined) => node?.type === 'text' && node.value.trim() === '';

/** Bare text among blocks gets a paragraph. */
function withParagraphs(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let line: ElementContent[] = [];
  const flush = () => {
    const start = line.findIndex((node) => !isBlank(node));
    const end = line.findLastIndex((node) => !isBlank(node)) + 1;
    if (line.some((node) => node.type === 'text' && !isBlank(node))) {
      result.push(...line.slice(0, start), element('p', {}, line.slice(start, end)), ...line.slice(end));
    } else result.push(...line);
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || (isElement(node) && phrasing.has(node.tagName))) line.push(node);
    else {
      flush();
      result.push(node);
    }
  }
  flush();
  return result;
}

const holdsHtml = (nodes: readonly Nodes[]): boolean =>
  nodes.some(
    (node) =>
      node.type === 'raw' || (isJsx(node) && isHtmlName(node.name)) || ('children' in node && holdsHtml(node.children)),
  );

/** `root` with every piece of HTML and every lower-case JSX element as an element marked `authored`. */
export function parseHtml(root: Root, problems: Problems): Root {
  if (!holdsHtml(root.children)) return root;
  const writer = new Writer(problems);
  writer.write(root.children);
  writer.end();
  // A fragment may begin with a table's cell; the inside of a <div> reads as the body of a page does.
  const parsed = htmlToHast(`<div>${writer.html}</div>`, { fragment: true });
  const [body] = 'children' in parsed ? parsed.children : [];
  const restorer = new Restorer(writer.marks, problems);
  const children = restorer.restore(isElement(body) ? body.children : [], -1);
  restorer.reportLost();
  return { type: 'root', children: withParagraphs(children) as RootContent[] };
}
