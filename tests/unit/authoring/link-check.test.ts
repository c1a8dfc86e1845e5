import { describe, expect, test } from 'vitest';
import { checkLinks, type LinkedDocument } from '../../../src/authoring/link-check.ts';
import { formatProblem } from '../../../src/domain/problem.ts';

const paths = new Set([
  '/',
  '/blog/',
  '/blog/hello/',
  '/blog/%E8%A8%AD%E8%A8%88/',
  '/blog/where-care-pays/',
  '/blog/where-care-pays.md',
  '/blog/hello.md',
  '/blog/2/',
  '/about/',
  '/rss.xml',
  '/100%25-sure/',
  '/a b.pdf',
]);

const aDocument = (...links: readonly string[]): LinkedDocument => ({
  file: 'content/posts/hello/index.mdx',
  url: '/blog/hello/',
  anchors: ['first', '設計'],
  links: links.map((href) => ({ href, line: 7 })),
});

const said = (...links: readonly string[]) =>
  checkLinks([aDocument(...links)], paths)
    .map(formatProblem)
    .join('\n');

describe('checkLinks', () => {
  test.each([
    '/',
    '/blog/',
    '/rss.xml',
    '#first',
    '/blog/hello/#first',
    '#設計',
    '#%E8%A8%AD%E8%A8%88',
    '/blog/設計/',
    '../hello/',
    '/blog/?q=a',
    '/blog/#of-a-page-not-read',
    '#',
    '#:~:text=words',
    '#top',
    '/blog/hello/#Top',
    '/100%25-sure/',
    '/a%20b.pdf',
    '/blog/hello/index.html',
    '/a b.pdf',
  ])('%s leads somewhere', (href) => {
    expect(said(href)).toBe('');
  });

  test('a page that is not there is named with the nearest that is', () => {
    expect(said('/blog/helo/#first')).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:7  broken-link
          Nothing on this site answers /blog/helo/#first.
          → Did you mean /blog/hello/#first?"
    `);
  });

  test('a missing slash is the first thing to think of', () => {
    expect(said('/blog/hello')).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:7  broken-link
          Nothing on this site answers /blog/hello.
          → Did you mean /blog/hello/?"
    `);
  });

  test('nothing is suggested when nothing is near', () => {
    expect(said('/entirely/elsewhere/')).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:7  broken-link
          Nothing on this site answers /entirely/elsewhere/.
          → Link to a page that exists, or remove the link."
    `);
  });

  test.each([
    ['ana@example.org', 'Write mailto:ana@example.org.'],
    ['https//example.org/a', 'Write https://example.org/a.'],
    ['www.example.org', 'Write https://www.example.org.'],
    ['example.co.uk/a', 'Write https://example.co.uk/a.'],
    ['example.com', 'Write https://example.com.'],
    ['./talk.pdf', 'Put the file into public/ and write its path from there: /talk.pdf'],
    [
      './full size.png',
      'A picture is published where it is shown: write ![What it shows](./full size.png), which opens large.',
    ],
    ['/a%20b.png', 'Put the file into public/ and write its path from there: /a%20b.png'],
    ['/rrs.xml', 'Did you mean /rss.xml?'],
    ['/blog/where-care-pays/index.mdx', 'Did you mean /blog/where-care-pays/?'],
    ['../where-care-pays/index.mdx#a', 'Did you mean /blog/where-care-pays/#a?'],
    ['/blog/2024/where-care-pays.html', 'Did you mean /blog/where-care-pays/?'],
    ['./where-care-pays.md', 'Did you mean /blog/where-care-pays/?'],
    ['./where-care-payz.markdown', 'Did you mean /blog/where-care-pays/?'],
    ['where-care-pays', 'Did you mean /blog/where-care-pays/?'],
    ['posts/where-care-pays', 'Did you mean /blog/where-care-pays/?'],
    ['/blog/where-care-payz.md', 'Did you mean /blog/where-care-pays/?'],
    ['設計.mdx', 'Did you mean /blog/%E8%A8%AD%E8%A8%88/?'],
    ['./about.md', 'Did you mean /about/?'],
    ['./flat.md', 'Link to a page that exists, or remove the link.'],
    ['./nope.mdx', 'Link to a page that exists, or remove the link.'],
  ])('%s is advised on', (href, hint) => {
    expect(checkLinks([aDocument(href)], paths)).toMatchObject([{ rule: 'broken-link', hint }]);
  });

  test('a file that a page asks for by itself is an error, since no site is published without it', () => {
    const page = { ...aDocument(), links: [{ href: '/nope.png', line: 9, isLoaded: true }] };
    expect(checkLinks([page], paths)).toMatchObject([{ severity: 'error', rule: 'missing-file', line: 9 }]);
  });

  test('a heading that is not there is named with the nearest that is', () => {
    expect(said('#frist')).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:7  broken-anchor
          There is no heading "#frist" on /blog/hello/.
          → Did you mean #first?"
    `);
  });

  test('headings of a page that cannot be read are not missed', () => {
    const unread = { ...aDocument(), url: '/blog/', anchors: undefined };
    expect(checkLinks([aDocument('/blog/#any'), unread], paths)).toEqual([]);
  });

  test('a fragment with a broken percent sign is a finding, not an end', () => {
    expect(said('#100%')).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:7  broken-anchor
          There is no heading "#100%" on /blog/hello/.
          → Link to the page without a fragment."
    `);
  });

  test('what is no address at all is said so', () => {
    expect(said('http://[')).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:7  broken-link
          "http://[" is no address."
    `);
  });

  test('every link is looked at', () => {
    expect(checkLinks([aDocument('/nowhere-at-all/', '#nothing', '/')], paths)).toHaveLength(2);
  });
});
