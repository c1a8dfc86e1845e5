import { expect, test } from 'vitest';
import { filledHtml, filledMarkdown, shownIn, withoutMarks } from '../../../../src/markdown/write/slots.ts';
import { moduleOf, rules } from '../document.ts';

const page = '<p>It is \uFDD00\uFDD142\uFDD2.</p>\n\uFDD01\uFDD1<section>a\nb</section>\uFDD2';

test('what code showed is found between its marks, and the page has none', () => {
  expect(withoutMarks(page)).toBe('<p>It is 42.</p>\n<section>a\nb</section>');
  expect([...shownIn(page)]).toEqual([
    [0, '42'],
    [1, '<section>a\nb</section>'],
  ]);
});

test('feeds and Markdown of a module leave a slot for each piece of code, and are filled where it stands', async () => {
  const document = await moduleOf(
    'export const n = 42;\n\nIt is {n}.\n\n> - one\n>\n>   {n}\n\n<Note>\n\nNoted: {n}\n\n</Note>\n\n```mermaid alt="a to b"\nflowchart LR\n  a --> b\n```',
  );
  expect(document.problems).toEqual([]);
  const shown = new Map([
    [0, '42'],
    [1, 'a\nb'],
    [2, '$&'],
  ]);
  const html = filledHtml(document.feedHtml, shown);
  expect(html).toContain('<p>It is 42.</p>');
  expect(html).toContain('Noted: $&');
  expect(html).toContain('│ a ├');
  expect(html).not.toMatch(/[\uFDD0-\uFDD2]|42;/);
  const markdown = filledMarkdown(document.markdown, shown);
  expect(markdown).toContain('It is 42.\n\n> - one\n>\n>   a\n>   b\n');
  expect(markdown).toContain('```mermaid\nflowchart LR');
});

test('a construct is not run, so code in its attributes is an error; in HTML of its own it is code', async () => {
  expect(rules(await moduleOf('export const n = 1\n\n<Note title={n}>\n\na\n\n</Note>'))).toEqual(['3 attribute-code']);
  const document = await moduleOf('export const url = "/x/"\n\nA <a href={url}>**link**</a>.');
  expect([document.text, document.problems]).toEqual(['A link.', []]);
});
