/** What a card is drawn from: boxes, words and pictures with the CSS that a rasteriser lays out. Plain data, so that the same tree is the same card. */

type Style = Readonly<Record<string, string | number>>;

export type CardNode =
  | { readonly type: 'container'; readonly style: Style; readonly children: CardNode[] }
  | { readonly type: 'text'; readonly text: string; readonly style: Style }
  | { readonly type: 'image'; readonly src: string; readonly style: Style };

/** A rectangle of the card in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const placed = ({ x, y, width, height }: Box): Style => ({ position: 'absolute', left: x, top: y, width, height });

export const group = (box: Box, style: Style, children: CardNode[] = []): CardNode => ({
  type: 'container',
  style: { ...placed(box), ...style },
  children,
});

/** @param src key of the picture among those the rasteriser is handed. */
export const picture = (src: string, box: Box): CardNode => ({ type: 'image', src, style: placed(box) });

export const words = (text: string, style: Style): CardNode => ({ type: 'text', text, style });

/** Words that run on from piece to piece. */
export const sentence = (pieces: readonly { text: string; color?: string }[], style: Style): CardNode => ({
  type: 'container',
  style: { display: 'block', ...style },
  children: pieces.map(({ text, color }) => words(text, { display: 'inline', ...(color ? { color } : {}) })),
});
