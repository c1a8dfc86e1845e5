/** What an editor says to an author, asked of the language servers that editors run. */
import { cp, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readContentFolder } from '../../src/authoring/content-folder.ts';
import { writeCompletions } from '../../src/authoring/editor-completions.ts';
import { site } from '../../src/site.config.ts';
import { aContentDir } from './a-command.ts';
import { aLanguageServer } from './a-language-server.ts';
import { until } from './until.ts';

const projectRoot = resolve(import.meta.dirname, '../..');

/** A project with `files` in its content and an editor's settings as ours has them. */
async function aWorkspace(files: Readonly<Record<string, string>>) {
  const contentDir = await aContentDir(files);
  const workspace = dirname(contentDir);
  await cp(join(projectRoot, '.vscode'), join(workspace, '.vscode'), { recursive: true });
  return { contentDir, workspace };
}

/** Astro's language server, which reads frontmatter. */
async function aFrontmatterServer(files: Readonly<Record<string, string>>) {
  const { contentDir, workspace } = await aWorkspace({
    'categories/house-notes.yaml': 'name: House Notes\n',
    'series/deciding.yaml': 'title: Deciding Well\n',
    'tags/estimates.yaml': 'name: Estimates\n',
    ...files,
  });
  const folder = await readContentFolder({
    root: contentDir,
    projectRoot: workspace,
    site: { defaultAuthor: site.defaultAuthor, ctaIds: ['sessions'] },
  });
  await writeCompletions(folder, { projectRoot: workspace, contentDir, calls: ['sessions'] });
  const server = await aLanguageServer(
    join(projectRoot, 'node_modules/@astrojs/language-server/bin/nodeServer.js'),
    workspace,
    { options: { typescript: { tsdk: join(projectRoot, 'node_modules/typescript/lib') }, contentIntellisense: true } },
  );
  return {
    server,
    open(file: string) {
      const path = join(contentDir, file);
      server.open(path, file.endsWith('x') ? 'mdx' : 'markdown', files[file] ?? '');
      return path;
    },
  };
}

test('a post’s frontmatter: fields with what they do, ids of the content, and what is wrong', async () => {
  const lines = [
    '---',
    'category: ',
    'authors: []',
    'series: { id: }',
    'cta: ',
    'tags: []',
    'catgory: craft',
    'draft: perhaps',
    'pubDate: 3 May 2026',
    '',
    '---',
    '',
  ];
  const { server, open } = await aFrontmatterServer({ 'posts/hello/index.mdx': lines.join('\n') });
  const path = open('posts/hello/index.mdx');
  const offered = async (line: number, character: number) => [...(await server.completions(path, { line, character }))];
  expect(await offered(1, 10)).toEqual([
    ['craft', 'Craft'],
    ['house-notes', 'House Notes'],
  ]);
  expect(await offered(2, 10)).toEqual([[site.defaultAuthor, 'Sodiarc Team']]);
  expect(await offered(3, 14)).toEqual([['deciding', 'Deciding Well']]);
  expect((await offered(4, 5)).map(([value]) => value)).toEqual(['false', 'sessions']);
  expect((await offered(5, 7)).map(([value]) => value)).toContain('Estimates');
  const fields = new Map(await offered(9, 0));
  expect([...fields.keys()]).toEqual(
    expect.arrayContaining(['title', 'description', 'updatedDate', 'hero', 'featured', 'lang']),
  );
  expect(fields.get('updatedDate')).toContain('not before `pubDate`');
  expect(await server.hover(path, { line: 7, character: 2 })).toContain('nowhere in a build');
  const told = await server.diagnostics(path);
  expect(told).toContainEqual('7: Property catgory is not allowed.');
  expect(told).toContainEqual('8: Incorrect type. Expected "boolean".');
  expect(told.filter((one) => one.startsWith('9: '))).toHaveLength(1);
  expect(told).toContainEqual('1: Missing property "title".');
});

test('nothing is said of what a build accepts', async () => {
  const post = `---
title: ${'نَصٌّ '.repeat(23)}👩‍👩‍👧‍👦
description: Every field.
pubDate: 2026-02-01
updatedDate: "2026-02-14T07:00:00+01:00"
category: craft
tags: [Estimates, never seen before]
authors: [${site.defaultAuthor}]
hero: { src: ./a.svg, alt: A lamp, caption: One, credit: Two }
series: { id: deciding, part: 1 }
draft: true
unlisted: false
featured: false
aliases: [old, /2019/older.html]
canonical: HTTPS://example.com/é
toc: false
cta: false
lang: pt-br
---

Text.
`;
  const page = '---\ntitle: About\ndescription: Us.\nupdatedDate: 2026-02-01\ndraft: true\nlang: de\n---\n\nText.\n';
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><title>A lamp</title></svg>';
  const files = { 'posts/whole/index.md': post, 'posts/whole/a.svg': drawing, 'pages/about.mdx': page };
  const { server, open } = await aFrontmatterServer(files);
  for (const file of ['posts/whole/index.md', 'pages/about.mdx'])
    expect(await server.diagnostics(open(file)), file).toEqual([]);
});

test('a data file: its fields, by the settings of the project', async () => {
  const { workspace } = await aWorkspace({});
  const settings = JSON.parse(await readFile(join(projectRoot, '.vscode/settings.json'), 'utf8'));
  const yaml = { schemas: settings['yaml.schemas'], completion: true, hover: true, schemaStore: { enable: false } };
  const server = await aLanguageServer(
    join(projectRoot, 'node_modules/yaml-language-server/bin/yaml-language-server'),
    workspace,
    { settings: { yaml } },
  );
  const cases = [
    ['authors/ana.yaml', 'name', 'fediverse'],
    ['categories/craft.yml', 'name', 'description'],
    ['series/deciding.yaml', 'title', 'description'],
    ['tags/estimates.yaml', 'name', 'description'],
  ] as const;
  for (const [file, first, other] of cases) {
    const path = join(workspace, 'content', file);
    server.open(path, 'yaml', `${first}: As it is\n\n`);
    // It reads its settings while it answers.
    await until(async () => (await server.hover(path, { line: 0, character: 2 })).startsWith('As readers see it'));
    expect((await server.completions(path, { line: 1, character: 0 })).get(other), file).toBeTruthy();
  }
});
