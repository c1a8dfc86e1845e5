/** XML 1.0 with namespaces, read strictly: what is not well formed is an error with its line. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** Local name. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
}

interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** @throws Error at the first fault. */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  const add = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]));
    const element: Open = { name: local, namespace: uri, attributes: values, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    root = open.pop();
  });
  parser.write(source).close();
  if (!root) throw new Error('An XML document has one root element');
  return root;
}

/** The children of this name, in no namespace but the one given. */
export const childrenNamed = (element: XmlElement, name: string, namespace = ''): XmlElement[] =>
  element.children.filter((child) => child.name === name && child.namespace === namespace);

export const textsOf = (element: XmlElement, name: string, namespace = ''): string[] =>
  childrenNamed(element, name, namespace).map(({ text }) => text);
