/** What is due since the last deployment, asked as a workflow asks it; and the workflows to copy. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { recordPublished } from '../../src/authoring/published-addresses.ts';
import { aContentDir, run } from './a-command.ts';

const post = (title: string, more: string) =>
  `---\ntitle: ${title}\ndescription: A post.\n${more}\ncategory: craft\n---\n\nText.\n`;

describe('next', () => {
  test('a post is due from its instant until a build has written it down', async () => {
    const content = await aContentDir({
      'published.txt': '/blog/out/ 2026-01-01T00:00:00Z\n',
      'posts/out.md': post('Out', 'pubDate: 2026-01-01'),
      'posts/coming.md': post('Coming', 'pubDate: 2026-03-01T09:00:00Z'),
      'posts/hidden.md': post('Hidden', 'pubDate: 2026-03-02\nunlisted: true'),
      'posts/draft.md': post('Draft', 'pubDate: 2026-01-02\ndraft: true'),
    });
    const at = async (time: string, ...typed: string[]) =>
      run('next', typed, { CONTENT_DIR: content, BUILD_TIME: time });
    const before = await at('2026-03-01T08:59:59Z', '--due');
    expect([before.code, before.stderr]).toEqual([3, '']);
    expect(before.stdout).toBe('Then: coming, on 1 March 2026, 09:00 UTC\nThen: hidden, on 2 March 2026\n');
    const then = await at('2026-03-01T09:00:00Z', '--due');
    expect(then.code).toBe(0);
    expect(then.stdout).toContain('Due:  coming, since 1 March 2026, 09:00 UTC\n');
    expect(JSON.parse((await at('2026-03-01T09:00:00Z', '--json')).stdout)).toEqual({
      now: '2026-03-01T09:00:00Z',
      due: [{ slug: 'coming', title: 'Coming', pubDate: '2026-03-01T09:00:00Z' }],
      scheduled: [{ slug: 'hidden', title: 'Hidden', pubDate: '2026-03-02T00:00:00Z' }],
    });

    await recordPublished(content, [{ url: '/blog/coming/', since: new Date('2026-03-01T09:07:00Z') }], false);
    expect((await at('2026-03-01T10:00:00Z', '--due')).code).toBe(3);
    expect((await at('2026-03-02T00:00:00Z', '--due')).code).toBe(0);
  });

  test('a post that has another name since is not due, one that takes the place of another is', async () => {
    const content = await aContentDir({
      'published.txt': '/blog/out/ 2026-01-01T00:00:00Z\n/blog/gone/ 2026-01-01T00:00:00Z\n',
      'posts/renamed.md': post('Renamed', 'pubDate: 2026-01-01\naliases: [/blog/out/]'),
      'posts/instead.md': post('Instead', 'pubDate: 2026-02-01\naliases: [/blog/gone/]'),
    });
    const told = await run('next', [], { CONTENT_DIR: content, BUILD_TIME: '2026-03-01T00:00:00Z' });
    expect(told.stdout).toBe('Due:  instead, since 1 February 2026\n');
  });

  test('of many the first are told, and how many more there are', async () => {
    const many = Array.from({ length: 22 }, (_, index) => `p${index + 10}`);
    const content = await aContentDir(
      Object.fromEntries(many.map((slug) => [`posts/${slug}.md`, post(slug, 'pubDate: 2026-01-01')])),
    );
    const told = await run('next', ['--due'], { CONTENT_DIR: content });
    expect(told.code).toBe(0);
    const lines = told.stdout.trimEnd().split('\n');
    expect(lines.filter((line) => /^Due: {2}p\d+, since/.test(line))).toHaveLength(20);
    expect(lines.slice(20)).toEqual(['Due:  … and 2 more. All of them: npm run next -- --json']);
  });

  test('something wrong is neither', async () => {
    const content = await aContentDir({ 'posts/a.md': 'no fields' });
    const told = await run('next', [], { CONTENT_DIR: content });
    expect(told.stdout).toBe('Nothing that can be read is due, and nothing is scheduled.\n');
    expect((await run('next', ['--due'], { CONTENT_DIR: content })).code).toBe(1);
    expect(told.stderr).toContain('A file has an error, and what is wrong is not in this list: npm run check');
    const wrong = await run('next', ['--duee'], { CONTENT_DIR: content });
    expect([wrong.code, wrong.stderr]).toEqual([1, 'There is no option --duee. Type --due\n']);
  });
});

describe('the workflow for GitHub', () => {
  const workflow = parse(readFileSync('deploy/schedule/github.yml', 'utf8')) as {
    readonly jobs: Readonly<Record<string, { steps: readonly { run?: string }[] }>>;
  };

  test('runs no code of posts where it may write', () => {
    const commands = ['deploy', 'announce'].flatMap(
      (name) => workflow.jobs[name]?.steps.map(({ run }) => run ?? '') ?? [],
    );
    expect(commands.join('\n')).toContain('npm run announce');
    expect(commands.join('\n')).not.toContain('npm run build');
  });
});
