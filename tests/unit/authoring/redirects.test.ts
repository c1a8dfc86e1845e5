import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answeredBy, checkRedirects, readRedirects } from '../../../src/authoring/redirects.ts';
import { movedFeeds, movedPostFiles, resolved } from '../../../src/domain/redirects.ts';
import { isTermUrl } from '../../../src/domain/urls.ts';
import { aFolder } from '../../a-folder.ts';

async function read(yaml: string) {
  return readRedirects(await aFolder({ 'redirects.yaml': yaml }), () => 'content/redirects.yaml');
}
const pages = new Set(['/', '/blog/', '/blog/new/', '/tags/b/']);
const check = async (yaml: string) => {
  const { redirects, problems } = await read(yaml);
  return [
    ...problems,
    ...checkRedirects(redirects, pages, new Map([['/blog/alias/', 'content/posts/new/index.mdx']])),
  ].map(({ line, message }) => `${line} ${message}`);
};

describe('redirects.yaml', () => {
  test('names a page, a place elsewhere, or nothing', async () => {
    const { redirects } = await read('blog/a: /blog/new/\n/b/: https://b.example/x\n"/c/": gone\n/d/: /\n');
    expect(redirects.map(({ from, to }) => [from, to])).toEqual([
      ['/blog/a/', '/blog/new/'],
      ['/b/', 'https://b.example/x'],
      ['/c/', undefined],
      ['/d/', '/'],
    ]);
  });

  test('is read where it lies in the content folder, and a link to nothing is not nothing', async () => {
    const inside = await aFolder({ 'own.yaml': '/own/: gone\n' });
    const outside = await aFolder({ 'secret.yaml': '/secret/: gone\n' });
    const linked = async (target: string) => {
      await rm(join(inside, 'redirects.yaml'), { force: true });
      await symlink(target, join(inside, 'redirects.yaml'));
      const { redirects, problems } = await readRedirects(inside, () => 'redirects.yaml');
      return [redirects.map(({ from }) => from), problems.map(({ rule, file }) => `${rule} ${file}`)];
    };
    expect(await linked(join(outside, 'secret.yaml'))).toEqual([[], ['outside redirects.yaml']]);
    expect(await linked('./none.yaml')).toEqual([[], ['unreadable redirects.yaml']]);
    expect(await linked('own.yaml')).toEqual([['/own/'], []]);
  });

  test('a fault has its line', async () => {
    expect(await check('/a/: /blog/new/\n/blog/new/: /blog/\n')).toEqual([
      '2 /blog/new/ is the address of a page, which this would hide.',
    ]);
    expect(await check('/a/: /blog/nwe/\n')).toEqual([
      '1 /a/ leads to /blog/nwe/, and nothing on this site answers that.',
    ]);
    expect(await check('/a/: /b/\n/b/: /a/\n')).toEqual(['1 /a/ leads in a circle.', '2 /b/ leads in a circle.']);
    expect(await check('/blog/alias/: /blog/new/\n')).toEqual([
      '1 /blog/alias/ is an alias already, of content/posts/new/index.mdx.',
    ]);
    expect(await check('/a/: /blog/new/\na: gone\n')).toEqual(['2 /a/ stands here twice.']);
    expect(await check('/a?b/: /blog/new/\n')).toEqual([
      '1 "/a?b/" has a query or a fragment, which a redirect cannot match.',
    ]);
  });

  test.each([
    ['[/b/, /c/]', 'not a list.', 'Type it as in `/blog/old-name/: /blog/new-name/`.'],
    ['\n  - /b/', 'not a list.', 'Type it as in `/blog/old-name/: /blog/new-name/`.'],
    ['0404', 'not the number 0404.', 'Type `/0404/`.'],
    ['True', 'not the word True.', 'Type it as in `/blog/old-name/: /blog/new-name/`.'],
    ['', 'This field is empty.', 'Type a value, such as `/blog/old-name/: /blog/new-name/`, or delete the line.'],
    ['https://', 'not an absolute URL.', 'as in `/blog/old-name/: https://example.com/new-name/`.'],
  ])('what is no address says what to type: %j', async (value, message, hint) => {
    const { problems } = await read(`/a/: ${value}\n`);
    expect(problems).toMatchObject([
      { message: expect.stringContaining(message), hint: expect.stringContaining(hint) },
    ]);
  });

  test('a chain leads to its end at once, also through an alias and to what is gone', async () => {
    expect(await check('/a/: /b/\n/b/: /blog/alias/\n')).toEqual([]);
    expect(resolved([{ from: '/a/', to: '/b/' }, { from: '/b/' }])).toEqual([
      { from: '/a/', to: undefined },
      { from: '/b/', to: undefined },
    ]);
  });

  test('what leads into a circle is left out, and a long chain is followed once', () => {
    const circle = [
      { from: '/a/', to: '/b/' },
      { from: '/b/', to: '/c/' },
      { from: '/c/', to: '/b/' },
    ];
    expect(resolved([...circle, { from: '/d/', to: '/e/' }])).toEqual([{ from: '/d/', to: '/e/' }]);
    const chain = Array.from({ length: 20_000 }, (_, i) => ({ from: `/${i}/`, to: `/${i + 1}/` }));
    expect(new Set(resolved(chain).map(({ to }) => to))).toEqual(new Set(['/20000/']));
  });

  test('the feeds of a list go with its page, where there are any', () => {
    const redirects = [{ from: '/tags/a/', to: '/tags/b/' }, { from: '/tags/c/', to: '/blog/' }, { from: '/blog/a/' }];
    expect(answeredBy(redirects)).toContain('/tags/a/feed.json');
    expect(movedFeeds(redirects, isTermUrl, new Set(['/tags/b/']))).toMatchObject([
      { from: '/tags/a/rss.xml', to: '/tags/b/rss.xml' },
      { from: '/tags/a/atom.xml', to: '/tags/b/atom.xml' },
      { from: '/tags/a/feed.json', to: '/tags/b/feed.json' },
      { from: '/tags/c/rss.xml', to: undefined },
      { from: '/tags/c/atom.xml' },
      { from: '/tags/c/feed.json' },
    ]);
  });

  test('the Markdown and the card of a post go with its page', () => {
    const redirects = [
      { from: '/blog/a/', to: '/blog/b/' },
      { from: '/blog/c/', to: '/blog/' },
      { from: '/2019/d/', to: '/blog/b/' },
    ];
    expect(movedPostFiles(redirects)).toEqual([
      { from: '/blog/a.md', to: '/blog/b.md' },
      { from: '/og/blog/a.png', to: '/og/blog/b.png' },
      { from: '/blog/c.md', to: undefined },
      { from: '/og/blog/c.png', to: undefined },
    ]);
  });
});
