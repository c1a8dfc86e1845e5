/** Source → hast with positions. */
import type { Root } from 'hast';
import {
  applyCommandsToMdastHandle,
  convertMdastToHastHandle,
  createMdastHandle,
  createMdxMdastHandle,
  dropHandle,
  type Features,
  HastReader,
  markdownToHast,
  materializeHastTree,
  mdxToHast,
  mdxToJs,
  resolveMdastSubscriptions,
  serializeHandle,
  visitMdastHandle,
} from 'satteri';
import type { Registry } from '../construct.ts';
import { features } from '../features.ts';
import { withVisibleClosings } from './directive-closings.ts';
import { directivesToHast, mayHoldDirectives } from './directives.ts';
import { mayHoldMaths } from './dollar-signs.ts';
import { mayHoldEscapedEquals } from './escaped-equals.ts';
import { literalSource } from './literal-source.ts';
import { mayHoldTypedSigns } from './straight-quotes.ts';
import { mayHoldScripts } from './sub-and-superscript.ts';

/** A source as the parser must see it. */
export interface ReadableSource {
  /** With signs escaped that only look like markup, and with the lines `added`, which count from 1. */
  readonly literal: string;
  readonly added: readonly number[];
  readonly read: Features;
}

/** @throws Error from the parser; `syntaxProblem` understands it. */
export function readableSource(source: string, format: 'md' | 'mdx', lang: string, registry: Registry): ReadableSource {
  const hasDirectives = mayHoldDirectives(source);
  const read = { ...features, directive: hasDirectives, math: mayHoldMaths(source) };
  const mayMislead =
    hasDirectives ||
    read.math ||
    mayHoldScripts(source) ||
    mayHoldTypedSigns(source, lang) ||
    mayHoldEscapedEquals(source);
  const visible = hasDirectives ? withVisibleClosings(source, format, read) : { source, added: [] };
  const literal = mayMislead ? literalSource(visible.source, format, lang, read, registry) : source;
  return { literal, added: visible.added, read };
}

/** Imports and exports are code, which the parser passes on unread. @throws Error from the parser; `syntaxProblem` understands it. */
function refuseBrokenModule({ literal, read }: ReadableSource): void {
  if (/^(?:import|export)\b/m.test(literal)) mdxToJs(literal, { features: read });
}

/** @throws Error from the parser; `syntaxProblem` understands it. */
export function parse(source: ReadableSource, format: 'md' | 'mdx'): Root {
  const { literal, read } = source;
  if (format === 'mdx') refuseBrokenModule(source);
  if (!read.directive) return (format === 'mdx' ? mdxToHast : markdownToHast)(literal, { features: read }) as Root;
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
