/** Sub- and superscript, definition lists, marked text, abbreviations. */
import { expect, test } from 'vitest';
import { compiled, renderings, rules } from './document.ts';

test('sub- and superscript hug a word', async () => {
  const { html, feedHtml, markdown } = await renderings(
    'H~2~O, mc^2^, 1^st^, *x*^n+1^ and 0.999<sup>5</sup> C<sub>α</sub>',
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

test('marked text hugs its signs', async () => {
  const { html, feedHtml, markdown } = await renderings('The ==part *that* matters==, ==a== ==b==.\n\n## On ==it==');
  expect(html).toContain('<p>The <mark>part <em>that</em> matters</mark>, <mark>a</mark> <mark>b</mark>.</p>');
  expect(html).toContain('<h2 id="on-it">On <mark>it</mark>');
  expect(feedHtml).toContain('<mark>part <em>that</em> matters</mark>');
  expect(markdown).toContain('The part *that* matters, a b.');
});

test.each(['a == b and c == d', 'a==b==c', 'if (a==b && c==d)', '===x===', '==', '== x ==', 'x ==y'])(
  '%s is not marked',
  async (line) => {
    expect((await renderings(line)).html).toBe(`<p>${line.replaceAll('&', '&amp;')}</p>`);
  },
);

test('code is not marked', async () => {
  expect((await renderings('`==a==`')).html).toBe('<p><code>==a==</code></p>');
});

test('an abbreviation is defined once and explained everywhere', async () => {
  const body = 'An SLO, two SLOs and `SLO`: **SLO**.\n\n*[SLO]: service level *objective*\n*[CSS]: Cascading';
  const document = await compiled(`${body} Style Sheets`, { firstLine: 2 });
  expect(rules(document)).toEqual(['5 unused-abbreviation']);
  expect(document.html).toBe(
    '<p>An <abbr title="service level objective" class="first">SLO</abbr>, two SLOs and <code>SLO</code>: <strong><abbr title="service level objective">SLO</abbr></strong>.</p>\n',
  );
  expect(document.feedHtml).toContain('An <abbr title="service level objective">SLO</abbr>,');
  expect(document.markdown).toBe('An SLO (service level objective), two SLOs and `SLO`: **SLO**.\n');
});

test('a paragraph that says anything else defines nothing', async () => {
  expect((await renderings('HTML\n\n*[HTML]: a\nmore')).html).toBe('<p>HTML</p>\n<p>*[HTML]: a\nmore</p>');
});

test('escaped signs mark nothing', async () => {
  for (const format of ['md', 'mdx'] as const) {
    const { html } = await compiled('\\==a==, ==b== and [c \\==d==](/x/), `\\==e==`, \\\\==f==', { format });
    expect(html).toBe(
      '<p>==a==, <mark>b</mark> and <a href="/x/">c ==d==</a>, <code>\\==e==</code>, \\<mark>f</mark></p>',
    );
  }
});
