/** The content of a development server, without the server. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, expect, test, vi } from 'vitest';
import { aContentDir } from './a-command.ts';

let root: string;
const write = (text: string) =>
  writeFile(
    join(root, 'posts/a.md'),
    `---\ntitle: A\ndescription: A.\npubDate: 2026-01-01\ncategory: craft\n---\n${text}\n`,
  );

beforeAll(async () => {
  root = await aContentDir();
  await mkdir(join(root, 'posts'));
  process.env['CONTENT_DIR'] = root;
  process.env['CACHE_DIR'] = `${root}-cache`;
});
test('of texts that were saved over, only the last is still held', { timeout: 60_000 }, async () => {
  await write('The first text.');
  const { DevContent } = await import('../../src/infra/dev-content.ts');
  const { pool } = await import('../../src/authoring/compiled.ts');
  const content = new DevContent();
  content.listen({
    onChange: () => {},
    onProblems: () => {},
    onError: (error) => {
      throw error;
    },
  });
  await content.entries('posts');
  const own = (globalThis as { [own: symbol]: unknown })[Symbol.for('sodiarc.renderings')];
  const held = () =>
    [...(own as ReadonlyMap<string, { renderings: ReadonlyMap<string, Uint8Array> }>).values()].map(
      ({ renderings }) => /Text \d|first/.exec(Buffer.from(renderings.get('html') ?? []).toString())?.[0],
    );
  const last = { timeout: 30_000 };
  for (let number = 0; number < 5; number++) {
    await write(`Text ${number} of what was saved.`);
    content.notice('change', join(root, 'posts/a.md'));
    await vi.waitFor(() => expect(held()).toContain(`Text ${number}`), last);
  }
  // A page that is under way may show the one before.
  await vi.waitFor(() => expect(held().length).toBeLessThan(3), last);
  expect(held()).toContain('Text 4');

  // Old addresses are told of like everything else.
  const redirects = join(root, 'redirects.yaml');
  const wrong = () => (content.problems ?? []).filter(({ file }) => file.endsWith('redirects.yaml'));
  await writeFile(redirects, '/old/: /blog/a/\n');
  content.notice('add', redirects);
  const before = content.revision;
  await vi.waitFor(() => expect(content.problems).toBeDefined(), last);
  await writeFile(redirects, '/old/: /blog/nowhere/\n');
  content.notice('change', redirects);
  await vi.waitFor(() => expect(wrong()).toMatchObject([{ rule: 'redirect', line: 1 }]), last);
  expect(content.revision).toBeGreaterThan(before);
  pool.close();
});
