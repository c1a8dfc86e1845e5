import { globSync, readFileSync, statSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from '../a-folder.ts';
import { astro, run } from './a-command.ts';

const minutes = 60_000;

test(
  'drafts and scheduled posts are in it, marked, and closed to everybody else',
  async () => {
    const root = await aFolder();
    const content = join(root, 'content');
    await cp('tests/fixtures/content-sentinel', content, { recursive: true });
    await writeFile(join(content, 'published.txt'), '');
    const site = join(root, 'site');
    const variables = {
      CONTENT_DIR: content,
      OUT_DIR: site,
      CACHE_DIR: join(root, 'cache'),
      BUILD_TIME: '2026-06-01T00:00:00Z',
    };
    const build = (more = {}) => astro(['build'], { ...variables, ...more });
    const files = () => globSync('**', { cwd: site }).filter((file) => statSync(join(site, file)).isFile());
    const text = (file: string) => readFileSync(join(site, file), 'utf8');

    const review = await build({ DRAFTS: '1' });
    expect(review.code, review.stdout + review.stderr).toBe(0);
    for (const kind of ['draft', 'scheduled'])
      expect(text(`blog/sentinel-${kind}-q7x/index.html`)).toMatch(/Draft|Scheduled for/);
    const pages = files().filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      expect(text(page), page).toMatch(/<meta name="?robots"? content="?noindex/);
      expect(text(page), page).not.toMatch(/application\/(?:rss|atom)\+xml/);
      if (!text(page).includes('http-equiv="refresh"')) expect(text(page), page).toContain('For reviewers');
    }
    expect(text('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(text('sitemap-0.xml')).not.toContain('<loc>');
    expect(text('rss.xml')).not.toContain('rel="hub"');
    expect(text('_headers')).toContain('/*\n  X-Robots-Tag: noindex');
    expect(readFileSync(join(content, 'published.txt'), 'utf8')).toBe('');
    const told = await run('announce', ['--dry-run'], variables);
    expect([told.code, told.stderr]).toEqual([
      1,
      `The build in ${site} has drafts in it, for reviewers. Run npm run build without DRAFTS, deploy that, and announce it\n`,
    ]);

    const real = await build();
    expect(real.code, real.stdout + real.stderr).toBe(0);
    const left = files().filter((file) =>
      /For reviewers|sentinel-(?:draft|scheduled|unnamed)-q7x|X-Robots-Tag/.test(file + text(file)),
    );
    expect(left).toEqual([]);
    expect(text('robots.txt')).toContain('Allow: /');
    expect(readFileSync(join(content, 'published.txt'), 'utf8')).toContain('/blog/in-the-open/');
  },
  10 * minutes,
);
