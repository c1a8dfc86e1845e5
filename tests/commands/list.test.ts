/** `npm run list`, as an author types it. */
import { expect, test } from 'vitest';
import { aContentDir, run } from './a-command.ts';

const post = (title: string, pubDate: string, ...lines: readonly string[]) =>
  `---\n${[`title: ${title}`, `description: A greeting to ${title}.`, `pubDate: ${pubDate}`, 'category: craft', ...lines].join('\n')}\n---\n\nOne two three.\n`;

const files = {
  'posts/an-old-post-with-a-long-name.md': post('Old one', '2025-03-01', 'tags: [Estimates]'),
  'posts/new/index.mdx': post('New one', '2026-01-02', 'unlisted: true'),
  'posts/next.md': post('Next', '2026-05-01T07:00:00Z'),
  'posts/idea.md': post('Idea', '2026-03-01', 'draft: true'),
  'posts/broken-one.md': post('Broken', '2026-01-20', 'tilte: x'),
  'posts/linked.md': `${post('Linked', '2025-01-01')}[To nothing](/nothing/).\n`,
};

test('every post in one table, the newest first; where there is no terminal, without colours and nothing cut', async () => {
  const { code, stdout, stderr } = await run('list', [], { CONTENT_DIR: await aContentDir(files) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(`Date        State      Post                          Category  Author        Wrong  Words
2026-05-01  scheduled  next                          Craft     Sodiarc Team             3
2026-03-01  draft      idea                          Craft     Sodiarc Team             3
2026-01-20  refused    broken-one                    Craft     Sodiarc Team     1!      3
2026-01-02  unlisted   new                           Craft     Sodiarc Team             3
2025-03-01  public     an-old-post-with-a-long-name  Craft     Sodiarc Team             3
2025-01-01  public     linked                        Craft     Sodiarc Team     1?      5

6 posts. Wrong: ! errors, ? findings; npm run check -- <post> tells them
`);
});

test('filtered by state, by what is wrong and by words, and as JSON', async () => {
  const CONTENT_DIR = await aContentDir(files);
  const slugs = async (...typed: readonly string[]) =>
    (JSON.parse((await run('list', [...typed, '--json'], { CONTENT_DIR })).stdout) as { slug: string }[]).map(
      ({ slug }) => slug,
    );
  expect(await slugs('--drafts')).toEqual(['idea']);
  expect(await slugs('--drafts', '--scheduled', '--unlisted')).toEqual(['next', 'idea', 'new']);
  expect(await slugs('--problems')).toEqual(['broken-one', 'linked']);
  expect(await slugs('ESTIM', 'team')).toEqual(['an-old-post-with-a-long-name']);
  const { stdout } = await run('list', ['nothing like it'], { CONTENT_DIR });
  expect(stdout).toBe('None of 6 posts matches.\n');
});

test('says what to type where there is nothing to list, and instead of a slip', async () => {
  const CONTENT_DIR = await aContentDir();
  expect((await run('list', [], { CONTENT_DIR })).stdout).toBe('There is no post yet: npm run new -- "The title"\n');
  expect(await run('list', ['--draft'], { CONTENT_DIR })).toEqual({
    code: 1,
    stdout: '',
    stderr: 'There is no option --draft. Type --drafts\n',
  });
});
