/** Words that are no Markdown, such as a caption in an attribute, set like prose. */
import type { Paragraph, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { readableSource } from './readable-source.ts';
import { quotesOf, setsType, withApostrophes } from './typography.ts';

// All of ASCII's that Markdown gives a meaning; what smart punctuation reads stays.
const escaped = (words: string) => words.replace(/[!#$%&()*+,/:;<=>?@[\\\]^_`{|}~]/g, '\\$&');
/** Stands before the words, so that they begin no block. */
const lead = 'x ';

function smart(line: string): string {
  const readable = readableSource(lead + escaped(line), 'md');
  const root = markdownToMdast(readable.text, { features: { gfm: false, smartPunctuation: true } }) as Root;
  const { children } = root.children[0] as Paragraph;
  const words = children.map((node) => ('value' in node ? node.value : '')).join('');
  return readable.original(words).slice(lead.length);
}

export const typeset = (words: string, lang: string): string =>
  setsType(lang) && /['"]|--|\.\.\./.test(words)
    ? words
        .trim()
        .split('\n')
        .map((line) => quotesOf(withApostrophes(smart(line), lang), lang))
        .join('\n')
    : words;
