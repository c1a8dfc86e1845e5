import { expect } from 'vitest';
import { sentences } from '../../../src/i18n/index.ts';
import { compile } from '../../../src/markdown/compile.ts';
import type { Registry } from '../../../src/markdown/construct.ts';
import type { CompiledDocument, CompileOptions } from '../../../src/markdown/types.ts';

export const labels = sentences('en');

interface Given {
  readonly format?: 'md' | 'mdx';
  readonly firstLine?: number;
  readonly lang?: string;
  readonly options?: Partial<CompileOptions>;
  readonly registry?: Registry;
}

export const compileBody = (
  body: string,
  { format = 'md', firstLine = 1, lang = 'en', options, registry }: Given = {},
) =>
  compile(
    {
      ...{ body, format, file: 'x/index.mdx', firstLine, lang },
      ...{ url: 'https://sodiarc.com/blog/x/', site: 'https://sodiarc.com' },
    },
    { labels, ...options },
    registry,
  );

export async function compiled(body: string, given?: Given): Promise<CompiledDocument> {
  const document = await compileBody(body, given);
  if (document.kind !== 'compiled') throw new Error('A module');
  return document;
}

export async function moduleOf(body: string): Promise<CompiledDocument> {
  const document = await compileBody(body, { format: 'mdx' });
  if (document.kind !== 'module') throw new Error('Compiled, not a module');
  return document;
}

/** `line rule` of every problem. */
export const rules = ({ problems }: Pick<CompiledDocument, 'problems'>) =>
  problems.map(({ line, rule }) => `${line} ${rule}`);

/** The three renderings of a document without problems. */
export async function renderings(body: string, given?: Given) {
  const { html, feedHtml, markdown, problems } = await compiled(body, given);
  expect(problems).toEqual([]);
  return { html, feedHtml, markdown };
}
