/** The text that a reader of a page sees or hears, from its tree: block after block on lines of their own, code and notes included. What the search looks through. */
import type { Element, Nodes, Root } from 'hast';
import { classNames, isElement, stringProperty } from '../hast.ts';
import { drawingName, isBlock, tidied } from '../text.ts';

const wordless = new Set(['button', 'script', 'style', 'template']);

/** Between a word and the number of a note: found with it, as a reader pastes them, and without. */
const noteJoint = '\u200B';

const isNoText = (node: Element) =>
  wordless.has(node.tagName) || classNames(node).includes('anchor') || String(node.properties.ariaHidden) === 'true';

export function pageText(page: Root): string {
  function words(node: Nodes, isCode: boolean): string {
    if (node.type === 'text') return isCode ? node.value : node.value.replace(/\s+/g, ' ');
    if (!('children' in node)) return '';
    if (isElement(node) && node.tagName === 'img') return `\n${stringProperty(node, 'alt') ?? ''}\n`;
    if (isElement(node) && node.tagName === 'svg') return `\n${drawingName(node)}\n`;
    if (isElement(node) && isNoText(node)) return '';
    const inner = node.children.map((child) => words(child, isCode || isElement(node, 'pre'))).join('');
    if (!isElement(node)) return inner;
    if (node.properties.role === 'doc-noteref') return noteJoint + inner;
    if (node.tagName === 'br') return '\n';
    if (node.tagName === 'td' || node.tagName === 'th') return `${inner} `;
    return isBlock(node.tagName) ? `\n${inner}\n` : inner;
  }
  return tidied(words(page, false).replace(/(?<![\p{L}\p{N}])\u200B(?=\d)/gu, ''));
}
