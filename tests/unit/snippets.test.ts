/** The snippets for VS Code insert what a post may hold, one for each construct. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { constructs } from '../../src/markdown/constructs/index.ts';
import { Usage } from './markdown/every-example.ts';

interface Snippet {
  readonly scope: string;
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
}

const snippets = JSON.parse(readFileSync('.vscode/posts.code-snippets', 'utf8')) as Readonly<Record<string, Snippet>>;

/** What is inserted when nothing is typed: each placeholder’s words, and its first choice (VS Code, Snippet syntax). */
function inserted({ body }: Snippet): string {
  const words = new Map<string, string>();
  const text = body
    .join('\n')
    .replace(/\$\{(\d+)(?::((?:\\.|[^}\\])*)|\|([^,|]*)[^|]*\|)\}/g, (_found, number, own, choice) => {
      words.set(number, own ?? choice);
      return own ?? choice;
    });
  return text.replace(/(?<!\\)\$(\d+)/g, (_found, number) => words.get(number) ?? '').replace(/\\([$}\\])/g, '$1');
}

test('nothing is wrong with what they insert, and every construct has one', async () => {
  const usage = new Usage();
  for (const [name, snippet] of Object.entries(snippets)) {
    const text = name.endsWith('in a line') ? `So is ${inserted(snippet)} here.` : inserted(snippet);
    for (const format of ['md', 'mdx'] as const)
      if (snippet.scope.split(',').includes(format === 'md' ? 'markdown' : 'mdx'))
        expect(await usage.faults(`Text.\n\n${text}\n`, format), name).toEqual([]);
  }
  expect([...usage.used]).toEqual(expect.arrayContaining(constructs.map(({ name }) => name)));
});

test('each tag of a block begins one', () => {
  const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
  const tags = constructs.flatMap(({ tags = [] }) => tags).filter((tag) => tag !== 'tab');
  expect(prefixes).toEqual(expect.arrayContaining(tags));
  expect(prefixes).toHaveLength(new Set(prefixes).size);
});
