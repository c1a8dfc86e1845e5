import { expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { renderingsOfPage } from '../../../src/markdown/write/html-to-feed.ts';
import { compiled, renderings, rules } from './document.ts';

const { note, tip, warning } = en.callout;

test('a directive, a component and GitHub’s quotation are one callout', async () => {
  const page = new RegExp(
    `^<div class="callout tip" role="note" aria-labelledby="callout:1"><p id="callout:1"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="[^"]+"></path></svg><span>${tip}</span> Own title</p>\n?<p>Mind <em>it</em>.</p>\n?</div>$`,
  );
  expect((await renderings(':::tip[Own title]\nMind *it*.\n:::')).html).toMatch(page);
  expect((await renderings('> [!TIP] Own title\n> Mind *it*.')).html).toMatch(page);
  const component = '<Tip title="Own title">\n\nMind *it*.\n\n</Tip>';
  expect((await renderings(component, { format: 'mdx' })).html).toMatch(page);
});

test('in a feed and in Markdown it is a quotation under its word', async () => {
  const { feedHtml, markdown } = await renderings(':::warning[The *hour*]\nOne.\n\n- two\n:::');
  expect(feedHtml.replaceAll('\n', '')).toBe(
    `<blockquote><p><strong>${warning}: The <em>hour</em></strong></p><p>One.</p><ul><li>two</li></ul></blockquote>`,
  );
  expect(markdown).toBe(`> **${warning}: The *hour***\n>\n> One.\n>\n> - two\n`);
  expect((await renderings('> [!note]\n>\n> x')).markdown).toBe(`> **${note}**\n>\n> x\n`);
});

test('the title is read, the marker is not', async () => {
  expect((await compiled('> [!CAUTION] *Hot*\n> metal')).text).toBe('Hot\nmetal');
});

test('a quotation that only looks like one stays what was typed', async () => {
  expect((await renderings('> [!] a')).html).toContain('<blockquote>\n<p>[!] a</p>');
  expect((await renderings('> See [!NOTE].')).html).toContain('<p>See [!NOTE].</p>');
  const unknown = await compiled('> [!WARNNG]\n> x', { firstLine: 3 });
  expect(unknown.html).toContain('[!WARNNG]');
  expect(rules(unknown)).toEqual(['3 callout-kind']);
  expect(unknown.problems[0]?.hint).toMatch(/^Write \[!WARNING\]/);
});

test('it holds what a page holds', async () => {
  const { html, problems } = await compiled(
    '::::note\n\n| a |\n|---|\n| b |\n\n> [!TIP]\n> c\n::::\n\n:::note\nd\n:::',
  );
  expect(problems).toEqual([]);
  expect([...html.matchAll(/ id="(callout:\d)"/g)].map(([, id]) => id).toSorted()).toEqual([
    'callout:1',
    'callout:2',
    'callout:3',
  ]);
  expect(html).toContain('<table>');
});

test('read back from a page that had to be run, it is a quotation as well', async () => {
  const { html } = await compiled(':::tip[Own]\nMind it.\n:::\n\n:::pullquote\nMind it\n:::');
  const { feedHtml, markdown } = renderingsOfPage(html, {
    url: 'https://sodiarc.com/blog/x/',
    site: 'https://sodiarc.com',
  });
  expect(feedHtml.replaceAll('\n', '')).toBe(
    `<blockquote><p><strong>${tip} Own</strong></p><p>Mind it.</p></blockquote>`,
  );
  expect(markdown).toBe(`> **${tip} Own**\n>\n> Mind it.\n`);
});

test('spaces between the words of a title stay', async () => {
  const { html, feedHtml, markdown } = await renderings('> [!NOTE] With `mode` set  \n> x');
  expect(html).toContain('</span> With <code>mode</code> set</p>');
  expect(feedHtml).toContain('With <code>mode</code> set');
  expect(markdown).toContain('With `mode` set');
});
