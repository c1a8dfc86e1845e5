/** Reads nodes one after the other and recognises the constructs in them. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { nearest } from '../../domain/nearest.ts';
import { type Construct, type ConstructNode, componentName, type Recognised, type Registry } from '../construct.ts';
import type { DocumentReading } from '../document-context.ts';
import { isElement, stringProperty, text, withoutProperties } from '../hast.ts';
import { phrasing } from '../html/elements.ts';
import { safeElement } from '../html/rules.ts';
import { labelElement } from './directives.ts';
import {
  attributeValue,
  isCode,
  isExpression,
  isHtmlName,
  isJsx,
  type JsxNode,
  unknownName,
  wordsOfCode,
} from './jsx.ts';
import { attributesOf, type WrittenTag } from './tag-attributes.ts';

/** What a component says in them, a directive says in its brackets. */
const labelAttributes = ['title', 'summary', 'label', 'caption'];

const fileAttributes = new Set(['src', 'srcset', 'poster']);
/** A relative address. */
const besideDocument = /^(?![a-z][a-z\d+.-]*:|[\\/#])./i;

/** What statements and calls take from elsewhere: a file, a package or an address, in its quotes. */
const specifier =
  /(?<=(?:^|;)\s*(?:import|(?:import|export)\b[^"'`]*\bfrom)\s*|\bimport\s*\(\s*)(["'`])([^"'`\n]+)\1/gm;

/** Those that the clause of an import statement takes: `a, { b as c }` takes `default` and `b`. */
function namesOf(clause: string): string[] {
  const [, inBraces = ''] = /\{([^}]*)\}/.exec(clause) ?? [];
  const named = inBraces.split(',').map((name) => name.trim().split(/\s/)[0] ?? '');
  return [...(/^\s*[\w$]/.test(clause) ? ['default'] : []), ...named.filter((name) => name !== '' && name !== 'type')];
}

type Directive = NonNullable<NonNullable<Element['data']>['directive']>;

/** What the bundler puts files of the project in the place of, wherever they lie. */
const bundled = /\bimport\s*\.\s*meta\b(?!\s*\.\s*env\b)(?:\s*\.\s*\w+)?|\bimport\s*\((?!\s*["'][^"'\n]*["']\s*[,)])/g;

/** What other sites call the blocks of this one. */
const foreignBlocks: ReadonlyMap<string, string> = new Map([
  ['info', 'note'],
  ['hint', 'tip'],
  ['success', 'tip'],
  ['danger', 'caution'],
  ['error', 'caution'],
]);

export class Reader {
  needsCode = false;
  #isInsideCode = false;
  readonly #reading: DocumentReading;
  readonly #registry: Registry;
  readonly #wordsOfCode: ReadonlySet<string>;

  constructor(root: Root, reading: DocumentReading, registry: Registry, lostNames: readonly string[] = []) {
    this.#reading = reading;
    this.#registry = registry;
    this.#wordsOfCode = new Set([...wordsOfCode(root), ...lostNames]);
  }

  read(nodes: readonly Nodes[]): ElementContent[] {
    const result: ElementContent[] = [];
    for (const node of nodes) {
      const outer = this.#reading.point;
      this.#reading.point = node.position?.start ?? outer;
      // What an author searches for in a block of code may take for ever.
      if (isElement(node, 'pre')) this.#reading.tellLine();
      for (const child of this.#readNode(node)) {
        const last = result.at(-1);
        if (child.type === 'text' && last?.type === 'text')
          result[result.length - 1] = { type: 'text', value: last.value + child.value };
        else result.push(child);
      }
      this.#reading.point = outer;
    }
    return result;
  }

  #readNode(node: Nodes): ElementContent[] {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (isExpression(node)) {
      this.needsCode = true;
      this.#readCode(node.value);
      this.#reportUnknownName(node.value);
      return this.#piece(node);
    }
    if (isJsx(node)) return this.#readComponent(node);
    if (isElement(node))
      return node.data?.directive ? this.#readDirective(node, node.data.directive) : this.#readElement(node);
    if (node.type === 'mdxjsEsm') {
      this.needsCode = true;
      this.#readCode(node.value, true);
      return [node as never];
    }
    return [];
  }

  /** Code that is run: which files it imports, and that the site knows of all of them. */
  #readCode(code: string, isEsm = false): void {
    const lineOf = (offset: number) => code.slice(0, offset).split('\n').length - 1;
    for (const { 2: written = '', index } of code.matchAll(specifier)) {
      // A path that is put together is told below.
      if (written.includes('${')) continue;
      const clause = code.slice(code.lastIndexOf('import', index), index);
      const names = namesOf(/^import\s(?!\s*type\s)([^;'"`()]*)$/.exec(clause)?.[1] ?? '');
      const start = index + 1;
      const column = isEsm ? { column: start - code.lastIndexOf('\n', start) } : {};
      const [src = ''] = written.split('?');
      const isCode = src === written;
      this.#reading.imported({ src, linesBelow: lineOf(start), ...(isCode && { names }), ...column });
    }
    for (const { 0: written, index } of code.matchAll(bundled)) {
      const code = written.endsWith('(')
        ? 'import(…) of a path that has to be put together'
        : written.replace(/\s/g, '');
      this.#reading.error(
        'bundler-code',
        `${code} gives a post the files of the project, wherever they lie.`,
        'Import each file at the top of the post, by its path in quotes.',
        lineOf(index),
      );
    }
  }

  #reportUnknownName(expression: string): void {
    const name = unknownName(expression, this.#wordsOfCode);
    if (name)
      this.#reading.error(
        'unknown-name',
        `{${expression.trim()}} is code, and nothing in this post is called “${name}”.`,
        `For plain braces write \\{${expression.trim()}} or put them in backticks.`,
      );
  }

  #readComponent(node: JsxNode): ElementContent[] {
    const { name } = node;
    if (!name) return this.read(node.children);
    // What is left of HTML's own elements has attributes to run.
    const isHtml = isHtmlName(name);
    const isOwn = isHtml || this.#wordsOfCode.has(name.split('.', 1)[0] ?? '');
    const known = isOwn ? undefined : this.#registry.forComponent(name);
    if (known) {
      const attributes: Record<string, string | true> = Object.create(null);
      for (const attribute of node.attributes) {
        const value = attributeValue(attribute);
        if (value === undefined) this.#reportCode(attribute, name);
        else if (value !== false && attribute.type === 'mdxJsxAttribute') attributes[attribute.name] = value;
      }
      return this.#readTag(known.construct, { name: known.tag, attributes, label: [], children: node.children }, node);
    }
    if (!isOwn) {
      const near = nearest(
        name,
        [...this.#registry.componentNames, ...this.#wordsOfCode].filter((known) => /^\p{Lu}/u.test(known)),
      );
      const literal = `if it is no component, write &lt;${name}> or put it in backticks`;
      this.#reading.error(
        'unknown-component',
        `No component is called <${name}>.`,
        near ? `Write <${near}>; ${literal}.` : `Import it at the top of the file; ${literal}.`,
      );
      return this.read(node.children);
    }
    if (isHtml) this.#reportFiles(node);
    for (const attribute of node.attributes) {
      const code = attribute.value;
      if (isCode(attribute)) this.#readCode(typeof code === 'string' ? code : (code?.value ?? ''));
    }
    this.needsCode = true;
    return this.#piece(node);
  }

  /** What is run is not looked at, so that a file it names has no address on the site. */
  #reportFiles({ name, attributes }: JsxNode): void {
    const runs = attributes.find((attribute) => attributeValue(attribute) === undefined);
    const code = runs?.type === 'mdxJsxAttribute' ? `${runs.name}={…}` : '{…}';
    for (const attribute of attributes) {
      const value = attributeValue(attribute);
      if (attribute.type !== 'mdxJsxAttribute' || typeof value !== 'string') continue;
      if (!fileAttributes.has(attribute.name.toLowerCase()) || !besideDocument.test(value)) continue;
      this.#reading.error(
        'file-in-code',
        `<${name}> is run because of ${code}, and “${value}” beside the post is published for what is only read.`,
        `Leave ${code} away or write its value as text in quotes.`,
      );
    }
  }

  /** A construct is read, not run: what an attribute would have said is lost. */
  #reportCode(attribute: JsxNode['attributes'][number], construct: string): void {
    const written = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    this.#reading.error(
      'attribute-code',
      `“${written}” of <${construct}> has to be run, and the site only reads it.`,
      `Write its value as text: ${attribute.type === 'mdxJsxAttribute' ? written : 'name'}="…"`,
    );
  }

  /** Code of the document's own. What stands inside belongs to it. */
  #piece(node: ElementContent): ElementContent[] {
    const isOutermost = !this.#isInsideCode;
    this.#isInsideCode = true;
    const read = 'children' in node ? ({ ...node, children: this.read(node.children) } as ElementContent) : node;
    if (!isOutermost) return [read];
    this.#isInsideCode = false;
    return [
      {
        type: 'construct',
        name: 'own-code',
        props: { number: this.#reading.count('own-code') - 1 },
        children: [read],
      },
    ];
  }

  #readDirective(node: Element, { name, attributes: written }: Directive): ElementContent[] {
    const construct = this.#registry.forDirective(name);
    const label = node.children.find((child) => isElement(child, labelElement));
    const children = node.children.filter((child) => child !== label);
    if (!construct) {
      const known = this.#registry.directiveNames;
      const near = foreignBlocks.get(name) ?? nearest(name, known);
      const hint = near ? `Write :::${near}.` : `Use one of ${known.join(', ')}, or write \\:::${name} for the text.`;
      this.#reading.error('unknown-directive', `No block is called “:::${name}”.`, hint);
      return this.read(label && 'children' in label ? [{ ...label, tagName: 'p' } as Element, ...children] : children);
    }
    const attributes = Object.fromEntries(Object.entries(written).map(([key, value]) => [key, value || true] as const));
    return this.#readTag(
      construct,
      { name, attributes, label: label && 'children' in label ? label.children : [], children },
      node,
    );
  }

  #readTag(construct: Construct, tag: WrittenTag, node: Nodes): ElementContent[] {
    const around = this.#reading.ancestors.at(-1) ?? '';
    if (/^(?:p|h[1-6])$/.test(around) || phrasing.has(around)) {
      this.#reading.error(
        'block-in-line',
        `<${componentName(tag.name)}> is a block of its own, and stands in a line of text here.`,
        'Put it on lines of its own, with an empty line before it and after it.',
      );
      return this.read(tag.children);
    }
    const known = construct.attributes?.[tag.name] ?? [];
    const attributes = attributesOf(tag, known, this.#reading);
    const words = labelAttributes.map((name) => attributes[name]).find(Boolean);
    const label = tag.label.length > 0 || !words ? tag.label : [text(words)];
    const recognised = construct.recogniseTag?.({ ...tag, attributes, label }, this.#reading);
    return recognised ? this.#made(construct, recognised, node, tag.name) : this.read(tag.children);
  }

  #readElement(written: Element): ElementContent[] {
    const node = this.#withUniqueId(safeElement(written, this.#reading));
    for (const construct of this.#registry.forElement(node.tagName)) {
      const recognised = construct.recogniseElement?.(node, this.#reading);
      if (recognised) return this.#made(construct, recognised, node, node.tagName);
    }
    return [
      {
        type: 'element',
        tagName: node.tagName,
        properties: node.properties,
        children: this.#readWithin(node.tagName, node.children),
      },
    ];
  }

  #made(construct: Construct, recognised: Recognised<unknown>, node: Nodes, name: string): ElementContent[] {
    if ('length' in recognised) return this.read(recognised);
    const made: ConstructNode = {
      type: 'construct',
      name: construct.name,
      props: recognised.props,
      children: this.#readWithin(name, recognised.children),
    };
    return [node.position ? { ...made, position: node.position } : made];
  }

  #readWithin(name: string, children: readonly Nodes[]): ElementContent[] {
    this.#reading.ancestors.push(name);
    const read = this.read(children);
    this.#reading.ancestors.pop();
    return read;
  }

  #withUniqueId(node: Element): Element {
    const id = node.data?.authored ? stringProperty(node, 'id') : undefined;
    if (id === undefined) return node;
    if (id !== '' && this.#reading.claim(id)) return node;
    this.#reading.finding(
      'duplicate-id',
      `The id “${id}” is used before, so this one is left out.`,
      'Give every id once.',
    );
    return { ...node, properties: withoutProperties(node.properties, 'id') };
  }
}
