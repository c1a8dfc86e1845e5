import { expect, test } from 'vitest';
import { repositoryLinks } from '../../../src/outputs/repository-links.ts';
import type { Repository } from '../../../src/site.config.ts';

const page = { file: 'posts/設計/index.mdx', title: 'A mistake in “50% & #1”', address: 'https://a.example/blog/b/' };
const hrefs = (facts: Partial<Repository>) =>
  repositoryLinks(page, {
    url: 'https://code.example/team/blog/',
    branch: 'next/2.0',
    folder: 'web/content',
    forge: 'github',
    links: ['report', 'edit'],
    ...facts,
  }).map(({ href }) => href);

const file = 'web/content/posts/%E8%A8%AD%E8%A8%88/index.mdx';

test.each([
  ['github', `edit/next/2.0/${file}`, 'issues/new', ['title', 'body']],
  ['gitlab', `-/edit/next/2.0/${file}`, '-/issues/new', ['issue[title]', 'issue[description]']],
  ['forgejo', `_edit/next/2.0/${file}`, 'issues/new', ['title', 'body']],
] as const)('%s opens the file, and an issue that is filled in', (forge, edit, issue, fields) => {
  const [report = '', editing] = hrefs({ forge });
  expect(editing).toBe(`https://code.example/team/blog/${edit}`);
  expect(report.split('?')[0]).toBe(`https://code.example/team/blog/${issue}`);
  expect([...new URL(report).searchParams]).toEqual([
    [fields[0], page.title],
    [fields[1], page.address],
  ]);
});

test('another forge has addresses of its own, and another site none', () => {
  const forge = { edit: '{url}/src/{branch}/{path}?mode=edit', report: 'https://bugs.example/?s={title}&{unknown}' };
  expect(hrefs({ forge, folder: '' })).toEqual([
    'https://bugs.example/?s=A%20mistake%20in%20%E2%80%9C50%25%20%26%20%231%E2%80%9D&{unknown}',
    'https://code.example/team/blog/src/next/2.0/posts/%E8%A8%AD%E8%A8%88/index.mdx?mode=edit',
  ]);
  expect(hrefs({ links: [] })).toEqual([]);
  expect(repositoryLinks(page, false)).toEqual([]);
});
