/** The card of a page: the picture that stands for it where it is linked. Says what the page says, in the page's words; refuses to cut any of them. */
import { languageOf } from '../domain/language.ts';
import { hexOfOklch } from './cover-art/oklch.ts';
import { coverArt, coverSvgStandalone, nightPalette } from './cover-art.ts';
import { type Box, type CardNode, group, picture, sentence, words } from './og-card/tree.ts';

/** Pixels. Twice the smallest size at which services show a card large. */
export const cardSize = { width: 1200, height: 630 } as const;

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

/** What a rasteriser needs. */
export interface CardDrawing {
  readonly width: number;
  readonly height: number;
  readonly lang: string;
  /** Everything written on it. */
  readonly text: string;
  /** The same card with ever smaller titles, each in several widths: of the first size that holds all its words, the evenest lines are drawn. */
  readonly layouts: readonly (readonly CardNode[])[];
  /** SVG by the name that the layouts use. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Size in pixels of the picture `hero`, which the layouts show and `pictures` lacks: the image of the post `slug`. */
  readonly hero?: { readonly slug: string; readonly width: number; readonly height: number } | undefined;
}

const margin = 72;
const widest = 664;
/** The lamp and its rings, or the hero: most of the card, faded under the words. */
const art: Box = { x: 400, y: 0, width: cardSize.width - 400, height: cardSize.height };
const column: Box = { x: margin, y: 150, width: widest, height: cardSize.height - 150 - 64 };
const header: Box = { x: margin - 4, y: 56, width: 600, height: 56 };

const { field: night, lit: light } = nightPalette(0);
const ink = hexOfOklch(0.95, 0.02, 85);
const muted = hexOfOklch(0.78, 0.018, 85);

/** Sizes of the title in pixels. */
const wholeWords = [92, 84, 76, 70, 64, 58, 52, 48, 44, 40];
/** Of the title, in pixels: the rasteriser's own balancing cannot be measured. */
const widths = [widest, 616, 568, 520, 472, 424, 376];
/** For a word longer than a line, and for 120 ideographs. */
const brokenWords = [64, 58, 52, 48, 44, 40, 36, 32, 28, 24, 20];
/** What stands around the title shrinks with it when it leaves no room. */
const smallSize = (titleSize: number) => Math.max(18, Math.min(30, Math.round(titleSize * 0.6)));

export function cardDrawing(written: OgCard, siteName: string): CardDrawing {
  // Typefaces have accented letters whole. A line ends after a hyphen only when the word is longer than the line.
  const card = { ...written, title: written.title.normalize('NFC').replace(/(?<=\p{L}-)(?=\p{L})/gu, '\u2060') };
  const { seed, hue, lang, heroOf, title, label, note, facts } = card;
  const { width, height } = art;
  const cover = coverArt({ seed, hue, width, height });
  const isMirrored = languageOf(lang).dir === 'rtl';
  // The lamp stands away from the words.
  const isFlipped = heroOf === undefined && cover.lamp.cx < width / 2 !== isMirrored;
  const sized = (fontSize: number, maxWidth: number, overflowWrap: string) =>
    layout(card, { siteName, isMirrored, isFlipped, title: { fontSize, maxWidth, overflowWrap } });
  return {
    ...cardSize,
    lang,
    text: [siteName, label, note, title, facts].filter((words) => words).join(' '),
    layouts: [
      ...wholeWords.map((size) => widths.map((width) => sized(size, width, 'normal'))),
      ...brokenWords.map((size) => [sized(size, widest, 'anywhere')]),
    ],
    pictures: heroOf ? {} : { art: coverSvgStandalone(cover) },
    hero: heroOf ? { slug: heroOf, width, height } : undefined,
  };
}

interface Setting {
  readonly siteName: string;
  readonly isMirrored: boolean;
  readonly isFlipped: boolean;
  readonly title: { readonly fontSize: number; readonly maxWidth: number; readonly overflowWrap: string };
}

function layout(card: OgCard, { siteName, isMirrored, isFlipped, title }: Setting): CardNode {
  const place = (box: Box): Box => (isMirrored ? { ...box, x: cardSize.width - box.x - box.width } : box);
  const fade = `linear-gradient(${isMirrored ? 270 : 90}deg, ${night} 0%, ${night}f0 18%, ${night}c4 40%, ${night}40 58%, ${night}00 72%)`;
  const align = isMirrored ? 'right' : 'left';
  const label = [
    ...(card.label ? [{ text: card.label, color: hexOfOklch(0.8, 0.1, card.hue) }] : []),
    ...(card.note ? [{ text: ` · ${card.note}`, color: muted }] : []),
  ];
  const facts = {
    fontFamily: 'Interface',
    fontSize: smallSize(title.fontSize),
    fontWeight: 400,
    lineHeight: 1.35,
    color: muted,
  };
  const line = { width: '100%', flexShrink: 0, textAlign: align, overflowWrap: 'anywhere' } as const;
  return group({ x: 0, y: 0, ...cardSize }, { backgroundColor: night, overflow: 'hidden' }, [
    picture(card.heroOf ? 'hero' : 'art', place(art), isFlipped ? { transform: 'scale(-1, 1)' } : {}),
    group(place(art), { backgroundImage: fade }),
    group(
      place(header),
      { display: 'flex', flexDirection: isMirrored ? 'row-reverse' : 'row', alignItems: 'center', gap: 16 },
      [
        { type: 'image', src: 'mark', style: { width: 56, height: 56 } },
        words(siteName, { fontFamily: 'Interface', fontSize: 32, fontWeight: 600, color: ink }),
      ],
    ),
    group(
      place(column),
      {
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'flex-end',
        alignItems: isMirrored ? 'flex-end' : 'flex-start',
      },
      [
        ...(label.length > 0
          ? [
              sentence(label, {
                ...line,
                fontFamily: 'Interface',
                fontSize: smallSize(title.fontSize),
                fontWeight: 500,
                marginBottom: 22,
              }),
            ]
          : []),
        sentence(litParts(card), {
          ...line,
          ...title,
          direction: isMirrored ? 'rtl' : 'ltr',
          fontFamily: 'Display',
          fontWeight: 480,
          lineHeight: 1.08,
          color: ink,
        }),
        ...(card.facts ? [words(card.facts, { ...line, ...facts, marginTop: 28 })] : []),
      ],
    ),
  ]);
}

/** The title in pieces, each with its colour when it has one of its own. */
function litParts({ title, lit }: OgCard): { text: string; color?: string }[] {
  const at = lit ? title.indexOf(lit) : -1;
  if (!lit || at < 0) return [{ text: title }];
  const [before, after] = [title.slice(0, at), title.slice(at + lit.length)];
  return [{ text: before }, { text: lit, color: light }, { text: after }].filter(({ text }) => text);
}
