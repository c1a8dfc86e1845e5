/** Compositions whose arcs turn about more than one point. */
import { circle, lowerHalf, type Point, type Span, upperHalf } from './pen.ts';
import { type Composition, compose, ring, rings } from './score.ts';

/** Half-turns about two centres, one line that leaves the lamp and does not come back. */
export const spiral: Composition = (pen, dice) => {
  const { width, height } = pen.frame;
  const pitch = 2 * Math.round(height * dice.between(0.05, 0.06));
  const lamp = { x: Math.round(width * dice.between(0.38, 0.42)), y: height * dice.between(0.5, 0.58) };
  const other = { x: lamp.x - pitch, y: lamp.y };
  const turns =
    dice.pick(['LLLhhh', 'hhLLL', 'HHhLLL', 'iHHHll', 'LLhhhH', 'hhhLL', 'lllHHLL']) +
    dice.pick(['HHiii', 'iiHHH', 'iihhLL', 'iLLii', 'iiiHH']) +
    dice.pick(['llii', 'hiii', 'iiLi', 'iiii']) +
    'iiiii';
  for (const [n, letter] of [...turns].entries()) {
    const [centre, half] = n % 2 ? [other, lowerHalf] : [lamp, upperHalf];
    ring(pen, letter, n, pitch * 0.95, centre, pitch * (1.5 + n), half);
    if (!pen.frame.small) ring(pen, 'i', n, pitch, centre, pitch * (2.5 + n), half);
  }
  pen.setLamp(lamp, pitch * 0.8);
};

/** Parallel lines that bend round one lamp after another. */
export const river: Composition = (pen, dice) => {
  const { width, height } = pen.frame;
  const radius = Math.round(height * dice.between(0.22, 0.42));
  const parts = [
    dice.pick(['i-Ll', 'iLi-', '-Lli', 'lLi-', 'iLL-']),
    dice.pick(['i-Hi', 'iHhi', '-ihi', 'Hi-i', 'H-hi']),
  ];
  const lines = (dice.next() < 0.5 ? parts : parts.reverse()).join('');
  const gap = (radius * 1.5) / lines.length;
  const lamp = { x: Math.round(width * dice.between(0.34, 0.4)), y: height * dice.between(0.44, 0.5) };
  const bends = Math.ceil(width / (2 * radius));
  for (let bend = -bends; bend <= bends; bend++) {
    const [half, side] = bend % 2 ? [lowerHalf, -1] : [upperHalf, 1];
    for (const [index, letter] of [...lines].entries()) {
      const offset = Math.round((index - (lines.length - 1) / 2) * gap) * side;
      ring(pen, letter, index, gap * 1.1, { x: lamp.x + 2 * radius * bend, y: lamp.y }, radius + offset, half);
    }
  }
  pen.setLamp(lamp, radius * 0.17);
};

/** A lamp on its way: each ring is centred where the lamp was, so they crowd before it and spread behind. */
export const wake: Composition = (pen, dice) => {
  const { width, height } = pen.frame;
  const lamp = { x: width * dice.between(0.3, 0.36), y: height * dice.between(0.46, 0.54) };
  const step = height * dice.between(0.09, 0.11);
  const drift = dice.between(0.4, 0.6);
  const course = (dice.pick([-25, 0, 0, 15, 30]) * Math.PI) / 180;
  for (const [index, letter] of [...compose(dice).replaceAll('Z', 'H')].entries()) {
    const radius = step * (1.5 + index);
    const centre = { x: lamp.x + radius * drift * Math.cos(course), y: lamp.y + radius * drift * Math.sin(course) };
    // A band must fit where the rings are closest.
    ring(pen, letter, index, step * (1 - drift), centre, radius, circle);
  }
  pen.setLamp(lamp, step * 0.62);
};

/** Two systems that touch and do not cross. */
export const twins: Composition = (pen, dice) => {
  const { width, height } = pen.frame;
  const step = height * dice.between(0.07, 0.085);
  const near = { x: width * dice.between(0.3, 0.36), y: height };
  const far = { x: width * dice.between(0.7, 0.76), y: 0 };
  const distance = Math.hypot(near.x - far.x, near.y - far.y);
  const reach = distance * dice.between(0.4, 0.6);
  const inwards = (score: string, centre: Point, radius: number, span: Span) =>
    rings(pen, score, { centre, first: radius - step / 2, step: -step, span: () => span });
  const trimmed = (score: string, radius: number) => score.slice(0, Math.floor(radius / step - 1.5));
  inwards(
    trimmed(
      dice.pick(['i-LLl', 'iiLl-', 'Liii', 'iLLi-', 'lL-i', 'LL-']) +
        dice.pick(['i-ii', 'iiL', 'Lli-i', 'iilL', '-iii']),
      reach,
    ),
    near,
    reach,
    upperHalf,
  );
  inwards(
    trimmed(
      dice.pick(['HHhi', 'iH-i', 'hi-Z-', 'H-ii', 'iHh']) + dice.pick(['-ii', 'Hhi', 'i-i', 'HH-h', 'iii']),
      distance - reach,
    ),
    far,
    distance - reach,
    lowerHalf,
  );
  pen.setLamp(near, step * 1.35);
};

/** The lamp over still water: the same rings, unlit, below a line that is not drawn. */
export const horizon: Composition = (pen, dice) => {
  const { width, height } = pen.frame;
  const step = height * dice.between(0.075, 0.09);
  const gap = height * 0.018;
  const [x, y] = [width * dice.between(0.34, 0.4), height * dice.between(0.56, 0.62)];
  const score = compose(dice);
  const drift = dice.pick([0, 0, 1]);
  const common = { first: step * 2.4, step, growth: 1.03 };
  const still = score.replaceAll('L', 'h').replaceAll('l', 'i').replaceAll('H', 'h').replaceAll('Z', '-');
  rings(pen, score, { ...common, centre: { x, y: y - gap }, span: () => upperHalf });
  rings(pen, still, { ...common, centre: { x: x + step * drift, y: y + gap }, span: () => lowerHalf });
  pen.setLamp({ x, y: y - gap }, step * 1.1);
};
