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
  ['hu', '„He said »it’s <em>so</em>«.”'],
  ['zh-TW', '“He said ‘it’s <em>so</em>’.”'],
  ['ja', "\"He said 'it's <em>so</em>'.\""],
  ['sv', '”He said ’it’s <em>so</em>’.”'],
  ['pl', '„He said «it’s <em>so</em>».”'],
  ['ru', '«He said „it’s <em>so</em>“.»'],
])('%s quotes', async (lang, quoted) => {
  expect(await page(`"He said 'it's *so*'."`, lang)).toBe(`<p>${quoted}</p>`);
});

test('an apostrophe is one in every language', async () => {
  expect(await page("L'été, Ada's and the boys'.", 'de')).toContain('L’été, Ada’s and the boys’.');
});

test('what English shortens with an apostrophe, other languages do as they do', async () => {
  expect(await page("Rock 'n' Roll der '90er, der Buchstabe 'n' ist", 'de')).toContain(
    'Rock ’n’ Roll der ’90er, der Buchstabe ‚n‘ ist',
  );
  expect(await page("la lettre 'n' est", 'fr')).toContain('la lettre “n” est');
});

test('marks that the author set stay', async () => {
  expect(await page('Er sagte „so“ und «so».', 'de')).toBe('<p>Er sagte „so“ und «so».</p>');
});

test('dashes and ellipses', async () => {
  expect(await page('So -- or --- wait... 3--7.', 'en')).toBe('<p>So – or — wait… 3–7.</p>');
});

test('never in code', async () => {
  const body = '`"a" -- 1/2...` <kbd>"</kbd>\n\n```text\n"a" 1/2\n```\n\n"after `code`"';
  const html = await page(body, 'de');
  expect(html).toContain('<code>"a" -- 1/2...</code> <kbd>"</kbd>');
  expect(html).toContain('<code>"a" 1/2</code>');
  expect(html).toContain('<p>„after <code>code</code>“</p>');
});

test('every form has the same type', async () => {
  const { feedHtml, markdown, text, headings } = await compiled('## "Halb"\n\n"Ja"', { lang: 'de' });
  expect([feedHtml, markdown, text, headings[0]?.text]).toEqual([
    '<h2>„Halb“</h2>\n<p>„Ja“</p>',
    '## „Halb“\n\n„Ja“\n',
    '„Halb“\n„Ja“',
    '„Halb“',
  ]);
});

test('a language that has no such marks keeps what was typed', async () => {
  const typed = `"a" 'b' -- c... “d” \\"e\\" 1/2`;
  expect(await page(typed, 'ja')).toBe(`<p>${typed.replaceAll('\\', '')}</p>`);
});

test('marks beside an address stay typed, and the address whole', async () => {
  const { html } = await compiled('"http://a.example" and http://b.example... \\\\"c"', { lang: 'ja' });
  expect(html).toContain('"<a class="external bare" href="http://a.example">http://a.example</a>"');
  expect(html).toContain('href="http://b.example">http://b.example</a>... \\"c"');
});

test('a caption has the apostrophes of prose', async () => {
  const typed = "Rock 'n' roll of the '80s -- \"so\"";
  const { html } = await compiled(`${typed}\n\n![a](https://a.example/b.png "${typed.replaceAll('"', '\\"')}")`, {
    lang: 'en',
  });
  expect(html.split('Rock ’n’ roll of the ’80s – “so”')).toHaveLength(3);
});
