import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvironment } from '../../../src/infra/environment.ts';

const root = mkdtempSync(join(tmpdir(), 'environment-'));
mkdirSync(join(root, 'content'));
mkdirSync(join(root, 'other'));
const read = (variables: Record<string, string>) => readEnvironment(variables, root);

test('the defaults are the project’s own', () => {
  const { siteUrl, contentDir, outDir, strict } = read({});
  expect(siteUrl).toMatch(/^https:\/\/[^/]+$/);
  expect([contentDir, outDir, strict]).toEqual([join(root, 'content'), join(root, 'dist'), false]);
});

test('findings stop a build in CI unless it is told otherwise', () => {
  expect(read({ CI: 'true' }).strict).toBe(true);
  expect(read({ CI: 'false' }).strict).toBe(false);
  expect(read({ CI: 'true', STRICT: '0' }).strict).toBe(false);
  expect(read({ STRICT: '1' }).strict).toBe(true);
});

test('each variable is read', () => {
  const environment = read({
    SITE_URL: 'http://localhost:8080/',
    CONTENT_DIR: 'other',
    OUT_DIR: '/somewhere/else',
    BUILD_TIME: '2026-02-01T10:00:00+01:00',
  });
  expect(environment).toMatchObject({
    siteUrl: 'http://localhost:8080',
    contentDir: join(root, 'other'),
    outDir: '/somewhere/else',
    buildTime: new Date('2026-02-01T09:00:00Z'),
  });
});

test.each([
  ['SITE_URL', 'sodiarc.com'],
  ['SITE_URL', 'https://sodiarc.com/blog/'],
  ['CONTENT_DIR', 'absent'],
  ['OUT_DIR', '.'],
  ['OUT_DIR', '..'],
  ['OUT_DIR', 'content'],
  ['BUILD_TIME', '2026-02-01'],
  ['BUILD_TIME', '2026-02-31T25:00:00Z'],
  ['STRICT', 'yes'],
])('%s=%s is refused in one line that names it', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} is "[^\n]+$`));
});
