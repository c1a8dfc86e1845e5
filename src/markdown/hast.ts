/** Small builders and questions for hast (https://github.com/syntax-tree/hast). */
import type { Element, ElementContent, Nodes, Properties, Text } from 'hast';

export const text = (value: string): Text => ({ type: 'text', value });

export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

export const isElement = (node: Nodes | undefined, tagName?: string): node is Element =>
  node?.type === 'element' && (tagName === undefined || node.tagName === tagName);

export const classNames = (node: Element): readonly string[] =>
  Array.isArray(node.properties.className) ? node.properties.className.map(String) : [];

/** A property as text; `undefined` when absent or empty of meaning. */
export function stringProperty(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

export const hasProperty = (node: Element, name: string): boolean => (node.properties[name] ?? false) !== false;

/** Every property but those named. */
export const withoutProperties = (properties: Properties, ...names: string[]): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));

/** All text in a node or in nodes, as it stands. */
export const rawText = (node: Nodes | readonly Nodes[]): string => {
  if ('length' in node) return node.map(rawText).join('');
  return node.type === 'text' ? node.value : 'children' in node ? rawText(node.children) : '';
};

/** Whether a link shows where it leads, as one that Markdown makes of an address in the text. */
export const isBareAddress = ({ properties: { href }, children }: Element): boolean => {
  const [address, words] = [String(href), rawText(children)];
  return words !== '' && address.endsWith(words) && /^(?:https?:\/\/|mailto:)?$/.test(address.slice(0, -words.length));
};

/** White space; so is nothing. */
export const isBlank = (node: Nodes | undefined): boolean => node?.type === 'text' && node.value.trim() === '';

/** The node that stands alone among `nodes`, whatever white space is around it. */
export function onlyOne(nodes: readonly ElementContent[]): ElementContent | undefined {
  const [only, ...others] = nodes.filter((node) => !isBlank(node));
  return others.length === 0 ? only : undefined;
}

/** The pictures of a document that has one ground: of two, in a `<span>` each, the first. */
export function onPaper(pictures: readonly ElementContent[]): ElementContent[] {
  const light = pictures.find((node) => isElement(node, 'span'));
  return isElement(light) ? light.children : [...pictures];
}

/** Children of the first of `nodes`, and the others: how a construct keeps its title beside its content. */
export function titleAndBody([title, ...body]: readonly ElementContent[]) {
  return { title: isElement(title) ? title.children : [], body };
}

/** Calls `look` with each element of a tree, in document order. Every document is walked several times, and a general walker takes a third of the time that compiling does. */
export function eachElement(node: Nodes, look: (element: Element) => void): void {
  if (isElement(node)) look(node);
  if ('children' in node) for (const child of node.children) eachElement(child, look);
}
