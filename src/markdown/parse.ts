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
import { directivesToHast, mayHoldDirectives, withLiteralColons } from './directives.ts';
import { features } from './features.ts';

const withoutDirectives = { ...features, directive: false };

/** @throws Error from the parser; `syntaxProblem` understands it. */
export function parse(source: string, format: 'md' | 'mdx', registry: Registry): Root {
  if (!mayHoldDirectives(source)) {
    return (format === 'mdx' ? mdxToHast : markdownToHast)(source, { features: withoutDirectives }) as Root;
  }
  const escaped = withLiteralColons(source, format, registry);
  const mdast = (format === 'mdx' ? createMdxMdastHandle : createMdastHandle)(escaped, features, true);
  try {
    const sourceFormat = format === 'mdx' ? 'mdx' : 'markdown';
    const visit = visitMdastHandle(
      mdast,
      directivesToHast,
      resolveMdastSubscriptions(directivesToHast),
      escaped,
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
