/** A tree and the author's HTML in it → one HTML text with a mark on every element. */
import type { Nodes } from 'hast';
import { isBareAddress } from '../hast.ts';
import type { Point, Problems } from '../problems.ts';
import { attributeValue, isExpression, isHtmlName, isJsx, isPlainHtml } from '../source/jsx.ts';
import { maxDepth } from '../source/limits.ts';
import { forbiddenHint, foreign, isElementName, opaque, optionalEnd, phrasing, voidElements } from './elements.ts';

/** An element of the source under its number, by which it is recognised after it went through the HTML parser as text. */
export interface Mark {
  readonly name: string;
  readonly authored: boolean;
  /** Where it begins, in the body. */
  readonly at: Point | undefined;
  /** Number of the element it is written in; -1 at the top. */
  readonly parent: number;
  /** The node itself, unless it is a tag in a piece of raw HTML. */
  readonly node?: Nodes | undefined;
}

const markAttribute = 'data-sodiarc-mark';
/** The attribute as hast has it. */
export const markProperty = 'dataSodiarcMark';
/** Stands for a node that HTML does not know: an expression, a component. */
export const foreignNode = 'sodiarc-node';

const escapeText = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const escapeAttribute = (value: string) => escapeText(value).replace(/"/g, '&quot;');

// A quote is one only where a value begins, and a name may begin with `=` (HTML, sections 13.2.5.32 to 13.2.5.40). Each match is as long as it can be, so nothing is read twice.
const attribute = /[\s/]*(?:([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s"'>][^\s>]*|))?)?/y;

/** What to do about a tag that was to be read. */
const asText = 'If it is no tag, begin it with &lt; or put it in backticks.';

/** Index after the `>` that ends the tag at `from`, or -1; quoted attribute values may hold one. */
function tagEnd(html: string, from: number): number {
  if (!html.includes('>', from)) return -1;
  let index = from;
  while (index < html.length && html[index] !== '>') {
    attribute.lastIndex = index;
    attribute.test(html);
    index = attribute.lastIndex;
  }
  return index < html.length ? index + 1 : -1;
}

function endTagsOf(nodes: readonly Nodes[], found = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (node.type === 'raw') for (const [, name = ''] of node.value.matchAll(/<\/([A-Za-z][^\s/>]*)/g)) found.add(name);
    if ('children' in node) endTagsOf(node.children, found);
  }
  return found;
}

export class HtmlWriter {
  readonly #parts: string[] = [];
  /** The last characters of what is written: looked for in all of it, they would take as long as it is, once a tag. */
  #tail = '';
  readonly marks: Mark[] = [];
  readonly #open: number[] = [];
  #isTooDeep = false;
  readonly #problems: Problems;

  /** Names of end tags, as they are written. */
  readonly #endTags: ReadonlySet<string>;

  constructor(problems: Problems, nodes: readonly Nodes[]) {
    this.#problems = problems;
    this.#endTags = endTagsOf(nodes);
  }

  get html(): string {
    return this.#parts.join('');
  }

  #add(html: string): void {
    this.#parts.push(html);
    this.#tail = (this.#tail + html).slice(-4);
  }

  #mark(mark: Omit<Mark, 'parent'>): number {
    return this.marks.push({ ...mark, parent: this.#open.at(-1) ?? -1 }) - 1;
  }

  write(nodes: readonly Nodes[]): void {
    let left = '';
    for (const [index, node] of nodes.entries()) {
      const html = node.type === 'raw' ? node.value.toLowerCase() : '';
      if (left && !html.startsWith(left)) continue;
      left = '';
      this.#writeNode(node);
      // In a line of text, an element that is left out with its content is several nodes.
      const [, name = ''] = /^<([a-z]+)(?=[\s>])/.exec(html) ?? [];
      const end = `</${name}`;
      const isEnd = (other: Nodes) => other.type === 'raw' && other.value.toLowerCase().startsWith(end);
      if (opaque.has(name) && this.#hint(name) && nodes.slice(index + 1).some(isEnd)) left = end;
    }
  }

  #writeNode(node: Nodes): void {
    const at = node.position?.start;
    if (node.type === 'text') this.#add(escapeText(node.value));
    else if (node.type === 'raw') this.#writeRaw(node.value, at);
    else if (node.type === 'element' && node.tagName === 'a' && this.#isInsideLink() && isBareAddress(node))
      this.write(node.children);
    else if (node.type === 'element')
      this.#writeElement(node.tagName, '', node.children, { name: node.tagName, authored: false, at, node });
    else if (isJsx(node) && node.name && isHtmlName(node.name) && this.#isRefused(node.name.toLowerCase(), at)) {
      if (!opaque.has(node.name.toLowerCase())) this.write(node.children);
    } else if (isPlainHtml(node)) {
      const attributes = node.attributes.map((attribute) => {
        const value = attributeValue(attribute);
        if (attribute.type !== 'mdxJsxAttribute' || value === false || value === undefined) return '';
        const name = attribute.name === 'className' ? 'class' : attribute.name === 'htmlFor' ? 'for' : attribute.name;
        return value === true ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;
      });
      this.#writeElement(node.name, attributes.join(''), node.children, {
        name: node.name.toLowerCase(),
        authored: true,
        at,
      });
    } else if (isJsx(node) || isExpression(node) || node.type === 'mdxjsEsm') {
      this.#writeElement(foreignNode, '', 'children' in node ? node.children : [], {
        name: foreignNode,
        authored: false,
        at,
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
    this.#add(`<${tagName} ${markAttribute}="${mark}"${attributes}>`);
    if (voidElements.has(description.name)) return;
    this.#open.push(mark);
    const [first] = children;
    // HTML drops one line break after <pre>.
    if (description.name === 'pre' && first?.type === 'text' && first.value.startsWith('\n')) this.#add('\n');
    this.write(children);
    this.#closeThrough(mark);
    this.#add(`</${tagName}>`);
  }

  /** Closes the open element `mark`; raw tags left open inside it are reported, and closed: a browser would begin the next paragraph with them. */
  #closeThrough(mark: number): void {
    for (let top = this.#open.pop(); top !== undefined && top !== mark; top = this.#open.pop()) {
      this.#reportUnclosed(top);
      const { name } = this.marks[top] ?? { name: '' };
      if (!optionalEnd.has(name)) this.#add(`</${name}>`);
    }
  }

  #reportUnclosed(mark: number): void {
    const { name, at } = this.marks[mark] ?? { name: '', at: undefined };
    if (!optionalEnd.has(name))
      this.#problems.finding(
        at,
        'html-nesting',
        `<${name}> is never closed, so it ends where its surroundings end.`,
        `Write </${name}> after its content. ${asText}`,
      );
  }

  end(): void {
    this.#closeThrough(-1);
  }

  /** Whether a post may not hold it, and what to do about that. The `<title>` of a drawing is its name. */
  #hint = (name: string) =>
    this.#isInsideForeign() && /^(?:image|title)$/.test(name) ? undefined : forbiddenHint(name);

  #isRefused(name: string, at: Point | undefined, source = ''): boolean {
    const hint = this.#hint(name);
    // A value or an end tag tells that it is meant for a tag.
    const more = source.includes('=') || this.#endTags.has(name) ? '' : ` ${asText}`;
    if (hint)
      this.#problems.finding(at, 'html-element', `<${name}> cannot stand in a post, so it is left out.`, hint + more);
    return hint !== undefined;
  }

  /** An author's. */
  #isInsideLink(): boolean {
    return this.#open.some((mark) => this.marks[mark]?.name === 'a' && this.marks[mark].authored);
  }

  #isInsideForeign(): boolean {
    return this.#open.some((mark) => foreign.has(this.marks[mark]?.name ?? ''));
  }

  #writeRaw(raw: string, start: Point | undefined): void {
    let index = 0;
    let at = start;
    while (index < raw.length) {
      const next = raw.indexOf('<', index);
      if (next === -1) break;
      this.#add(raw.slice(index, next));
      at = at && this.#problems.pointAfter(at, raw, index, next);
      index = this.#writeMarkup(raw, next, at);
      at = at && this.#problems.pointAfter(at, raw, next, index);
    }
    this.#add(raw.slice(index));
  }

  /** Writes what begins with the `<` at `from`; returns the index after it. */
  #writeMarkup(raw: string, from: number, at: Point | undefined): number {
    if (raw.startsWith('<!--', from)) {
      const end = raw.indexOf('-->', from + 2);
      if (end === -1)
        this.#problems.finding(
          at,
          'open-comment',
          'This comment is never closed, so nothing behind it is shown.',
          'Put --> where it ends.',
        );
      return end === -1 ? raw.length : end + 3;
    }
    const [tag, slash, written = ''] = /^<(\/?)([A-Za-z][^\s/>]*)/.exec(raw.slice(from)) ?? [];
    const end = tag === undefined ? -1 : tagEnd(raw, from + tag.length);
    if (tag === undefined || end === -1) {
      this.#problems.finding(
        at,
        'html-syntax',
        'A < stands here that begins no tag, so it is shown as text.',
        'Write &lt; for a plain <, or put the code in backticks.',
      );
      this.#add('&lt;');
      return from + 1;
    }
    const name = written.toLowerCase();
    const source = raw.slice(from, end);
    // `{{<name>}}` of another system, which has a rule of its own.
    if (this.#tail.endsWith('{{')) this.#add(escapeText(source));
    else if (slash) this.#writeEndTag(name, written, source, at);
    else if (this.#isLiteral(name, written, source)) {
      // Behind another < it was not meant for one.
      if (!this.#tail.endsWith('&lt;'))
        this.#problems.finding(
          at,
          'unknown-element',
          `HTML has no element <${written}>, so it is shown as text.`,
          `Write it in backticks, or begin it with &lt;${/^[A-Z]/.test(written) ? ' (components are for .mdx files)' : isElementName(name) ? ` (an element of your own ends with </${name}>)` : ''}`,
        );
      this.#add(escapeText(source));
    } else if (this.#isRefused(name, at, source)) {
      const close = opaque.has(name) ? raw.toLowerCase().indexOf(`</${name}`, end) : -1;
      const closed = close === -1 ? -1 : tagEnd(raw, close);
      return closed === -1 ? end : closed;
    } else if (this.#open.length >= maxDepth) {
      if (!this.#isTooDeep)
        this.#problems.error(
          at,
          'nesting',
          `<${name}> stands inside ${maxDepth} other elements.`,
          'Close the elements before it.',
        );
      this.#isTooDeep = true;
    } else {
      if (/^(?:Figure|Video|Audio)$/.test(written) && /\ssrc\s*=/.test(source))
        this.#problems.error(
          at,
          'component',
          `<${written}> is a component, and those are for .mdx files, so its file would not be shown.`,
          `Write ::${name}[Caption]{src=… alt="…"}, or let the name of this file end in .mdx.`,
        );
      const rest = raw.slice(from + tag.length, end);
      const mark = this.#mark({ name, authored: true, at });
      const isClosed = voidElements.has(name) || (source.endsWith('/>') && this.#isInsideForeign());
      this.#add(`<${written} ${markAttribute}="${mark}"${rest}`);
      if (!isClosed) this.#open.push(mark);
    }
    return end;
  }

  #writeEndTag(name: string, written: string, source: string, at: Point | undefined): void {
    if (this.#hint(name)) return;
    const place = this.#open.findLastIndex((mark) => this.marks[mark]?.name === name && this.marks[mark]?.authored);
    if (place === -1) {
      if (!isElementName(name) || written !== name) this.#add(escapeText(source));
      else
        this.#problems.finding(
          at,
          'html-nesting',
          `</${name}> closes nothing here, so it is left out.`,
          `Remove it, or write <${name}> before it.`,
        );
      return;
    }
    const inner = this.#open.slice(place + 1);
    if (inner.some((mark) => !this.marks[mark]?.authored)) {
      this.#add(`</${name}>`);
      this.#problems.finding(
        at,
        'html-nesting',
        `</${name}> closes a tag that was opened outside this block.`,
        `Put <${name}> and </${name}> on lines of their own, with an empty line between them and the Markdown.`,
      );
      this.#open.splice(place, 1);
      return;
    }
    if (phrasing.has(name)) {
      this.#add(`</${name}>`);
      for (const mark of inner) this.#reportUnclosed(mark);
      this.#open.splice(place);
    } else {
      this.#closeThrough(this.#open[place] ?? -1);
      this.#add(`</${name}>`);
    }
  }

  /** Text such as the `<T>` of `Vec<T>` that Markdown takes for a tag. */
  #isLiteral(name: string, written: string, source: string): boolean {
    if (this.#isInsideForeign()) return false;
    if (!isElementName(name)) return true;
    // `Array<S>` ends nowhere; `H<SUB>2</SUB>O` does.
    const isTag = voidElements.has(name) || this.#endTags.has(written);
    // A custom element has an end tag; `<your-repo>` stands for a word.
    if (!isTag && name.includes('-') && !source.includes('=')) return true;
    return !isTag && /^\p{Lu}/u.test(written) && /[\p{L}\p{N}_]/u.test(this.#tail.slice(-1));
  }
}
