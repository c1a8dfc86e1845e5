import { expect, test } from 'vitest';
import { compiled, renderings } from '../document.ts';

const page = async (body: string, lang: string) => (await renderings(body, { lang })).html;

test.each([
  ['en', '“He said ‘it’s <em>so</em>’.”'],
  ['de', '„He said ‚it’s <em>so</em>‘.“'],
  ['de-AT', '„He said ‚it’s <em>so</em>‘.“'],
  ['de-CH', '«He said ‹it’s <em>so</em>›.»'],
  ['fr', '«\u202FHe said “it’s <em>so</em>”.\u202F»'],
  ['es', '«He said “it’s <em>so</em>”.»'],
  ['pt', '“He said ‘it’s <em>so</em>’.”'],
  ['pt-PT', '«He said “it’s <em>so</em>”.»'],
  ['it', '«He said “it’s <em>so</em>”.»'],
  ['nl', '‘He said “it’s <em>so</em>”.’'],
  ['sv', '”He said ’it’s <em>so</em>’.”'],
  ['pl', '„He said «it’s <em>so</em>».”'],
  ['ru', '«He said „it’s <em>so</em>“.»'],
])('%s quotes', async (lang, quoted) => {
  expect(await page(`"He said 'it's *so*'."`, lang)).toBe(`<p>${quoted}</p>`);
});

test('an apostrophe is one in every language', async () => {
  expect(await page("L'été, Ada's and the boys'.", 'de')).toContain('L’été, Ada’s and the boys’.');
});

test('marks that the author set stay', async () => {
  expect(await page('Er sagte „so“ und «so».', 'de')).toBe('<p>Er sagte „so“ und «so».</p>');
});

test('dashes, ellipses and fractions', async () => {
  expect(await page('So -- or --- wait... 1/2 of 3/4, 1 1/4.', 'en')).toBe('<p>So – or — wait… ½ of ¾, 1 ¼.</p>');
});

test.each([
  '1/2/2026',
  'a/1/2',
  '11/2',
  '1/25',
  'Part 1/2',
  '(1/2)',
  'out 1/2 - changes',
  '1/2.5',
  '2026-1/2',
  '24/7',
  '1/3',
])('%s is no fraction', async (line) => {
  expect(await page(line, 'en')).toBe(`<p>${line}</p>`);
});

test('French signs keep their distance, addresses and times do not get one', async () => {
  expect(await page('Quoi ? Oui ; non : « si » ! À 10:30, a:b, `x ?`', 'fr')).toBe(
    '<p>Quoi\u202F? Oui\u202F; non\u00A0: «\u202Fsi\u202F»\u202F! À 10:30, a:b, <code>x ?</code></p>',
  );
});

test('never in code', async () => {
  const body = '`"a" -- 1/2...` <kbd>"</kbd>\n\n```text\n"a" 1/2\n```\n\n"after `code`"';
  const html = await page(body, 'de');
  expect(html).toContain('<code>"a" -- 1/2...</code> <kbd>"</kbd>');
  expect(html).toContain('<code>"a" 1/2</code>');
  expect(html).toContain('<p>„after <code>code</code>“</p>');
});

test('every form has the same type', async () => {
  const { feedHtml, markdown, text, headings } = await compiled('## "Halb": 1/2\n\n"Ja"', { lang: 'de' });
  expect([feedHtml, markdown, text, headings[0]?.text]).toEqual([
    '<h2>„Halb“: ½</h2>\n<p>„Ja“</p>',
    '## „Halb“: ½\n\n„Ja“\n',
    '„Halb“: ½\n„Ja“',
    '„Halb“: ½',
  ]);
});

test('a language that has no such marks keeps what was typed', async () => {
  const typed = `"a" 'b' -- c... “d” \\"e\\" 1/2`;
  expect(await page(typed, 'ja')).toBe(`<p>${typed.replaceAll('\\', '')}</p>`);
});

test('marks beside an address stay typed, and the address whole', async () => {
  const { html } = await compiled('"http://a.example" and http://b.example... \\\\"c"', { lang: 'ja' });
  expect(html).toContain('"<a class="external" href="http://a.example">http://a.example</a>"');
  expect(html).toContain('href="http://b.example">http://b.example</a>... \\"c"');
});
