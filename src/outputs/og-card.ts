/** The card of a page: the picture that stands for it where it is linked. Says what the page says, in the page's words; refuses to cut any of them. */
import { languageOf } from '../domain/language.ts';
import { type Colours, hexOf, hexOfOklch } from './colours.ts';
import { coverArt, coverDrawing } from './cover-art.ts';
import { cardSize, cover, hero, layout, type Setting, widest } from './og-card/layout.ts';

export { cardSize } from './og-card/layout.ts';

/** What a card says. */
export interface OgCard {
  /** Site path of the page it stands for. */
  readonly url: string;
  readonly title: string;
  /** Part of the title that is lit. */
  readonly lit?: string | undefined;
  /** BCP 47 tag of the title. */
  readonly lang: string;
  /** What the page belongs to. */
  readonly label?: string | undefined;
  /** After the label: how long it takes to read. */
  readonly note?: string | undefined;
  /** Under the title: who wrote it, or what a list is about. */
  readonly facts?: string | undefined;
  /** Seed of the drawn cover, and OKLCH hue of its arcs in degrees. */
  readonly seed: string;
  readonly hue: number;
  /** Slug of the post whose own picture is shown in place of the drawn cover. */
  readonly heroOf?: string | undefined;
}

/** Sizes of the title in pixels. */
const wholeWords = [92, 84, 76, 70, 64, 58, 52, 48, 44, 40];
/** Of the title, in pixels: the rasteriser's own balancing cannot be measured. */
const widths = [widest, 616, 568, 520, 472, 424, 376];
/** For a word longer than a line, and for 120 ideographs. */
const brokenWords = [64, 58, 52, 48, 44, 40, 36, 32, 28, 24, 20];

const unspaced = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;
const wordsIn = new Intl.Segmenter('th', { granularity: 'word' });
/** `text` with a place to end a line after each word of a script that writes no spaces: the rasteriser knows none. */
const breakable = (text: string) =>
  text.replace(unspaced, (run) => [...wordsIn.segment(run)].map(({ segment }) => segment).join('\u200B'));

/** Typefaces have accented letters whole. A line ends after a hyphen, or within a Korean word, only when the word is longer than the line. */
const whole = (title: string) =>
  title.normalize('NFC').replace(/(?<=\p{L}-)(?=\p{L})|(?<=\p{sc=Hang})(?=\p{sc=Hang})/gu, '\u2060');

/** Marks above and below the letters, as in Thai and Hindi, would touch those of the next line. */
const marked = /[[\p{Mn}\p{Mc}]--\p{Default_Ignorable_Code_Point}]/v;

const sizeOf = ({ width, height }: { width: number; height: number }) => ({ width, height });

/** What a rasteriser needs (`PicturedDrawing` of `infra/cards.ts`). */
export function cardDrawing(written: OgCard, siteName: string, colours: Colours) {
  const card = {
    ...written,
    title: breakable(whole(written.title)),
    lit: written.lit && breakable(whole(written.lit)),
    facts: written.facts && breakable(written.facts),
  };
  const { seed, hue, lang, heroOf, title, label, note, facts } = card;
  const isMirrored = languageOf(lang).dir === 'rtl';
  const colour = {
    night: hexOf(colours, 'night'),
    ink: hexOf(colours, 'night-ink'),
    muted: hexOf(colours, 'night-muted'),
    lamp: hexOf(colours, 'lamp'),
    label: hexOfOklch(0.8, 0.1, hue),
  };
  const lineHeight = marked.test(title) ? 1.3 : 1.08;
  const sized = (fontSize: number, maxWidth: number, overflowWrap: Setting['title']['overflowWrap']) =>
    layout(card, { siteName, colour, isMirrored, title: { fontSize, lineHeight, maxWidth, overflowWrap } });
  const pictures: Readonly<Record<string, string>> = heroOf
    ? {}
    : { cover: coverDrawing(coverArt({ seed, hue, ...sizeOf(cover) }), colours) };
  const { url, ...words } = card;
  return {
    ...cardSize,
    lang,
    text: [siteName, label, note, title, facts].filter((words) => words).join(' '),
    identity: JSON.stringify([siteName, words, colour, pictures]),
    // Ever smaller titles, each in several widths. Made when asked for: few are.
    layouts: [
      ...wholeWords.map((size) => () => widths.map((width) => sized(size, width, 'normal'))),
      ...brokenWords.map((size) => () => [sized(size, widest, 'anywhere')]),
    ],
    pictures,
    // Drawings are made to be seen on the page's paper.
    hero: heroOf ? { slug: heroOf, ...sizeOf(hero), ground: hexOf(colours, 'paper') } : undefined,
  };
}
