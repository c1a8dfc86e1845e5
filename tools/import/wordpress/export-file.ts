/** WordPress' export file (WXR 1.2): an RSS feed with everything in it, read as a tree of names and texts. */
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

export interface ExportElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ExportElement[];
  text: string;
  /** Line of the file on which its content begins, from 1. */
  readonly line: number;
}

/** @throws Error of one line when the file is no export. */
export function readExport(path: string): ExportElement {
  const root: ExportElement = { name: '', attributes: {}, children: [], text: '', line: 1 };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Error(`${path} cannot be read: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
      line: parser.line,
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const add = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  // Control characters that no XML holds slip into exports.
  parser.write(readFileSync(path, 'utf8').replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')).close();
  const channel = childOf(childOf(root, 'rss'), 'channel');
  if (!channel) throw new Error(`${path} is no export of WordPress: in its administration, Tools and Export make one`);
  return channel;
}

export const childOf = (element: ExportElement | undefined, name: string): ExportElement | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: ExportElement, name: string): ExportElement[] =>
  element.children.filter((child) => child.name === name);

export const textIn = (element: ExportElement | undefined, name: string): string =>
  childOf(element, name)?.text.trim() ?? '';
