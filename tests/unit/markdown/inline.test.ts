/** Small marks in a line: those of Markdown, and HTML's for what Markdown has no signs for. */
import { expect, test } from 'vitest';
import { renderings } from './document.ts';

test('sub- and superscript stay readable where they cannot be set', async () => {
  const { html, feedHtml, markdown } = await renderings(
    'H<sub>2</sub>O, mc<sup>2</sup>, 1<sup>st</sup>, *x*<sup>n+1</sup> and 0.999<sup>5</sup> C<sub>α</sub>',
  );
  const page =
    '<p>H<sub>2</sub>O, mc<sup>2</sup>, 1<sup>st</sup>, <em>x</em><sup>n+1</sup> and 0.999<sup>5</sup> C<sub>α</sub></p>';
  expect(html).toBe(page);
  expect(feedHtml).toBe(page);
  expect(markdown).toBe('H₂O, mc², 1ˢᵗ, *x*ⁿ⁺¹ and 0.999⁵ C\\_(α)\n');
});

test.each([
  'in ~/a and ~/b',
  'about ~5 or ~6',
  '10^3 and 2^4',
  '2^3^2',
  '~x~',
  '^x^',
  'H~2~O and mc^2^',
  '==a==',
  'page 1/4',
  '*[SLO]: service level objective',
  'a~b c~d',
  'C:\\PROGRA~1\\MICROS~1',
  'x^a b^',
])('%s is text', async (line) => {
  expect((await renderings(line)).html).toBe(`<p>${line}</p>`);
});

test('two tildes strike out', async () => {
  expect((await renderings('a ~~b~~ c')).html).toBe('<p>a <del>b</del> c</p>');
});

test('a term and what it means', async () => {
  const { html, feedHtml, markdown } = await renderings(
    'Budget\n: What may *fail*.\n: Per month.\n\nBet\n\n: With a date.',
  );
  const list =
    '<dl><dt>Budget</dt><dd>What may <em>fail</em>.</dd><dd>Per month.</dd><dt>Bet</dt><dd><p>With a date.</p></dd></dl>';
  expect(html.replaceAll('\n', '')).toBe(list);
  expect(feedHtml.replaceAll('\n', '')).toBe(list);
  expect(markdown).toBe('**Budget**\n\nWhat may *fail*.\n\nPer month.\n\n**Bet**\n\nWith a date.\n');
});

test.each(['He said\n:) and left', 'At\n10:30', '- a\n: b', '> a\n: b'])('%j is no list of terms', async (body) => {
  expect((await renderings(body)).html).not.toContain('<dl>');
});

test('an abbreviation says what it means, and its first mention does where no title can', async () => {
  const abbr = '<abbr title="service level objective">SLO</abbr>';
  const { html, feedHtml, markdown } = await renderings(`An ${abbr}, and **${abbr}**.`);
  expect(html).toBe(
    '<p>An <abbr title="service level objective" class="first">SLO</abbr>, and <strong><abbr title="service level objective">SLO</abbr></strong>.</p>',
  );
  expect(feedHtml).toContain(`An ${abbr},`);
  expect(markdown).toBe('An SLO (service level objective), and **SLO**.\n');
});
