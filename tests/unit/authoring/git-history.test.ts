import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PageSource, PostSource } from '../../../src/authoring/content-folder.ts';
import { historyStamp, readHistory, withHistory } from '../../../src/authoring/git-history.ts';
import { aFolder } from '../../a-folder.ts';

const wanted = { updatedDate: true, contributors: true };
const now = new Date('2026-06-01T00:00:00Z');

let folder = '';
let content = '';

const git = (...typed: string[]) => execFileSync('git', ['-C', folder, ...typed], { encoding: 'utf8', stdio: 'pipe' });

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** Commits everything as it is. */
function commit(day: string, name = 'Ana Silva'): string {
  git('add', '--all');
  const date = `${day}T10:00:00Z`;
  execFileSync('git', ['-C', folder, 'commit', '--quiet', '--allow-empty', '--message', 'A change'], {
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: `${name.replaceAll(/\W/g, '')}@mail.example`,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: 'Robot',
      GIT_COMMITTER_EMAIL: 'robot@mail.example',
      GIT_COMMITTER_DATE: date,
    },
  });
  return git('rev-parse', 'HEAD').trim();
}

const path = 'content/posts/lamps/index.md';
const post = (text: string, fields = '') => `---\ntitle: Lamps\n${fields}---\n\n${text}\n`;

interface Facts {
  readonly file?: string;
  readonly pubDate?: string;
  readonly updatedDate?: Date;
  readonly authors?: readonly string[];
  readonly at?: Date;
}

/** What the history adds to the document: the day of its update, and its contributors. */
async function told({ file = path, pubDate = '2026-01-01', updatedDate, authors = [], at = now }: Facts = {}) {
  const frontmatter = file.includes('/pages/') ? { updatedDate } : { pubDate: new Date(pubDate), updatedDate };
  const source = { path: join(folder, file), frontmatter } as PostSource | PageSource;
  const history = await readHistory(content, wanted);
  expect(history.problems).toEqual([]);
  const blog = {
    root: content,
    authors: authors.map((name) => ({ data: { name } })) as never,
    now: at,
    wanted,
  };
  const { frontmatter: after, contributors = [] } = withHistory(source, history, blog);
  return { updated: after.updatedDate?.toISOString().slice(0, 10), contributors };
}

beforeEach(async () => {
  folder = await aFolder();
  content = join(folder, 'content');
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', folder]);
  write(path, post('One lamp.'));
  commit('2026-01-02');
});

describe('what is an update', () => {
  test('the day on which the text was written is none', async () => {
    expect(await told()).toEqual({ updated: undefined, contributors: [] });
  });

  test('other words are one, and the last ones count', async () => {
    write(path, post('Two lamps.'));
    commit('2026-02-01');
    write(path, post('Three lamps.'));
    commit('2026-03-01', 'Ben');
    expect(await told()).toEqual({ updated: '2026-03-01', contributors: ['Ana Silva', 'Ben'] });
  });

  const linked = 'One lamp. [More](/a/) <img src="a.png"> https://a.example/';
  test.each([
    ['fields alone', post(linked, 'tags: [light]\n')],
    ['a link to another address', post('One lamp. [More](/b/) <img src="b.png"> https://b.example/')],
    ['lines broken elsewhere', post(linked.replaceAll(' ', '\n'))],
    ['a comment', post(`${linked}\n\n<!-- allow todo: it is one -->`)],
    ['the ends of lines', post(linked).replaceAll('\n', '\r\n')],
  ])('%s is none', async (_, text) => {
    write(path, post(linked));
    commit('2026-01-01');
    const before = await told();
    write(path, text);
    commit('2026-02-01', 'Ben');
    expect(await told()).toEqual(before);
  });

  test.each([
    ['a line of hyphens in the text', 'One lamp.\n\n---\n\nAnother.'],
    ['a picture more', 'One lamp.\n\n![A street](./street.png)'],
    ['a film more', 'One lamp.\n\nhttps://video.example/lamp'],
    ['a line that looks like a draft', 'One lamp.\n\ndraft: true'],
  ])('%s is one', async (_, text) => {
    write(path, post(text));
    commit('2026-02-01');
    expect((await told()).updated).toBe('2026-02-01');
  });

  test('a change while it was a draft is none, nor is the one that publishes', async () => {
    write(path, post('Two lamps.', 'draft: true\n'));
    commit('2026-02-01');
    write(path, post('Three lamps.', 'draft: true\n'));
    commit('2026-02-02');
    write(path, post('Four lamps.', 'draft: false\n'));
    commit('2026-02-03');
    expect((await told()).updated).toBeUndefined();
    write(path, post('Five lamps.', 'draft: false\n'));
    commit('2026-02-04');
    expect((await told()).updated).toBe('2026-02-04');
  });

  test('a change before the publication, on its day, or after the instant of the build is none', async () => {
    write(path, post('Two lamps.'));
    commit('2026-02-01');
    expect((await told({ pubDate: '2026-02-02' })).updated).toBeUndefined();
    expect((await told({ pubDate: '2026-02-01' })).updated).toBeUndefined();
    expect((await told({ at: new Date('2026-01-15') })).updated).toBeUndefined();
    expect((await told({ at: new Date('2026-02-15') })).updated).toBe('2026-02-01');
  });

  test('the author’s own date holds', async () => {
    write(path, post('Two lamps.'));
    commit('2026-02-01');
    expect((await told({ updatedDate: new Date('2026-01-20') })).updated).toBe('2026-01-20');
  });

  test('what is not committed has none, nor has a file that git does not know', async () => {
    write(path, post('Two lamps.'));
    write('content/posts/new.md', post('New.'));
    expect((await told()).updated).toBeUndefined();
    expect((await told({ file: 'content/posts/new.md' })).updated).toBeUndefined();
  });

  test('a commit that the repository tells `git blame` to pass over is none', async () => {
    write(path, post('Two lamps.'));
    const hash = commit('2026-02-01', 'Ben');
    write('.git-blame-ignore-revs', `# Another spelling everywhere\n${hash}\n`);
    commit('2026-02-02');
    expect(await told()).toEqual({ updated: undefined, contributors: [] });
  });

  test('a stand-alone page has one without a date of publication', async () => {
    const about = 'content/pages/about.mdx';
    write(about, post('Us.'));
    commit('2026-02-01');
    expect((await told({ file: about })).updated).toBeUndefined();
    write(about, post('All of us.'));
    commit('2026-03-01');
    expect((await told({ file: about })).updated).toBe('2026-03-01');
  });
});

