import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { holdsAll, linesOf, measure, type Picture, rasterise } from '../../../../src/infra/cards/rasteriser.ts';
import { readColours } from '../../../../src/outputs/colours.ts';
import { cardDrawing, type OgCard } from '../../../../src/outputs/og-card.ts';

const colours = readColours(readFileSync('src/styles/tokens.css', 'utf8'));

const mark: Picture = { src: 'mark', data: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>') };

function drawn(title: string, facts: Partial<OgCard> = {}) {
  const card = { url: '/x/', title, lang: 'en', label: 'Craft', note: '3 min read', facts: 'Ana', seed: 'x', hue: 150 };
  const drawing = cardDrawing({ ...card, ...facts }, 'Sodiarc', colours);
  const pictures = Object.entries(drawing.pictures).map(([src, svg]): Picture => ({ src, data: Buffer.from(svg) }));
  return [drawing, [mark, ...pictures]] as const;
}

const odd: readonly { readonly title: string; readonly with?: Partial<OgCard> }[] = [
  { title: 'l' },
  { title: 'W'.repeat(60) },
  { title: 'W'.repeat(120) },
  { title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterb' },
  {
    title:
      'A title as long as a title may be, of one hundred and twenty characters, which no line holds and no card shows whole yes',
  },
  { title: '設計の判断は、何を作らないか'.repeat(9).slice(0, 120), with: { lang: 'ja' } },
  { title: 'كتاب '.repeat(24).trim(), with: { lang: 'ar' } },
  { title: 'מה לא לבנות: on deciding, (שוב) & again', with: { lang: 'he' } },
  { title: '👩‍👩‍👧‍👦'.repeat(17) },
  { title: 'การตัดสินใจยังคงมีราคาแพง'.repeat(5).slice(0, 120), with: { lang: 'th' } },
  { title: 'निर्णय टूटता है '.repeat(8).slice(0, 120).trim(), with: { lang: 'hi' } },
  {
    title: 'Deciding',
    with: { facts: 'What this list is about, in a sentence without an end, '.repeat(4).slice(0, 200) },
  },
  { title: '決'.repeat(120), with: { lang: 'zh', facts: '定'.repeat(200), label: '決'.repeat(60) } },
];

const textsIn = ({ runs, children }: Parameters<typeof holdsAll>[0]): string =>
  [...runs.map(({ text }) => text), ...children.map(textsIn)].join('');
/** Sorted: what is written from the right is measured from the left. */
const lettersOf = (text: string) => [...text.normalize('NFC').replace(/[\s\u200B\u2060]/g, '')].toSorted().join('');

describe('a card', () => {
  test.each(odd)('holds every word of $title', async ({ title, with: facts = {} }) => {
    const measured = await measure(...drawn(title, facts));
    expect(holdsAll(measured)).toBe(true);
    const { label = 'Craft', facts: below = 'Ana' } = facts;
    expect(lettersOf(textsIn(measured))).toBe(lettersOf(`Sodiarc${label}·3 min read${title}${below}`));
  });

  test('is a PNG of its size', async () => {
    const png = await rasterise(...drawn('When Execution Stops Being the Bottleneck'), 'png');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(200_000);
  });

  test('is the same for the same words, and another for others', async () => {
    const [one, again, other] = [
      await rasterise(...drawn('One'), 'png'),
      await rasterise(...drawn('One'), 'png'),
      await rasterise(...drawn('Two'), 'png'),
    ];
    expect(again.equals(one)).toBe(true);
    expect(other.equals(one)).toBe(false);
  });
});

const box = (width: number, height: number, x = 0, y = 0) =>
  ({ width, height, transform: [1, 0, 0, 1, x, y], children: [], runs: [] }) as Parameters<typeof holdsAll>[0];
const run = (text: string, x: number, y: number, width: number, height = 40) => ({ text, x, y, width, height });

describe('whether a layout holds its words', () => {
  test.each([
    ['a line of its width', { ...box(100, 50), runs: [run('word', 0, 0, 100)] }, true],
    ['a line wider than its box', { ...box(100, 50), runs: [run('word', 0, 0, 110)] }, false],
    ['a space that hangs', { ...box(100, 50), runs: [run('word ', 0, 0, 110)] }, true],
    ['a box below its frame', { ...box(100, 50, 10, 10), children: [box(100, 30, 10, 40)] }, false],
    ['a box above its frame', { ...box(100, 50, 10, 10), children: [box(100, 30, 10, 0)] }, false],
    ['a box inside', { ...box(100, 50, 10, 10), children: [box(100, 30, 10, 20)] }, true],
  ])('%s', (_, node, expected) => {
    expect(holdsAll(node)).toBe(expected);
  });
});

test('lines are put together from runs of several typefaces', () => {
  const runs = [run('one ', 0, 0, 50), run('二', 50, -6, 40, 56), run('three', 0, 44, 70), run(' ', 70, 44, 9)];
  expect(linesOf({ ...box(100, 90), runs })).toEqual([90, 70]);
});
