/** `npm run bench:related`: how long it takes to find the related posts of blogs of 1,000 to 10,000 posts, and whether they are of the post's own subject. */
import process from 'node:process';
import { randomFrom } from '../src/domain/random.ts';
import { relatedPosts } from '../src/domain/related.ts';
import { termsOf } from '../src/domain/terms.ts';
import { aPost, aTag } from '../tests/fixtures/a-post.ts';
import { table } from './table.ts';

const syllables = 'ba de fi go hu la me ni po'.split(' ');
/** A word of its own for each number. */
const word = (number: number): string => (number < 9 ? '' : word(Math.floor(number / 9))) + syllables[number % 9];

/** About 700 words: most from the 20,000 of the language, few of them frequent; some from the 30 of the post's subject. */
function written(number: number, subjects: number) {
  const random = randomFrom(number);
  const subject = Math.floor(random() * subjects);
  const words = Array.from({ length: 700 }, () =>
    random() < 0.08
      ? word(30_000 + subject * 30 + Math.floor(random() ** 2 * 30))
      : word(Math.floor(20_000 * random() ** 4)),
  );
  const tag = `tag ${Math.floor(random() * 40)}`;
  const post = aPost({
    slug: `post-${number}`,
    title: words.slice(0, 5).join(' '),
    description: words.slice(5, 20).join(' '),
    tags: [aTag({ id: tag, name: tag })],
    pubDate: new Date(Date.UTC(2026, 0, 1, -number)),
    words: words.length,
  });
  return { post, subject, text: words.join(' ') };
}

const rows = [1_000, 2_000, 5_000, 10_000].map((count) => {
  const all = Array.from({ length: count }, (_, number) => written(number, count / 10));
  const started = process.cpuUsage();
  const terms = new Map(all.map(({ post, text }) => [post, termsOf(text, 'en')]));
  const counted = process.cpuUsage(started);
  const related = relatedPosts(
    all.map(({ post }) => post),
    (post) => terms.get(post) ?? '',
    3,
  );
  const found = process.cpuUsage(started);
  const subjects = new Map(all.map(({ post, subject }) => [post.slug, subject]));
  const pairs = [...related].flatMap(([slug, others]) =>
    others.map(({ post }) => subjects.get(slug) === subjects.get(post.slug)),
  );
  const seconds = (found.user - counted.user) / 1e6;
  return [
    String(count),
    `${(counted.user / 1e6).toFixed(1)} s`,
    `${seconds.toFixed(1)} s`,
    `${((seconds * 1000) / count).toFixed(2)} ms`,
    `${Math.round((100 * pairs.filter(Boolean).length) / pairs.length)} %`,
  ];
});
console.log(table(['posts', 'words counted (once a text)', 'related found', 'a post', 'of its subject'], rows));
