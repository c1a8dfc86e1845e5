/** Source → mdast → hast, both with the places of the author's source. A document is parsed once. */
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { type Features, markdownToMdast, mdxToJs, mdxToMdast } from 'satteri';
import type { Registry } from '../construct.ts';
import type { Point } from '../problems.ts';
import { maxDepth, tooDeep } from './nesting.ts';
import { type ReadableSource, readableSource } from './readable-source.ts';
import { restored } from './restore.ts';
import { SyntaxProblem, syntaxProblem } from './syntax-error.ts';
import { toHast } from './to-hast.ts';
import { setsType } from './typography.ts';

/** What Sätteri reads, on both roads. Frontmatter is gone before a body gets here. */
export const features: Features = {
  gfm: true,
  directive: true,
  frontmatter: false,
  math: true,
  definitionList: true,
  headingAttributes: true,
};

// A line that might begin with a directive. Without one, what only looks like one (`10:30`) needs no second thought.
const directive = /^[ \t>*+\-\d.)]*:{2,}[\p{L}\p{N}_]/mu;

export interface Parsed {
  readonly mdast: Root;
  readonly hast: HastRoot;
}

/** @throws SyntaxProblem */
export function parse(source: string, format: 'md' | 'mdx', lang: string, registry: Registry): Parsed {
  const readable = readableSource(source, format);
  const parsed = read(source, readable, format, {
    ...features,
    directive: directive.test(source),
    math: readable.formulas.size > 0,
    smartPunctuation: setsType(lang),
  });
  const line = tooDeep(parsed);
  if (line !== undefined)
    throw new SyntaxProblem(
      'nesting',
      { line },
      `Lists and quotes stand more than ${maxDepth} levels deep here.`,
      'Remove some levels.',
    );
  const mdast = restored(parsed, source, readable, registry, lang);
  return { mdast, hast: toHast(mdast) };
}

function read(source: string, readable: ReadableSource, format: 'md' | 'mdx', features: Features): Root {
  try {
    if (format === 'md') return markdownToMdast(readable.text, { features }) as Root;
    const root = mdxToMdast(readable.text, { features }) as Root;
    // Imports and exports are code, which the parser passes on unread.
    for (const { type, position } of root.children)
      if (type === 'mdxjsEsm') refuseBrokenModule(readable.text, position?.start.offset, position?.end.offset);
    return root;
  } catch (error) {
    throw syntaxProblem(error, (line, column) => pointInSource(source, readable, line, column));
  }
}

function refuseBrokenModule(text: string, start = 0, end = text.length): void {
  // What stands before it keeps its lines.
  mdxToJs(text.slice(0, start).replace(/[^\n]/g, '') + text.slice(start, end), { features: { frontmatter: false } });
}

/** The author's place for one that the parser names. */
function pointInSource(
  source: string,
  { text, line: lineAt, offset }: ReadableSource,
  line: number,
  column: number,
): Point {
  let start = 0;
  for (let passed = 1; passed < line; passed++) start = text.indexOf('\n', start) + 1;
  const at = offset(start + column - 1);
  return { line: lineAt(at), column: at - source.lastIndexOf('\n', at - 1) };
}
