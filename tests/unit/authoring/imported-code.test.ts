import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { checkImportedCode, checkPackage } from '../../../src/authoring/imported-code.ts';
import { realFolders } from '../../../src/authoring/real-place.ts';
import { aFolder } from '../../a-folder.ts';

async function faultOf(
  files: Readonly<Record<string, string>>,
  src: string,
  ...names: string[]
): Promise<string | undefined> {
  const folder = await aFolder();
  for (const [name, text] of Object.entries(files))
    await (text.startsWith('→') ? symlink(text.slice(1), join(folder, name)) : writeFile(join(folder, name), text));
  const place = { file: 'x.mdx', line: 7, column: 16 };
  const problem = await checkImportedCode({ path: join(folder, src), names, place }, await realFolders(folder));
  expect(problem ? { line: problem.line, column: problem.column } : undefined).toEqual(
    problem && { line: 7, column: 16 },
  );
  return problem?.message;
}

const component = '---\nimport { a } from "./a.ts";\n---\n<p>{a}</p>\n';

test.each([
  [{ 'a.ts': 'export const a = = 1;' }, 'a.ts', ['a'], '`a.ts` cannot be used here: Unexpected token (a.ts:1:18).'],
  [{ 'a.ts': 'export const a = 1;' }, 'a.ts', ['b'], '`a.ts` cannot be used here: it exports nothing called `b`.'],
  [{ 'a.ts': 'export const a = 1;' }, 'a.ts', ['default'], '`a.ts` cannot be used here: it has no `export default`.'],
  [
    { 'X.astro': '<p>{[1].map((x) => <b>)}</p>' },
    'X.astro',
    ['default'],
    '`X.astro` cannot be used here: Unexpected token (X.astro:1:23).',
  ],
  [
    { 'X.astro': component },
    'X.astro',
    ['default'],
    '`X.astro` cannot be used here: X.astro imports `./a.ts`, and there is no such file.',
  ],
  [
    {
      'X.astro': component,
      'a.ts': 'import type { b } from "no-types";\nimport "no-such-package";\nexport const a = 1;',
    },
    'X.astro',
    ['default'],
    '`X.astro` cannot be used here: a.ts imports `no-such-package`, and there is no such package.',
  ],
  [
    { 'X.astro': component, 'a.ts': 'const = 1' },
    'X.astro',
    ['default'],
    '`X.astro` cannot be used here: Unexpected token (a.ts:1:7).',
  ],
  [
    { 'X.astro': '---\nconst all = import.meta.glob("../*.md");\n---\n{Object.keys(all)}\n' },
    'X.astro',
    ['default'],
    '`X.astro` cannot be used here: import.meta.glob gives it the files of the project, wherever they lie (X.astro).',
  ],
  [
    { 'X.astro': component, 'a.ts': 'export const a = await import(`./${process.env.B}.ts`);' },
    'X.astro',
    ['default'],
    '`X.astro` cannot be used here: import(…) has a path that has to be put together, which may lead anywhere in the project (a.ts).',
  ],
  [
    { 'a.ts': 'export const a = import . meta\n.url;' },
    'a.ts',
    ['a'],
    '`a.ts` cannot be used here: import.meta.url gives it the files of the project, wherever they lie (a.ts).',
  ],
  [
    { 'a.ts': "export const a = () => import('./b.ts');" },
    'a.ts',
    ['a'],
    '`a.ts` cannot be used here: a.ts imports `./b.ts`, and there is no such file.',
  ],
])('%o: what is wrong is told', async (files, src, names, message) => {
  expect(await faultOf(files, src, ...names)).toBe(message);
});

test.each([
  ["---\nimport text from './link.txt?raw';\n---\n<p>{text}</p>", './link.txt'],
  ["---\nimport pack from '/package.json';\n---\n<p>{pack.name}</p>", '/package.json'],
  ["---\nconst { a } = await import('./link.ts');\n---\n<p>{a}</p>", './link.ts'],
  ["<p>A</p><style>@import './link.css';</style>", './link.css'],
  ['<p>A</p><style>p { --drawn: url(link.svg#x); }</style>', './link.svg'],
  ['<p>A</p><style>p { background: image-set("./li\\6e k.svg" 1x); }</style>', './link.svg'],
  ["---\nimport './own.css';\n---\n<p>A</p>", './link.svg', 'own.css'],
])('%s imports what lies elsewhere', async (component, src, importer = 'X.astro') => {
  const links = ['txt', 'ts', 'css', 'svg'].map((end) => [`link.${end}`, `→${join(process.cwd(), 'package.json')}`]);
  const files = { ...Object.fromEntries(links), 'own.css': 'p { background: url("link.svg") }', 'X.astro': component };
  expect(await faultOf(files, 'X.astro', 'default')).toBe(
    `\`X.astro\` cannot be used here: ${importer} imports \`${src}\`, which leads outside the content folder.`,
  );
});

test('nothing is told of what can be used', async () => {
  const files = {
    'X.astro': component,
    'a.ts': "import './b';\nexport const a: number = 1;\nexport default a;\nexport type T = string;",
    'b.js': "export * from './X.astro';\nimport './a.js';",
    'c.ts': "// import.meta.glob\nexport const c = [import.meta.env.MODE, 'import.meta.url', () => import('./a.ts')];",
    'd.json': '{ "key": 1 }',
    'E.astro':
      "<p>A</p><style>@import 'tailwindcss'; p { background: url(/icon.svg), url(#a), url(data:image/png;base64,AA), url('https://a.example/'), url(c.ts) }</style>",
  };
  expect(await faultOf(files, 'E.astro', 'default')).toBeUndefined();
  expect(await faultOf(files, 'X.astro', 'default')).toBeUndefined();
  expect(await faultOf(files, 'a', 'a', 'default', 'T')).toBeUndefined();
  expect(await faultOf(files, 'b.js', 'whatever')).toBeUndefined();
  expect(await faultOf(files, 'c.ts', 'c')).toBeUndefined();
  expect(await faultOf(files, 'd.json', 'default', 'key')).toBeUndefined();
});

test('a component of a framework that is not installed is an error', async () => {
  expect(await faultOf({ 'X.vue': '<template />' }, 'X.vue', 'default')).toBe(
    '`X.vue` is a component of a framework, which this site does not have.',
  );
  expect(await faultOf({ 'X.tsx': 'export const X = () => <p />;' }, 'X', 'X')).toContain('a component of a framework');
  expect(await faultOf({ 'a.tsx': 'export const a = 1;' }, 'a.tsx', 'a')).toBeUndefined();
});

test.each([
  ['astro', undefined],
  ['@astrojs/mdx/server.js', undefined],
  ['node:fs', undefined],
  ['astro:assets', undefined],
  ['no-such-package/x.css', 'There is no package `no-such-package`.'],
  ['@theme/Tabs', '`@theme/Tabs` is neither a path nor a package.'],
  ['@/components/X.astro', '`@/components/X.astro` is neither a path nor a package.'],
  ['$lib/X', '`$lib/X` is neither a path nor a package.'],
  ['https://example.org/x', 'A build loads no code from another address.'],
])('%s as a package', (src, message) => {
  expect(checkPackage(src, { file: 'x.mdx' })?.message).toBe(message);
});
