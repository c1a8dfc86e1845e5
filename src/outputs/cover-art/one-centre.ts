/**
 * Compositions of one lamp and the rings around it. What all covers share: the lamp stands near a third; rings keep one step or
 * one ratio; bands start or end on the same few rays; light decays outwards, from band to line to hairline; most of the frame stays night.
 */
import { circle, type Span, upperHalf } from './pen.ts';
import { type Composition, compose, isGround, rings } from './score.ts';

const cycle = <T>(list: readonly T[], n: number, otherwise: T): T => list[n % list.length] ?? otherwise;

/** The lamp rises half over the edge; its bands climb from the horizon like readings on a gauge. */
export const dawn: Composition = (pen, dice) => {
  const { width, height } = pen.frame;
  const step = height * dice.between(0.08, 0.095);
  const centre = { x: width * dice.between(0.33, 0.38), y: height };
  const reaches = [0, 1, 2].map(() => dice.pick([60, 75, 90, 105, 120, 135, 150]));
  const law = dice.pick(['both', 'left', 'right']);
  rings(pen, compose(dice), {
    centre,
    first: step * 2.6,
    step,
    growth: 1.035,
    span(letter, nth) {
      if (isGround(letter)) return upperHalf;
      const reach = cycle(reaches, nth, 90);
      return law === 'left' || (law === 'both' && nth % 2 === 0) ? [180, 180 + reach] : [360 - reach, 360];
    },
  });
  pen.setLamp(centre, step * 1.3);
};

/** A street lamp: everything it lights lies in one quarter of the night. */
export const beam: Composition = (pen, dice) => {
  const { width, height } = pen.frame;
  const step = height * dice.between(0.09, 0.105);
  const centre = { x: width * dice.between(0.33, 0.38), y: height * dice.between(0.14, 0.2) };
  const lit = dice.pick<Span>([
    [0, 90],
    [0, 60],
    [0, 75],
    [15, 90],
  ]);
  rings(pen, compose(dice), {
    centre,
    first: step * 2.2,
    step,
    growth: 1.03,
    span: (letter, nth) => (letter === 'i' && nth % 3 === 0 ? circle : lit),
  });
  pen.setLamp(centre, step * 1.1);
};

/** Two discs: the nearer one leaves a ring of light, thick on one side. */
export const eclipse: Composition = (pen, dice) => {
  const { width, height } = pen.frame;
  const step = height * dice.between(0.068, 0.08);
  const centre = { x: width * dice.between(0.34, 0.4), y: height * dice.between(0.42, 0.58) };
  const radius = height * dice.between(0.16, 0.28);
  const covered = dice.between(0.8, 0.88);
  const angle = (dice.pick([-135, -40, 25, 60, 140]) * Math.PI) / 180;
  const offset = radius * (1 - covered) * 0.86;
  pen.setLamp(centre, radius);
  pen.setMoon({ x: centre.x + offset * Math.cos(angle), y: centre.y + offset * Math.sin(angle) }, radius * covered);
  const start = dice.pick([0, 45, 90, 180, 225, 270]);
  rings(pen, compose(dice), {
    centre,
    first: radius + step * 1.4,
    step,
    growth: 1.04,
    span: (letter, nth) => (isGround(letter) ? circle : [start + nth * 45, start + nth * 45 + (nth % 2 ? 225 : 120)]),
  });
};

/** A disc so near that only its rim is in the frame: one great arc of light. */
export const rim: Composition = (pen, dice) => {
  const { width, height } = pen.frame;
  const step = height * dice.between(0.066, 0.076);
  const radius = height * dice.between(0.62, 0.75);
  const centre = { x: width * dice.between(0.36, 0.42), y: height * dice.between(1.05, 1.2) };
  const covered = dice.between(0.9, 0.94);
  const lean = radius * (1 - covered) * dice.pick([-0.6, 0.6]);
  pen.setLamp(centre, radius);
  pen.setMoon({ x: centre.x + lean, y: centre.y + radius * (1 - covered) * 0.5 }, radius * covered);
  const reach = dice.pick<Span>([
    [210, 300],
    [240, 360],
    [180, 270],
    [180, 360],
  ]);
  rings(pen, compose(dice), {
    centre,
    first: radius + step,
    step,
    growth: 1.05,
    span: (letter) => (isGround(letter) ? upperHalf : reach),
  });
  const inner = dice.pick(['-i-Hi', 'i-i-i', '-h-i-', '-Hh-i', 'i-ih-', '--i-i']);
  rings(pen, inner, {
    centre,
    first: radius * covered - step * 0.8,
    step: -step,
    span: (letter) => (letter === 'i' ? upperHalf : reach),
  });
};

/** The lamp among its orbits, some travelled, some not. */
export const orbit: Composition = (pen, dice) => {
  const { width, height } = pen.frame;
  const step = height * dice.between(0.072, 0.084);
  const centre = { x: width * dice.between(0.34, 0.4), y: height * dice.between(0.42, 0.58) };
  const open = dice.pick([90, 180, 270]);
  const travelled = [0, 1, 2, 3].map(() => dice.pick([75, 105, 150, 195, 240, 285]));
  rings(pen, compose(dice), {
    centre,
    first: step * 2,
    step,
    growth: 1.03,
    span: (letter, nth) => (isGround(letter) ? circle : [open, open + cycle(travelled, nth, 90)]),
  });
  pen.setLamp(centre, step * 1.05);
};

/** A great lamp in the corner, its quarters opening towards the far side. */
export const corner: Composition = (pen, dice) => {
  const { height } = pen.frame;
  const step = height * dice.between(0.08, 0.1);
  const centre = { x: 0, y: height };
  const [a, b] = dice.pick<Span>([
    [0, 60],
    [30, 90],
    [15, 75],
    [0, 90],
  ]);
  rings(pen, `${compose(dice)}iHiii`, {
    centre,
    first: height * 0.36,
    step,
    growth: 1.04,
    span: (letter, nth) => (isGround(letter) ? [270, 360] : nth % 2 ? [270 + a, 360] : [270, 270 + b]),
  });
  pen.setLamp(centre, height * dice.between(0.2, 0.28));
};
