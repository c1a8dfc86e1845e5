/** A content folder of any size: posts of the shape and length that people write, the same for the same number. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomFrom } from '../src/domain/random.ts';

const words =
  'the lamp over an empty street shows what somebody decided when nobody was looking and which promise they kept because a failure that costs little may be allowed while one that is paid for by other people never is so write the question down before you ask for numbers read the code out loud name who can say no leave the rest rough'.split(
    ' ',
  );
const categories = ['craft', 'practice', 'reliability', 'research', 'tools'];
const authors = ['sodiarc-team', 'ana', 'bo'];
const languages = ['ts', 'python', 'bash', 'css'];

const slugOf = (number: number) => `post-${number}`;

/** About 900 words, ten headings at most, three code blocks, a table, lists, a quote, and links to other posts. */
function body(random: () => number, number: number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  const text = (length: number) => Array.from({ length }, () => words[below(words.length)]).join(' ');
  const sentence = () => {
    const plain = text(8 + below(14));
    return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 3 + below(3) }, sentence).join(' ');
  const linked = () =>
    `${paragraph()} See [${text(3)}](/blog/${slugOf(below(number))}/), or **${text(2)}** and *${text(2)}*.`;
  const code = (index: number) =>
    `\`\`\`${languages[(number + index) % languages.length]}\n${Array.from({ length: 10 }, (_, line) => `value_${line} = compute(${below(100)}, "${text(2)}")`).join('\n')}\n\`\`\``;
  const list = () => Array.from({ length: 4 }, () => `- ${sentence()}`).join('\n');
  const table = () =>
    `| name | value |\n| --- | --- |\n${Array.from({ length: 5 }, () => `| ${text(2)} | ${below(1000)} |`).join('\n')}`;
  const section = (index: number) =>
    [
      `## ${text(4)}`,
      linked(),
      index % 2 ? list() : paragraph(),
      ...(index % 2 ? [`### ${text(3)}`, paragraph()] : [code(index)]),
    ].join('\n\n');
  return [
    paragraph(),
    ...Array.from({ length: 6 }, (_, index) => section(index)),
    table(),
    `> ${sentence()}`,
    paragraph(),
  ].join('\n\n');
}

function post(number: number): string {
  const random = randomFrom(number);
  const day = new Date(Date.UTC(2026, 0, 1) - number * 86_400_000).toISOString().slice(0, 10);
  const tags = [number % 7, 7 + (number % 11)].map((tag) => `tag ${tag}`);
  return `---
title: Post ${number} about ${words[number % words.length]}
description: What post ${number} says in a sentence that is neither long nor short.
pubDate: ${day}
category: ${categories[number % categories.length]}
tags: [${tags.join(', ')}]
authors: [${authors[number % authors.length]}]
---

${body(random, number)}
`;
}

export const postPath = (folder: string, number: number) => join(folder, 'posts', slugOf(number), 'index.mdx');

/** Replaces `folder` by one with `count` posts, numbered from 0. */
export async function writePosts(folder: string, count: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [kind, ids] of Object.entries({ authors, categories })) {
    await mkdir(join(folder, kind), { recursive: true });
    for (const id of ids) await writeFile(join(folder, kind, `${id}.yaml`), `name: ${id}\n`);
  }
  for (let number = 0; number < count; number++) {
    const path = postPath(folder, number);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, post(number));
  }
}
