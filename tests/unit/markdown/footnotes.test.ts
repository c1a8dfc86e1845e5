import { expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { compiled, renderings } from './document.ts';

const body = 'One[^long-name] two[^2] again[^2].\n\n[^2]: Note `x`.\n\n    More.\n[^long-name]: First.';

test('mentions and notes lead to each other', async () => {
  const { html } = await renderings(body);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['fnref:1', 'fnref:2', 'fnref:2-2', 'fn:label', 'fn:1', 'fn:2']);
  const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets).toEqual(['fn:1', 'fn:2', 'fn:2', 'fnref:1', 'fnref:2', 'fnref:2-2']);
  expect(html).toContain('aria-label="Back to reference 2-2"');
  expect(html).toContain(`<h2 id="fn:label">${en.footnotes}</h2>`);
});

test('feed and Markdown keep the notes, without ids', async () => {
  const { feedHtml, markdown } = await renderings(body);
  expect(feedHtml.replaceAll('\n', '')).toBe(
    `<p>One<sup>1</sup> two<sup>2</sup> again<sup>2</sup>.</p><h2>${en.footnotes}</h2><ol><li><p>First.</p></li><li><p>Note <code>x</code>.</p><p>More.</p></li></ol>`,
  );
  expect(markdown).toBe('One[^1] two[^2] again[^2].\n\n[^1]: First.\n\n[^2]: Note `x`.\n\n    More.\n');
});

test('the words of notes are read, their numbers are not', async () => {
  expect((await compiled(body)).text).toBe('One two again.\nFirst.\nNote x.\nMore.');
});

test('a note survives HTML in the document, and its heading is no heading of the author’s', async () => {
  const { html, headings } = await compiled('a[^1] <kbd>K</kbd>\n\n[^1]: note');
  expect(html).toContain('<p>note <a href="#fnref:1" role="doc-backlink" aria-label="Back to reference 1">↩</a></p>');
  expect(headings).toEqual([]);
});
