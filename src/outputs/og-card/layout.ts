/** Where everything on a card stands, and in which type: boxes, words and pictures with the CSS that a rasteriser lays out. */
import type { OgCard } from '../og-card.ts';

// Plain data, so that the same tree is the same card.
type Style = Readonly<Record<string, string | number>>;

type CardNode =
  | { readonly type: 'container'; readonly style: Style; readonly children: CardNode[] }
  | { readonly type: 'text'; readonly text: string; readonly style: Style }
  | { readonly type: 'image'; readonly src: string; readonly style: Style };

/** A rectangle of the card in pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const placed = ({ x, y, width, height }: Box): Style => ({ position: 'absolute', left: x, top: y, width, height });

const group = (box: Box, style: Style, children: CardNode[] = []): CardNode => ({
  type: 'container',
  style: { ...placed(box), ...style },
  children,
});

/** @param src key of the picture among those the rasteriser is handed. */
const picture = (src: string, box: Box): CardNode => ({ type: 'image', src, style: placed(box) });

const words = (text: string, style: Style): CardNode => ({ type: 'text', text, style });

/** Words that run on from piece to piece. */
const sentence = (pieces: readonly { text: string; color?: string }[], style: Style): CardNode => ({
  type: 'container',
  style: { display: 'block', ...style },
  children: pieces.map(({ text, color }) => words(text, { display: 'inline', ...(color ? { color } : {}) })),
});

/** Pixels. Twice the smallest size at which services show a card large. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = 72;
/** Of the words, in pixels. */
export const widest = 664;
const besideWords = margin + widest + 40;
/** The drawn cover: flat, and beside the words, so that the card has few colours. */
export const cover: Box = { x: besideWords, y: 0, width: cardSize.width - besideWords, height: cardSize.height };
/** A picture of the post's own: most of the card, faded under the words. */
export const hero: Box = { x: 400, y: 0, width: cardSize.width - 400, height: cardSize.height };
const column: Box = { x: margin, y: 150, width: widest, height: cardSize.height - 150 - 64 };
const header: Box = { x: margin - 4, y: 56, width: 600, height: 56 };

/** What stands around the title shrinks with it when it leaves no room. */
const smallSize = (titleSize: number) => Math.max(18, Math.min(30, Math.round(titleSize * 0.6)));

export interface Setting {
  readonly siteName: string;
  /** As `#rrggbb`. */
  readonly colour: Readonly<Record<'night' | 'ink' | 'muted' | 'lamp' | 'label', string>>;
  /** For words that run from the right. */
  readonly isMirrored: boolean;
  readonly title: {
    readonly fontSize: number;
    readonly lineHeight: number;
    readonly maxWidth: number;
    readonly overflowWrap: 'normal' | 'anywhere';
  };
}

/** How far the night covers the hero, from the words outwards: places between 0 and 1, and how opaque it is there. */
const fade = [
  [0, 1],
  [0.18, 0.94],
  [0.4, 0.77],
  [0.58, 0.25],
  [0.72, 0],
] as const;

/** Where `box` stands when the words run from the right. */
const mirrored = (box: Box): Box => ({ ...box, x: cardSize.width - box.x - box.width });

export function layout(card: OgCard, { siteName, colour, isMirrored, title }: Setting): CardNode {
  const { night, ink, muted } = colour;
  const place = (box: Box): Box => (isMirrored ? mirrored(box) : box);
  const align = isMirrored ? 'right' : 'left';
  const label = [
    ...(card.label ? [{ text: card.label, color: colour.label }] : []),
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
    ...(card.heroOf
      ? [picture('hero', place(hero)), group(place(hero), { backgroundImage: fadeOf(night, isMirrored) })]
      : [picture('cover', place(cover))]),
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
        sentence(litParts(card, colour.lamp), {
          ...line,
          ...title,
          direction: isMirrored ? 'rtl' : 'ltr',
          fontFamily: 'Display',
          fontWeight: 480,
          color: ink,
        }),
        ...(card.facts ? [words(card.facts, { ...line, ...facts, marginTop: 28 })] : []),
      ],
    ),
  ]);
}

const fadeOf = (night: string, isMirrored: boolean): string => {
  const stops = fade.map(([at, opacity]) => {
    const alpha = Math.round(opacity * 255);
    return `${night}${alpha.toString(16).padStart(2, '0')} ${at * 100}%`;
  });
  return `linear-gradient(${isMirrored ? 270 : 90}deg, ${stops.join(', ')})`;
};

/** The title in pieces, each with its colour when it has one of its own. */
function litParts({ title, lit }: OgCard, lamp: string): { text: string; color?: string }[] {
  const at = lit ? title.indexOf(lit) : -1;
  if (!lit || at < 0) return [{ text: title }];
  const [before, after] = [title.slice(0, at), title.slice(at + lit.length)];
  return [{ text: before }, { text: lit, color: lamp }, { text: after }].filter(({ text }) => text);
}
