/** The notation of a cover’s rings: one letter a ring, from the lamp outwards. */
import type { Kind, Pen, Point, Span } from './pen.ts';

export interface Dice {
  /** 0 to 1, without 1. */
  next(): number;
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
}

export type Composition = (pen: Pen, dice: Dice) => void;

/** `share`: width as a share of the step; 0 is a hairline. Any other letter is a rest. */
const marks: Readonly<Record<string, { kind: Kind; share: number; opacity?: number }>> = {
  i: { kind: 'ink', share: 0 },
  l: { kind: 'lit', share: 0.16 },
  L: { kind: 'lit', share: 0.62 },
  h: { kind: 'hue', share: 0.16 },
  H: { kind: 'hue', share: 0.62 },
  Z: { kind: 'hue', share: 2.7, opacity: 0.17 },
};

/** Hairlines and dim zones stand behind the drawing: they run on where bands stop. */
export const isGround = (letter: string): boolean => letter === 'i' || letter === 'Z';

const pauses = ['i', '-i', 'i-', 'ii', 'i-i', '-'] as const;
const motifs: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'Ll', 'LLl', 'lL', 'Lil', 'LL'],
  H: ['H', 'Hh', 'HH', 'hH', 'HHh', 'Hih'],
  Z: ['-Z-'],
};
const orders = ['LHL', 'HLH', 'LHH', 'HLL', 'LZH', 'HZL', 'ZLH', 'LHZ', 'ZHL', 'HLZ'] as const;
const endings = ['iiii', 'iiLii', 'iHiii', '-iiLi', 'iihii', 'i-iii'] as const;

/** Pauses and motifs in turn, with light and the category's hue at least once each. */
export function compose(dice: Dice): string {
  const opening = [...dice.pick(orders)].map((kind) => dice.pick(pauses) + dice.pick(motifs[kind] ?? pauses));
  return `${opening.join('')}i${dice.pick(endings)}iii`;
}

/** One letter of a score. A small picture leaves out a third of the hairlines. */
export function ring(
  pen: Pen,
  letter: string,
  index: number,
  step: number,
  centre: Point,
  radius: number,
  span: Span,
): void {
  const mark = marks[letter];
  if (!mark || (pen.frame.small && letter === 'i' && index % 3 === 1)) return;
  const { kind, share, opacity } = mark;
  const width = share ? Math.max(Math.abs(step) * share, pen.hairline * 1.6) : pen.hairline;
  pen.arc({ kind, width, ...(opacity === undefined ? {} : { opacity }) }, centre, radius, span);
}

export interface Rings {
  readonly centre: Point;
  readonly first: number;
  /** Negative: from the outside in. */
  readonly step: number;
  /** Ratio of each step to the one before. */
  readonly growth?: number;
  /** `nth` counts the hairlines' places, or the other rings one by one. */
  span(letter: string, nth: number): Span;
}

/** A whole score around one centre. */
export function rings(pen: Pen, score: string, { centre, first, step, growth = 1, span }: Rings): void {
  let [radius, pitch, nth] = [first, step, 0];
  for (const [index, letter] of [...score].entries()) {
    if (letter !== '-') ring(pen, letter, index, pitch, centre, radius, span(letter, letter === 'i' ? index : nth++));
    pitch *= growth;
    radius += pitch;
  }
}
