import { describe, expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { bibtex, plainCitation } from '../../../src/outputs/citation.ts';
import { aLicence, anAuthor, aPost } from '../../fixtures/a-post.ts';

const site = {
  name: 'A Site',
  url: 'https://a.example',
  locale: 'en',
  description: 'A description.',
  licence: aLicence,
};
const two = aPost({
  authors: [anAuthor(), anAuthor({ id: 'team', name: 'The & Team' })],
  title: 'Why {C} is 100% fine_?',
});

/** Names of the fields of the only entry, read as BibTeX reads them: by counting braces. */
function fieldsOf(entry: string): string[] {
  let depth = 0;
  let top = '';
  for (const [i, sign] of [...entry].entries()) {
    if (sign === '}') depth--;
    if (depth === 1) top += sign;
    if (sign === '{') depth++;
    if (depth === 0 && i > 20) {
      expect(entry.slice(i + 1)).toBe('\n');
      break;
    }
  }
  return [...top.matchAll(/(\w+) = /g)].map(([, name = '']) => name);
}

describe('plain text', () => {
  test('reads as a sentence', () => {
    expect(plainCitation(aPost(), site, en)).toBe(
      'Ana Silva. “Hello.” A Site, 1 February 2026. https://a.example/blog/hello/',
    );
  });

  test('a title that ends in a question gets no full stop', () => {
    expect(plainCitation(two, site, en)).toBe(
      'Ana Silva and The & Team. “Why {C} is 100% fine_?” A Site, 1 February 2026. https://a.example/blog/hello/',
    );
  });
});

test('nothing that ends in a full stop of its own gets another', () => {
  const post = aPost({ title: '何を作らないか？', authors: [anAuthor({ name: 'Lamps Inc.' })] });
  expect(plainCitation(post, site, en)).toMatch(/^Lamps Inc\. “何を作らないか？” A Site, /);
});

test('what was first published elsewhere is cited as published there', () => {
  const elsewhere = aPost({ canonical: 'https://b.example/x' });
  expect(plainCitation(elsewhere, site, en)).toMatch(/ b\.example, 1 February 2026\. https:\/\/b\.example\/x$/);
  expect(bibtex(elsewhere, site)).toContain('organization = {b.example}');
});

describe('BibTeX', () => {
  test('is an entry that every style can set', () => {
    expect(bibtex(two, site)).toBe(`@online{hello,
  author = {{Ana Silva} and {The \\& Team}},
  title = {{Why \\textbraceleft{}C\\textbraceright{} is 100\\% fine\\_?}},
  organization = {A Site},
  year = 2026,
  month = feb,
  url = {https://a.example/blog/hello/},
}
`);
  });

  test.each(['{', '}}', '\\', '\\}', 'a~b^c', '$x_1$ #&'])('braces stay in pairs with the title %s', (title) => {
    const entry = bibtex(aPost({ title }), site);
    expect(entry.split('{').length).toBe(entry.split('}').length);
    expect(entry.match(/(?<!\\)[#&$~^]/g)).toBeNull();
  });

  test.each([
    'https://b.example/}},@misc{x,note={y}',
    'https://b.example/\\input{x}',
    'https://b.example/a{b',
    'https://user}{@b.example/%7D#}',
    'https://b.example/?a=\\',
  ])('the address %s ends no field', (canonical) => {
    const hostile = '}, note = {x}}\n@misc{y, "';
    const post = aPost({ canonical, title: hostile, authors: [anAuthor({ name: hostile })], slug: 'a},b{' });
    const entry = bibtex(post, site);
    expect(fieldsOf(entry)).toEqual(['author', 'title', 'organization', 'year', 'month', 'url']);
    const [url = ''] = /(?<= {2}url = \{).*(?=\},\n)/.exec(entry) ?? [];
    expect(url).not.toMatch(/[{}\\\s]/);
    expect(new URL(url).href).toBe(new URL(new URL(canonical).href.replace(/[{}\\]/g, encodeURIComponent)).href);
  });

  test('has a key for a slug of any script', () => {
    expect(bibtex(aPost({ slug: '設計' }), site)).toMatch(/^@online\{2026-02-01,/);
    expect(bibtex(aPost({ slug: 'é-v1.2' }), site)).toMatch(/^@online\{e-v12,/);
  });
});
