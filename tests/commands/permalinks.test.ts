import { readFileSync } from 'node:fs';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { aContentDir, astro, run } from './a-command.ts';

const minutes = 60_000;
const post = (title: string, tag: string) =>
  `---\ntitle: ${title}\ndescription: A post.\npubDate: 2026-01-01\ncategory: craft\ntags: [${tag}]\n---\n\nWords of ${title}.\n`;

const build = (content: string) =>
  astro(['build'], {
    CONTENT_DIR: content,
    OUT_DIR: join(dirname(content), 'site'),
    CACHE_DIR: join(dirname(content), 'cache'),
  });

test(
  'a build writes down what it publishes, and one that would lose an address stops until somebody says where its readers go',
  async () => {
    const content = await aContentDir({
      'published.txt': '',
      'posts/one.md': post('One', 'first'),
      'posts/two.md': post('Two', 'second'),
      'posts/three.md': post('Three', 'second'),
    });
    const built = (file: string) => readFileSync(join(dirname(content), 'site', file), 'utf8');
    const first = await build(content);
    expect(first.code, first.stdout + first.stderr).toBe(0);
    const ledger = await readFile(join(content, 'published.txt'), 'utf8');
    expect(ledger).toContain('/blog/one/ 2026-02-01T09:00:00Z\n');
    expect(ledger).toContain('/tags/first/feed.json 2026-02-01T09:00:00Z\n');
    expect((await build(content)).stdout).toContain('nothing has changed');

    await rm(join(content, 'posts/one.md'));
    await rm(join(content, 'posts/three.md'));
    const stopped = await build(content);
    expect(stopped.code).toBe(1);
    expect(stopped.stderr).toContain('`/blog/one/: gone` to content/redirects.yaml');
    expect(stopped.stderr).toContain('/tags/first/ was published, and nothing answers it now.');
    expect(built('blog/one/index.html')).toContain('Words of One');
    const checked = await run('check', [], { CONTENT_DIR: content });
    expect(checked.code).toBe(1);
    expect(checked.stderr).toContain('`/blog/one/: gone` to content/redirects.yaml');

    const redirects = join(content, 'redirects.yaml');
    await writeFile(redirects, '/blog/one/: gone\n/tags/first/: /tags/second/\n');
    await appendFile(redirects, '/blog/three/: /blog/two/ # merged\n');
    const mended = await build(content);
    expect(mended.code, mended.stdout + mended.stderr).toBe(0);
    expect(built('blog/three/index.html')).toContain('content="0; url=/blog/two/"');
    expect(built('tags/first/index.html')).toContain('content="0; url=/tags/second/"');
    expect(built('tags/first/rss.xml')).toBe(built('tags/second/rss.xml'));
    expect(built('blog/one/index.html')).toMatch(/<meta name="robots" content="noindex"[\s\S]*This page is gone/);
    expect(built('sitemap-0.xml')).not.toContain('/blog/one/');
    const rules = built('_redirects').split('\n');
    for (const rule of [
      '/blog/one/ /404.html 410!',
      '/blog/three/ /blog/two/ 301',
      '/tags/first/ /tags/second/ 301',
      '/tags/first/rss.xml /tags/second/rss.xml 301',
    ])
      expect(rules).toContain(rule);
  },
  10 * minutes,
);

test('of a post that is a draft again, the old addresses are told as its own', async () => {
  const draft = post('Now', 'x').replace('---\n', '---\ndraft: true\naliases: [/blog/old/]\n');
  const content = await aContentDir({
    'published.txt': '/blog/old/ 2026-01-01T00:00:00Z\n/blog/now/ 2026-01-02T00:00:00Z id /blog/old/\n',
    'posts/now.md': draft,
    'posts/another.md': post('Another', 'x'),
  });
  const { stderr } = await run('check', [], { CONTENT_DIR: content });
  for (const url of ['/blog/now/', '/blog/old/'])
    expect(stderr).toContain(
      `${url} was published, and its post is a draft now (content/posts/now.md).\n    → Let it be published`,
    );
});
