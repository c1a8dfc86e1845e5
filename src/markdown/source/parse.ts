/** Source → mdast → hast, both with the places of the author's source. A document is parsed once. */
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { type Features, markdownToMdast, mdxToJs, mdxToMdast } from 'satteri';
import type { Registry } from '../construct.ts';
import type { Point } from '../problems.ts';
import { refuseDepth } from './limits.ts';
import { type ReadableSource, readableSource } from './readable-source.ts';
import { restored } from './restore.ts';
import { brokenStatement, type SyntaxProblem, syntaxProblem } from './syntax-error.ts';
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
  refuseDepth(parsed);
  const mdast = restored(parsed, source, readable, registry, lang);
  return { mdast, hast: toHast(mdast) };
}

function read(source: string, readable: ReadableSource, format: 'md' | 'mdx', features: Features): Root {
  if (format === 'md') return markdownToMdast(readable.text, { features }) as Root;
  const pointAt = (line: number, column: number) => pointInSource(source, readable, line, column);
  const tried = <Result>(run: () => Result, problem: (error: unknown) => SyntaxProblem): Result => {
    try {
      return run();
    } catch (error) {
      throw problem(error);
    }
  };
  const root = tried(
    () => mdxToMdast(readable.text, { features }) as Root,
    (error) => syntaxProblem(error, pointAt),
  );
  // Imports and exports are code, which the parser passes on unread.
  for (const { type, position } of root.children) {
    if (type !== 'mdxjsEsm' || !position) continue;
    const { line: first, offset } = position.start;
    tried(
      () => mdxToJs(readable.text.slice(offset, position.end.offset), { features: { frontmatter: false } }),
      (error) =>
        brokenStatement(error, source, pointAt(first, 1).line, (line, column) => pointAt(first - 1 + line, column)),
    );
  }
  return root;
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
