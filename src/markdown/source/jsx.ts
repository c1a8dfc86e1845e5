/** Reads MDX's own nodes: which are only another spelling of text, HTML or a construct, and which are code. */
import type { Root, RootContent } from 'hast';
import type { MdxJsxAttributeUnion } from 'satteri';

/**
 * Value of an expression that holds a literal or nothing but comments; comments are the empty text.
 * `undefined` for anything that would have to be run.
 */
export function literalValue(expression: string): string | number | boolean | null | undefined {
  const code = expression.trim();
  if (/^(?:\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n]*(?:\n|$)|\s)*$/.test(code)) return '';
  if (/^(?:true|false|null|-?\d+(?:\.\d+)?)$/.test(code)) return JSON.parse(code) as boolean | number | null;
  // A backslash before a sign means the sign; before a letter or a digit it is code.
  const [, double, single, template] =
    /^(?:"((?:[^"\\\n]|\\[^\w\s])*)"|'((?:[^'\\\n]|\\[^\w\s])*)'|`((?:[^`\\$]|\\[^\w\s]|\$(?!\{))*)`)$/.exec(code) ??
    [];
  return (double ?? single ?? template)?.replace(/\\(.)/g, '$1');
}

/** `true` for a bare attribute; `undefined` for one whose value is code. `null` and `false` leave the attribute out. */
export function attributeValue(attribute: MdxJsxAttributeUnion): string | true | false | undefined {
  if (attribute.type !== 'mdxJsxAttribute') return undefined;
  const { value } = attribute;
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  const literal = /^\s*(?:\/[/*]|$)/.test(value.value) ? undefined : literalValue(value.value);
  if (literal === undefined || literal === true) return literal;
  return literal === null || literal === false ? false : String(literal);
}

export type JsxNode = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
export const isJsx = (node: { type: string }): node is JsxNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
export const isExpression = (node: {
  type: string;
}): node is Extract<RootContent, { type: 'mdxFlowExpression' | 'mdxTextExpression' }> =>
  node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';

/** `<kbd>` and `<my-element>` are HTML; `<Note>`, `<a.b>` and `<>` are not. */
export const isHtmlName = (name: string | null): boolean => name !== null && /^[a-z][^.:]*$/.test(name);

/** Whether an attribute's value has to be run, as `{…x}` has. */
export const isCode = (attribute: MdxJsxAttributeUnion): boolean => attributeValue(attribute) === undefined;

/** An element of HTML that can be read without running anything. */
export const isPlainHtml = (node: { type: string }): node is JsxNode & { name: string } =>
  isJsx(node) && isHtmlName(node.name) && !node.attributes.some(isCode);

/** `root` with every literal expression as the text it stands for, and comments gone. */
export function withLiterals(root: Root): Root {
  const resolved = <Node extends RootContent>(node: Node): RootContent[] => {
    if ('children' in node) return [{ ...node, children: node.children.flatMap(resolved) } as RootContent];
    if (!isExpression(node)) return [node];
    const value = literalValue(node.value);
    if (value === undefined) return [node];
    // As in JSX, null, true and false show nothing.
    const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return shown ? [{ type: 'text', value: shown }] : [];
  };
  return { type: 'root', children: root.children.flatMap(resolved) };
}

// What MDX and Astro give every module.
const given = new Set(['props', 'frontmatter', 'file', 'url', 'getHeadings', 'import', 'this', 'undefined']);
const identifier = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
const path = /^\s*([\p{L}_$][\p{L}\p{N}_$]*)(?:\??\.[\p{L}_$][\p{L}\p{N}_$]*)*\s*$/u;

/** Every word of the document's imports and exports that stands in no quotes: the names that it imports or declares are among them. */
export const wordsOfCode = (root: Root): string[] =>
  root.children.flatMap((node) =>
    node.type === 'mdxjsEsm' ? (node.value.replace(/(["'])[^"'\n]*\1/g, '').match(identifier) ?? []) : [],
  );

/** What `name` or `site.title` begins with, when neither the document (its `words`) nor JavaScript gives it a value. */
export function unknownName(expression: string, words: ReadonlySet<string>): string | undefined {
  const [, name] = path.exec(expression) ?? [];
  return name === undefined || words.has(name) || given.has(name) || name in globalThis ? undefined : name;
}
