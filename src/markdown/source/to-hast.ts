/** mdast → hast, with Sätteri's own nodes, MDX's, and directives as elements that the reader recognises. */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Code, List, ListItem, Nodes, Parents, Root } from 'mdast';
import { toHast as convert, defaultHandlers, type Handler, type State } from 'mdast-util-to-hast';
import { element, isElement, text } from '../hast.ts';
import { directiveElement, labelElement } from './directives.ts';

type Content = (state: State, node: never) => ElementContent[];
const whole: Content = (state, node) => state.wrap(state.all(node), true);

/** A handler that makes an element. */
const made =
  (tagName: string, className: string[], children: Content): Handler =>
  (state: State, node: Nodes) => {
    const result = element(tagName, className.length > 0 ? { className } : {}, children(state, node as never));
    state.patch(node, result);
    return result;
  };

const formula = (kind: 'math-inline' | 'math-display') => ['language-math', kind];

/** Tight definitions hold their words without a paragraph. */
const meaning: Content = (state, node: Parents & { readonly spread?: boolean }) =>
  node.spread
    ? state.wrap(state.all(node), true)
    : state.all(node).flatMap((child) => (isElement(child, 'p') ? child.children : [child]));

const directive: Handler = (state: State, node: Extract<Nodes, { type: 'containerDirective' | 'leafDirective' }>) => {
  const result: Element = element(directiveElement, {}, state.all(node));
  result.data = { directive: { name: node.name, attributes: node.attributes ?? {} } };
  state.patch(node, result);
  return result;
};

const handlers: Record<string, Handler> = {
  inlineMath: made('code', formula('math-inline'), (_, { value }: { value: string }) => [text(value)]),
  math: made('pre', [], (_, { value }: { value: string }) => [
    element('code', { className: formula('math-display') }, [text(value)]),
  ]),
  descriptionList: made('dl', [], whole),
  descriptionTerm: made('dt', [], (state, node) => state.all(node)),
  descriptionDetails: made('dd', [], meaning),
  containerDirective: directive,
  leafDirective: directive,
  paragraph: (state: State, node) => {
    const result = defaultHandlers.paragraph(state, node);
    return node.data?.directiveLabel && isElement(result) ? { ...result, tagName: labelElement } : result;
  },
  list: (state: State, node: List) => {
    // Once for the list; the library asks each item for all of them.
    const spread = node.children.some((item) => item.spread ?? item.children.length > 1) || (node.spread ?? false);
    return defaultHandlers.list(state, { ...node, children: node.children.map((item) => ({ ...item, spread })) });
  },
  listItem: (state: State, node: ListItem) => defaultHandlers.listItem(state, node, undefined),
  heading: (state: State, node) => {
    const result = defaultHandlers.heading(state, node);
    // Attributes are an author's as in HTML, and judged alike.
    return node.data?.hProperties ? { ...result, data: { authored: true } } : result;
  },
  code: (state: State, node: Code) => {
    const result = defaultHandlers.code(state, node);
    const [code] = result.children;
    if (isElement(code)) code.data = { lang: node.lang ?? null, meta: node.meta ?? null };
    return result;
  },
};

const passThrough = [
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxjsEsm',
] as const;

export const toHast = (root: Root): HastRoot =>
  convert(root, { allowDangerousHtml: true, handlers, passThrough: [...passThrough] }) as HastRoot;
