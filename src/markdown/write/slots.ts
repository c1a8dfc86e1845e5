/**
 * What code shows is known when it has run. Until then it is a slot in a document's feed HTML and Markdown; in the page that the run makes,
 * the same marks stand around what each piece of code showed. The marks are noncharacters, which no source holds (`compile`).
 */
const open = '\uFDD0';
const divider = '\uFDD1';
export const slotEnd = '\uFDD2';

export const slotStart = (number: number): string => `${open}${number}${divider}`;
export const slot = (number: number): string => slotStart(number) + slotEnd;

const marks = /\uFDD0\d+\uFDD1|\uFDD2/g;
const pieces = /\uFDD0(\d+)\uFDD1([^\uFDD2]*)\uFDD2/g;
const slots = /\uFDD0(\d+)\uFDD1\uFDD2/g;

/** What `page` shows, without marks. */
export const withoutMarks = (page: string): string => page.replace(marks, '');

/** What each piece of code showed in `page`, by its number. */
export const shownIn = (page: string): ReadonlyMap<number, string> =>
  new Map([...page.matchAll(pieces)].map(([, number, shown = '']) => [Number(number), shown]));

export const filledHtml = (html: string, shown: ReadonlyMap<number, string>): string =>
  html.replace(slots, (_, number) => shown.get(Number(number)) ?? '');

/** Lines after a piece's first stand as deep in lists and quotes as it. */
export const filledMarkdown = (markdown: string, shown: ReadonlyMap<number, string>): string =>
  markdown
    .split('\n')
    .map((line) => {
      const depth = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*/.exec(line)?.[0].replace(/[^\s>]/g, ' ') ?? '';
      return line.replace(slots, (_, number) => (shown.get(Number(number)) ?? '').replaceAll('\n', `\n${depth}`));
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
