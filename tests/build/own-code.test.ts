/** Posts with code of their own, which Astro runs: the same page, feed and Markdown as any other, and what the code shows in its place. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { awkward, builds, shipped } from './builds.ts';
import { attribute, classed, named, textOf } from './html.ts';
import { filesOf, pageAt, textFile } from './site.ts';

const feedItem = (build: typeof awkward, slug: string) => {
  // Older posts stand in the feed's archives.
  const documents = filesOf(build).filter((file) => /^feed(\/\d+)?\.json$/.test(file));
  const items = documents.flatMap(
    (file) => (JSON.parse(textFile(build, file)) as { items: { url: string; content_html: string }[] }).items,
  );
  return items.find(({ url }) => url.endsWith(`/${slug}/`))?.content_html ?? '';
};

const module = () => pageAt(awkward, '/blog/code-of-its-own/');

test('pictures come in every size, with their colour, and open large', () => {
  const [prose] = classed(module().root, 'prose');
  const pictures = prose ? named(prose, 'picture') : [];
  expect(pictures).toHaveLength(2);
  for (const picture of pictures) {
    expect(named(picture, 'source').map((source) => attribute(source, 'type'))).toEqual(['image/avif']);
    const [img] = named(picture, 'img');
    expect(img && attribute(img, 'width')).toBe('120');
    expect(img && attribute(img, 'alt')).not.toBe('');
  }
  expect(named(module().root, 'a').filter((link) => attribute(link, 'data-large') !== undefined)).toHaveLength(2);
});

test('its own component has its style and its script', () => {
  const { root } = module();
  expect(named(root, 'style').map(textOf).join('')).toMatch(/outline:\s*3px double/);
  const scripts = named(root, 'script').flatMap((script) => attribute(script, 'src') ?? []);
  expect(scripts.some((src) => textFile(awkward, src.slice(1)).includes('own-counter'))).toBe(true);
});

test('its feed shows what any feed shows, and what the code showed', () => {
  const html = feedItem(awkward, 'code-of-its-own');
  expect(html).toContain('<p>The answer is 42, and this sentence is plain.</p>');
  expect(html).toContain('│ left ├');
  expect(html).toContain('<figcaption>Drawn in a module: Left leads to right.</figcaption>');
  expect(html).toMatch(/<a href="https:\/\/built\.example\/blog\/flat-file\/">link that was run<\/a>/);
  expect(html.match(/<img src="https:\/\/built\.example\/_astro\/[^"]+\.jpeg" width="120" height="80"/g)).toHaveLength(
    2,
  );
  expect(html).not.toMatch(/<script|<style|class=/);
});

test('its Markdown too', () => {
  const markdown = textFile(awkward, 'blog/code-of-its-own.md');
  expect(markdown).toContain('The answer is 42, and this sentence is plain.');
  expect(markdown).toContain('```mermaid\nflowchart LR');
  expect(markdown).toContain('> 1. that counts to 42');
  expect(markdown.match(/!\[[^\]]+\]\(https:\/\/built\.example\/_astro\/[^)]+\.webp\)/g)).toHaveLength(2);
});

test('a shipped post shows a component of its own', () => {
  const { root } = pageAt(shipped, '/blog/the-arithmetic-of-a-failure-budget/');
  expect(named(root, 'failure-budget').map(textOf).join('')).toContain('12 failures in thirty days');
  expect(feedItem(shipped, 'the-arithmetic-of-a-failure-budget')).toContain('12 failures in thirty days');
});

test('no mark of the compiler is left anywhere', () => {
  for (const build of builds)
    for (const file of filesOf(build).filter((file) => /\.(?:html|md|xml|json|txt)$/.test(file)))
      expect(textFile(build, file), file).not.toMatch(/[\uFDD0-\uFDD2]|data-image="|image:\d+\)/);
});

test('what a stand-alone page plays stands beside it', () => {
  const [audio] = named(pageAt(awkward, '/sessions/').root, 'audio');
  const src = audio && attribute(audio, 'src');
  expect(src).toBe('hum.wav');
  expect(existsSync(join(awkward.dir, 'sessions', 'hum.wav'))).toBe(true);
});