describe('a file that was moved', () => {
  test('keeps its history, and its move is no update', async () => {
    write(path, post('Two lamps.'));
    commit('2026-02-01');
    git('mv', path, 'content/posts/lanterns.mdx');
    commit('2026-03-01', 'Ben');
    expect(await told({ file: 'content/posts/lanterns.mdx' })).toEqual({
      updated: '2026-02-01',
      contributors: ['Ana Silva'],
    });
  });

  test('leaves nothing to the one that takes its name', async () => {
    write(path, post('Two lamps, and a sentence that shows which file it was.'));
    commit('2026-02-01');
    git('mv', path, 'content/posts/lanterns.md');
    commit('2026-03-01');
    write(path, post('Something altogether different, of which nobody wrote before.'));
    commit('2026-03-02');
    expect((await told()).updated).toBeUndefined();
    expect((await told({ file: 'content/posts/lanterns.md' })).updated).toBe('2026-02-01');
  });
});

describe('contributors', () => {
  test('are people who are no authors of the site, by name', async () => {
    for (const [index, name] of ['Ana Silva', 'Cho', 'dependabot[bot]', 'ben@mail.example', 'Ben', 'Cho'].entries()) {
      write(path, post(`${index + 2} lamps.`));
      commit(`2026-02-0${index + 1}`, name);
    }
    expect((await told({ authors: ['ana silva'] })).contributors).toEqual(['Cho', 'Ben']);
  });

  test('have the names that .mailmap gives them', async () => {
    write(path, post('Two lamps.'));
    write('.mailmap', 'Ben Okafor <ben99@mail.example>\n');
    commit('2026-02-01', 'ben99');
    expect((await told()).contributors).toEqual(['Ben Okafor']);
  });
});

describe('what git cannot say', () => {
  test('a shallow clone is noticed', async () => {
    write(path, post('Two lamps.'));
    commit('2026-02-01');
    const clone = await aFolder();
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${folder}`, clone]);
    const { documents, problems } = await readHistory(join(clone, 'content'), wanted);
    expect(documents.size).toBe(0);
    expect(problems).toMatchObject([{ severity: 'finding', rule: 'git-history', column: 3 }]);
    expect(problems[0]?.line).toBeGreaterThan(1);
    expect(problems[0]?.hint).toContain('fetch-depth: 0');
    execFileSync('git', ['-C', clone, 'fetch', '--quiet', '--unshallow']);
    expect((await readHistory(join(clone, 'content'), wanted)).documents.size).toBe(1);
  });

  test('without a repository, and before the first commit, it is said and nothing is wrong', async () => {
    const without = { documents: new Map(), problems: [] };
    rmSync(join(folder, '.git'), { recursive: true });
    expect(await readHistory(content, wanted)).toEqual({
      ...without,
      note: 'Without dates of updates and contributors from git: the content is in no git repository',
    });
    execFileSync('git', ['init', '--quiet', folder]);
    expect(await readHistory(content, wanted)).toMatchObject({
      ...without,
      note: expect.stringContaining('no commit yet'),
    });
  });

  test('who asks for nothing, of them nothing is asked', async () => {
    const off = { updatedDate: false, contributors: false };
    expect((await readHistory('/nowhere', off)).problems).toEqual([]);
    expect(await historyStamp('/nowhere', off)).toBe('');
  });
});

test('a commit more is another stamp', async () => {
  const stamp = await historyStamp(content, wanted);
  expect(await historyStamp(content, wanted)).toBe(stamp);
  commit('2026-02-01');
  expect(await historyStamp(content, wanted)).not.toBe(stamp);
});
