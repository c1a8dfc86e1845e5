import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvironment } from '../../../src/infra/environment.ts';
import { site } from '../../../src/site.config.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'environment-')));
mkdirSync(join(root, 'content'));
mkdirSync(join(root, 'other'));
mkdirSync(join(root, 'src'));
mkdirSync(join(root, 'with # and %20'));
mkdirSync(join(root, 'with "quotes"'));
writeFileSync(join(root, 'src/site.ts'), '');
writeFileSync(join(root, 'site.ts'), '');
mkdirSync(join(root, 'half-built/_astro'), { recursive: true });
mkdirSync(join(root, 'branch/.git'), { recursive: true });
mkdirSync(join(root, 'site'));
for (const file of ['feeds.opml', 'sitemap-index.xml']) writeFileSync(join(root, 'site', file), '');
symlinkSync('circle', join(root, 'circle'));
symlinkSync(join(root, 'volume'), join(root, 'link'));
symlinkSync(join(root, 'volume.cache'), join(root, 'cache-link'));
const read = (variables: Record<string, string>) => readEnvironment(variables, root);

test('the defaults are the project’s own', () => {
  const { siteUrl, contentDir, outDir, strict } = read({});
  expect(siteUrl).toBe(site.url.replace(/\/$/, ''));
  expect([contentDir, outDir, strict]).toEqual([join(root, 'content'), join(root, 'dist'), false]);
});

test('findings stop a build in CI unless it is told otherwise', () => {
  expect(read({ CI: 'true' }).strict).toBe(true);
  expect(read({ CI: 'false' }).strict).toBe(false);
  expect(read({ CI: 'true', STRICT: '0' }).strict).toBe(false);
  expect(read({ STRICT: '1' }).strict).toBe(true);
});

test('a build for reviewers is asked for, and goes on with findings', () => {
  expect(read({}).drafts).toBe(false);
  expect(read({ DRAFTS: '1', CI: 'true' })).toMatchObject({ drafts: true, strict: false });
  expect(read({ DRAFTS: '1', STRICT: '1' }).strict).toBe(true);
  expect(() => read({ DRAFTS: 'yes' })).toThrow(
    'DRAFTS is "yes". Give 1 (a build for reviewers, with drafts and scheduled posts) or 0',
  );
});

test('an address may have a path, with a slash at its end or without', () => {
  for (const url of ['https://example.org/notes/blog', 'https://example.org/notes/blog/'])
    expect(read({ SITE_URL: url }).siteUrl).toBe('https://example.org/notes/blog');
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
  ['SITE_URL', 'https://sodiarc.com//'],
  ['SITE_URL', 'https://sodiarc.com/a//b'],
  ['SITE_URL', 'https://sodiarc.com/../'],
  ['SITE_URL', 'https://sodiarc.com/a b'],
  ['SITE_URL', 'https://sodiarc.com/blog?'],
  ['SITE_URL', 'https://sodiarc.com/b%C3%A9'],
  ['SITE_URL', 'https://name:word@sodiarc.com'],
  ['SITE_URL', ' https://sodiarc.com'],
  ['SITE_URL', 'https://sodiarc.com '],
  ['SITE_URL', 'https://sodiarc.com?'],
  ['SITE_URL', 'https://sodiarc.com/#'],
  ['SITE_URL', 'ftp://sodiarc.com'],
  ['SITE_URL', 'https:sodiarc.com'],
  ['SITE_URL', 'https:\\\\sodiarc.com'],
  ['CONTENT_DIR', 'absent'],
  ['OUT_DIR', '.'],
  ['OUT_DIR', '..'],
  ['OUT_DIR', 'content'],
  ['OUT_DIR', 'content/site'],
  ['CACHE_DIR', 'src/site.ts'],
  ['CACHE_DIR', 'src/cache'],
  ['CACHE_DIR', 'content/cache'],
  ['CACHE_DIR', 'public'],
  ['CACHE_DIR', 'dist'],
  ['CACHE_DIR', 'dist/.cache'],
  ['CONTENT_DIR', 'with # and %20'],
  ['CONTENT_DIR', 'with "quotes"'],
  ['OUT_DIR', 'src'],
  ['OUT_DIR', 'src/site.ts'],
  ['OUT_DIR', 'site/inner'],
  ['OUT_DIR', 'site/further/in'],
  ['OUT_DIR', 'circle'],
  ['BUILD_TIME', '2026-02-01'],
  ['BUILD_TIME', '2026-02-28T25:00:00Z'],
  ['BUILD_TIME', '2026-02-31T09:00:00Z'],
  ['STRICT', 'yes'],
])('%s=%s is refused in one line that names it', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} is "[^\n]+$`));
});

test.each(['#', '?', '"', '\\', '\n'])('a project in a folder with %j is refused in one line', (sign) => {
  const folder = mkdtempSync(join(root, `a${sign}b`));
  mkdirSync(join(folder, 'content'));
  expect(() => readEnvironment({}, folder)).toThrow(/^The project lies in [^\n]+$/);
});

test('a folder that a symbolic link points to need not exist yet', () => {
  const { outDir, cacheDir } = read({ OUT_DIR: 'link', CACHE_DIR: 'cache-link/a' });
  expect(read({ CACHE_DIR: 'site.ts/cache' }).cacheDir).toBe(join(root, 'site.ts/cache'));
  expect([outDir, cacheDir]).toEqual([join(root, 'volume'), join(root, 'volume.cache/a')]);
});

test.each(['new', 'other', 'half-built', 'branch', 'site', 'site-2/inner'])(
  'a build may have the folder %s',
  (folder) => {
    expect(read({ OUT_DIR: folder }).outDir).toBe(join(root, folder));
  },
);
