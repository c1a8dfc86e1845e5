/** Source → hast with positions. */
import type { Root } from 'hast';
import {
  applyCommandsToMdastHandle,
  convertMdastToHastHandle,
  createMdastHandle,
  createMdxMdastHandle,
  dropHandle,
  HastReader,
  markdownToHast,
  materializeHastTree,
  mdxToHast,
  resolveMdastSubscriptions,
  serializeHandle,
  visitMdastHandle,
} from 'satteri';
import type { Registry } from './construct.ts';
import { directivesToHast, mayHoldDirectives } from './directives.ts';
import { mayHoldEscapedEquals } from './escaped-equals.ts';
import { features } from './features.ts';
import { literalSource } from './literal-source.ts';
import { mayHoldMaths } from './maths-text.ts';
import { mayHoldScripts } from './scripts-text.ts';
import { mayHoldTypedSigns } from './typed-signs.ts';

/** @throws Error from the parser; `syntaxProblem` understands it. */
export function parse(source: string, format: 'md' | 'mdx', lang: string, registry: Registry): Root {
  const hasDirectives = mayHoldDirectives(source);
  const read = { ...features, directive: hasDirectives, math: mayHoldMaths(source) };
  const mayMislead =
    hasDirectives ||
    read.math ||
    mayHoldScripts(source) ||
    mayHoldTypedSigns(source, lang) ||
    mayHoldEscapedEquals(source);
  const literal = mayMislead ? literalSource(source, format, lang, read, registry) : source;
  if (!hasDirectives) return (format === 'mdx' ? mdxToHast : markdownToHast)(literal, { features: read }) as Root;
  const mdast = (format === 'mdx' ? createMdxMdastHandle : createMdastHandle)(literal, read, true);
  try {
    const sourceFormat = format === 'mdx' ? 'mdx' : 'markdown';
    const visit = visitMdastHandle(
      mdast,
      directivesToHast,
      resolveMdastSubscriptions(directivesToHast),
      literal,
      undefined,
      {},
      sourceFormat,
    );
    if (visit instanceof Promise) throw new Error('The plugin is synchronous');
    if (visit.hasMutations) applyCommandsToMdastHandle(mdast, visit.commandBuffer);
    const hast = convertMdastToHastHandle(mdast);
    try {
      return materializeHastTree(new HastReader(serializeHandle(hast))) as Root;
    } finally {
      dropHandle(hast);
    }
  } finally {
    dropHandle(mdast);
  }
}
