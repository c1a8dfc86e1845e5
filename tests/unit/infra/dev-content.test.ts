import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';

let root: string;
const write = (text: string) =>
  writeFile(
    join(root, 'posts/a.md'),
    `---\ntitle: A\ndescription: A.\npubDate: 2026-01-01\ncategory: craft\n---\n${text}\n`,
  );

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dev-content-'));
  for (const folder of ['posts', 'authors', 'categories']) await mkdir(join(root, folder));
  await writeFile(join(root, 'authors/sodiarc-team.yaml'), 'name: Sodiarc Team\n');
  await writeFile(join(root, 'categories/craft.yaml'), 'name: Craft\n');
  process.env['CONTENT_DIR'] = root;
  process.env['CACHE_DIR'] = join(root, '.cache');
});
afterAll(() => rm(root, { recursive: true }));

test('of texts that were saved over, only the last is still held', { timeout: 60_000 }, async () => {
  await write('The first text.');
  const { DevContent } = await import('../../../src/infra/dev-content.ts');
  const { pool } = await import('../../../src/authoring/compiled.ts');
  const content = new DevContent();
  const changes: (() => void)[] = [];
  content.listen({
    onChange: () => changes.shift()?.(),
    onProblems: () => {},
    onError: (error) => {
      throw error;
    },
  });
  await content.entries('posts');
  const held = (globalThis as { [own: symbol]: unknown })[Symbol.for('sodiarc.renderings')] as ReadonlyMap<
    string,
    Uint8Array
  >;
  for (let number = 0; number < 5; number++) {
    const changed = new Promise<void>((resolve) => changes.push(resolve));
    await write(`Text ${number} of what was saved.`);
    content.notice('change', join(root, 'posts/a.md'));
    await changed;
  }
  const texts = [...held.values()].map((bytes) => Buffer.from(bytes).toString());
  expect(texts.map((text) => /Text \d/.exec(text)?.[0])).toEqual(['Text 3', 'Text 4']);
  pool.close();
});
