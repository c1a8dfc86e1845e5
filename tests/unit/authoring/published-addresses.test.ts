import { describe, expect, test } from 'vitest';
import { checkPermalinks, type Now, parsePublished } from '../../../src/authoring/published-addresses.ts';

const file = 'content/published.txt';
const ledger = `# heading
/ 2026-01-01T00:00:00Z
/blog/a/ 2026-01-01T00:00:00Z
/blog/b/ 2026-01-02T00:00:00Z id /blog/first/
/blog/later/ 2027-01-01T00:00:00Z
/tags/x/ 2026-01-01T00:00:00Z
/tags/x/rss.xml 2026-01-01T00:00:00Z
`;
const post = (slug: string, identity = `/blog/${slug}/`) => ({
  url: `/blog/${slug}/`,
  file: `content/posts/${slug}/index.mdx`,
  identity,
  aliasesAt: () => ({ line: 4, column: 1 }),
});
const everything = ['/', '/blog/a/', '/blog/b/', '/tags/x/', '/tags/x/rss.xml'];
const lost = (now: Partial<Now> = {}) =>
  checkPermalinks(parsePublished(ledger, file).published, {
    answered: new Set(everything),
    pages: ['/', '/blog/b/', '/tags/x/'],
    posts: [post('a'), post('b', '/blog/first/')],
    hidden: new Map(),
    now: new Date('2026-06-01'),
    ...now,
  });
const without = (...paths: string[]) => new Set(everything.filter((path) => !paths.includes(path)));

describe('published addresses', () => {
  test('nothing is wrong while all of them are answered; one that a later instant publishes is not missed', () => {
    expect(lost()).toEqual([]);
    expect(lost({ now: new Date('2027-06-01') })).toMatchObject([{ line: 5 }]);
  });

  test('one that is missing is an error, with the line to add and its file', () => {
    expect(lost({ answered: without('/blog/a/'), posts: [post('b', '/blog/first/')] })).toMatchObject([
      {
        severity: 'error',
        rule: 'permalink',
        file,
        line: 3,
        message: '/blog/a/ was published, and nothing answers it now.',
        hint: 'Add the line `/blog/a/: /blog/b/` (where its readers go) or `/blog/a/: gone` to content/redirects.yaml. If nobody has ever seen it, delete this line.',
      },
    ]);
  });

  test('no old address is where readers are led', () => {
    const answered = new Set([...without('/blog/a/'), '/blog/aa/']);
    expect(lost({ answered, posts: [post('b', '/blog/first/')] })[0]?.hint).toContain('`/blog/a/: /blog/b/`');
  });

  test('a post under another name gets the alias', () => {
    const [problem] = lost({ answered: without('/blog/a/'), posts: [post('new-a'), post('b', '/blog/first/')] });
    expect(problem?.hint).toMatch(
      /^If it is \/blog\/new-a\/ now, add `aliases: \[\/blog\/a\/\]` to content\/posts\/new-a/,
    );
  });

  test('a post that is there and not shown says why', () => {
    const hidden = new Map([['/blog/a/', 'its post is a draft now']]);
    // What is new is not that post under another name.
    const posts = [post('new-a'), post('b', '/blog/first/')];
    const [problem] = lost({ answered: without('/blog/a/'), hidden, posts });
    expect(problem?.message).toBe('/blog/a/ was published, and its post is a draft now.');
    expect(problem?.hint).toMatch(/^Let it be published, or add the line `\/blog\/a\/: /);
  });

  test('a clock that is behind what is written here takes nothing off the site', () => {
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString();
    const { published } = parsePublished(`/blog/a/ ${tomorrow}\n/blog/b/ ${tomorrow}\n`, file);
    const told = (now: Date) =>
      checkPermalinks(published, { answered: new Set(), pages: [], posts: [], hidden: new Map(), now });
    expect(told(new Date())).toMatchObject([
      { line: 1, hint: expect.stringMatching(/^Set the clock, or give BUILD_TIME/) },
    ]);
    // An instant that was asked for is no clock.
    expect(told(new Date('2026-01-01'))).toEqual([]);
  });

  test('a list is missed once, not also its feeds; a feed alone is missed', () => {
    expect(lost({ answered: without('/tags/x/', '/tags/x/rss.xml') }).map(({ line }) => line)).toEqual([6]);
  });

  test('the id of a post in feeds stays', () => {
    expect(lost({ posts: [post('a', '/blog/other/'), post('b', '/blog/first/')] })).toMatchObject([
      {
        rule: 'feed-id',
        file: 'content/posts/a/index.mdx',
        line: 4,
        hint: 'Take /blog/other/ out of `aliases`, and add `/blog/other/: /blog/a/` to content/redirects.yaml.',
      },
    ]);
    expect(lost({ posts: [post('a'), post('b')] })[0]?.hint).toBe('Let /blog/first/ be the first of `aliases`.');
    // A new post where another one was that is called otherwise now.
    expect(lost({ posts: [post('a'), post('b'), post('c', '/blog/first/')] })[0]?.hint).toBe(
      'Give it another address: feeds know another post by this one.',
    );
  });

  test('what a merge leaves in the file is an error at its line', () => {
    expect(parsePublished(`${ledger}<<<<<<< main\n`, file).problems).toMatchObject([{ line: 8, rule: 'permalink' }]);
    const both = ['<<<<<<< a', '/b/ 2026-01-01T00:00:00Z', '=======', '/c/ 2026-01-01T00:00:00Z', '>>>>>>> d'];
    const { published, problems } = parsePublished(`${both.join('\r\n')}\r\n`, file);
    expect(published.map(({ url }) => url)).toEqual(['/b/', '/c/']);
    expect(problems).toMatchObject([{ line: 1, hint: expect.stringMatching(/^Keep both, and delete the lines/) }]);
  });
});
