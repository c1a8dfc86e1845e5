import { describe, expect, test } from 'vitest';
import { decodeNumbers, encodeNumbers } from '../../../src/domain/search-files.ts';
import { bodyWords } from '../../../src/domain/text-words.ts';
import { digestOf } from '../../../src/infra/digest.ts';
import { searchFiles } from '../../../src/outputs/search/files.ts';
import { shardsOf } from '../../../src/outputs/search/shards.ts';
import { searchVocabulary } from '../../../src/outputs/search/vocabulary.ts';
import { openIndex } from '../../../src/scripts/search/index-reader.ts';
import { answer } from '../../../src/scripts/search/search.ts';
import { aPost, aSeries, aTag } from '../../fixtures/a-post.ts';

const site = { url: 'https://a.example', locale: 'en' };

const words = 'lamp street decide promise failure cost question number code name rest rough'.split(' ');
const bodyOf = (number: number) =>
  Array.from({ length: 300 }, (_, i) => `${words[(i * (number + 3)) % words.length]}${i % (number + 5)}`).join(' ');

const bodyOfText = (text: string) => ({ text, words: bodyWords(text, []) });

const blogOf = (texts: readonly string[]) => {
  const posts = texts.map((_, i) =>
    aPost({
      slug: `post-${i}`,
      url: `/blog/post-${i}/`,
      title: `Post ${i}`,
      pubDate: new Date(Date.UTC(2026, 0, i + 1)),
    }),
  );
  const files = searchFiles(posts, ({ slug }) => bodyOfText(texts[Number(slug.slice(5))] ?? ''), digestOf, site);
  const index = () => openIndex(async (file) => JSON.parse(files.get(file) ?? ''));
  const ask = async (query: string) =>
    (await answer({ query, filters: {}, order: 'fit' }, await index(), { idle: new Set(), withCounts: false })).posts;
  return { files, ask };
};

test.each([
  ['AT&T is a company', ['AT&T', 'at&t', 'ATT']],
  ['I write C++ and C#', ['C++', 'c#', 'C']],
  ['It is S3/EC2', ['EC2', 's3', 'S3/EC2']],
  ['Made with node.js', ['node.js', 'nodejs', 'node', 'js', 'node js']],
  ['Run it with --watch', ['--watch', 'watch']],
  ['I don’t', ["don't", 'don’t', 'dont']],
  ['Rust 1.28.2', ['1.28.2', '1.28', '28']],
  ['Die Straße—und mehr', ['strasse', 'Straße—und', 'und']],
  ['設計の判断', ['判断', '設計', '設計の判断', '断']],
  ['An “œuvre”', ['oeuvre', '“œuvre”']],
  ['ดื่มน้ำเย็น', ['น้ำ', 'น้ำ'.normalize('NFKD'), 'น\u0E4D\u0E49\u0E32เย็น']],
  ['We write C♯', ['C#', 'C♯', 'C']],
  ['A post on constructor and __proto__', ['constructor', '__proto__']],
])('%s is found by what is in it', async (text, queries) => {
  const { ask } = blogOf(['Nothing here', text, 'Nothing there']);
  for (const query of queries) expect(await ask(query), query).toEqual([1]);
});

test('a post is found by its title, its subject, its series and its picture', async () => {
  const post = aPost({
    title: 'Lamps',
    tags: [aTag({ name: 'Estimates' })],
    series: { series: aSeries({ name: 'Deciding' }), part: 1 },
    hero: { image: { src: '/a.png', width: 1, height: 1, format: 'png' }, alt: 'A crossroads', caption: 'At dusk' },
  });
  const files = searchFiles([post], () => bodyOfText('Text.'), digestOf, site);
  const index = await openIndex(async (file) => JSON.parse(files.get(file) ?? ''));
  for (const query of [
    'Lamps',
    'Estimates',
    'Craft',
    'Ana Silva',
    'Deciding',
    'crossroads',
    'dusk',
    'greeting',
    'text',
  ]) {
    const { posts } = await answer({ query, filters: {}, order: 'fit' }, index, { idle: new Set(), withCounts: false });
    expect(posts, query).toEqual([0]);
  }
});

test.each(['AT&T', 'R&D', 'xyzzy', 'toString'])('%s is not found where it is not', async (query) => {
  const { ask } = blogOf(['I can’t and won’t do that at all', 'Nothing']);
  expect(await ask(query)).toEqual([]);
});

describe('an edit', () => {
  const texts = Array.from({ length: 40 }, (_, i) => bodyOf(i));

  test('changes the files of its words, its own and the list', () => {
    const before = blogOf(texts).files;
    const after = blogOf(texts.map((text, i) => (i === 20 ? `${text} zebra` : text))).files;
    const changed = [...after.keys()].filter((file) => after.get(file) !== before.get(file));
    expect(before.size).toBeGreaterThan(45);
    // The list, the vocabulary, the post and the file of the word.
    expect(changed).toHaveLength(4);
  });

  test('that adds the newest post leaves the texts of the others', () => {
    const before = blogOf(texts).files;
    const after = blogOf([...texts, 'zebra']).files;
    expect([...before.keys()].filter((file) => !after.has(file)).length).toBeLessThan(12);
  });
});

describe('numbers', () => {
  test('are read as they were written', () => {
    const numbers = [0, 1, 31, 32, 33, 1023, 1024, 40_000, 2 ** 30];
    expect(decodeNumbers(encodeNumbers(numbers))).toEqual(numbers);
  });
});

describe('shards', () => {
  const entries = ['a', 'an', 'and', 'ant', 'b', 'the', 'them', 'theme', 'these'].map(
    (word) => [word, 'x'.repeat(word === 'the' ? 9_000 : word.startsWith('th') ? 2_500 : 50)] as const,
  );

  test('hold every word once, beside those that begin alike', () => {
    const shards = shardsOf(entries, 10);
    expect(
      [...shards.values()]
        .flat()
        .map(([word]) => word)
        .toSorted(),
    ).toEqual(entries.map(([word]) => word));
    for (const [beginning, own] of shards)
      for (const [word] of own) expect(`${word}!`.startsWith(beginning), `${word} in ${beginning}`).toBe(true);
  });

  test('a word too heavy for others is alone', () => {
    expect(
      shardsOf(entries, 10)
        .get('the!')
        ?.map(([word]) => word),
    ).toEqual(['the']);
  });
});

test('the vocabulary has words a reader may mistype, the more frequent first', () => {
  const counts = new Map([
    ['the', 9],
    ['budget', 8],
    ['zebra', 1],
    ['apple', 1],
    ['it', 9],
    ['c++', 9],
    ['22', 9],
  ]);
  expect(searchVocabulary(counts)).toBe('budget the\napple zebra');
});
