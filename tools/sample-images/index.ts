/**
 * Draws every picture of the sample posts, so that none is borrowed and each can be drawn again. It refuses chance and
 * lettering: the same code gives the same files, and an image says nothing that its `alt` does not.
 *
 * Run: `npm run sample-images`. The outputs are committed beside their posts.
 */

import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { randomFrom } from '../../src/domain/random.ts';

interface Picture {
  /** Path under `content/`; its ending decides the format. */
  readonly path: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Inside of the `<svg>` element. */
  readonly drawing: string;
}

// ---- Colour: the design's OKLCH roles as hexadecimal sRGB, which every rasteriser reads the same way.

/** Björn Ottosson's OKLab matrices; channels outside sRGB are clipped. */
function oklch(lightness: number, chroma: number, hueDegrees: number): string {
  const hue = (hueDegrees * Math.PI) / 180;
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const channel = (value: number): string => {
    const clipped = Math.min(1, Math.max(0, value));
    const encoded = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${linear.map(channel).join('')}`;
}

const night = oklch(0.215, 0.03, 265);
const dusk = oklch(0.27, 0.034, 265);
const lamp = oklch(0.79, 0.165, 70);
const ember = oklch(0.6, 0.13, 60);
const paper = oklch(0.95, 0.014, 85);
const ink = oklch(0.66, 0.026, 85);
const faint = oklch(0.42, 0.026, 265);

const blue = oklch(0.56, 0.11, 265);
const sky = oklch(0.63, 0.12, 262);
const green = oklch(0.56, 0.11, 150);
const violet = oklch(0.66, 0.13, 320);
const teal = oklch(0.56, 0.11, 200);

// ---- Geometry. Angles are in degrees, clockwise from three o'clock; lengths in pixels.

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly opacity?: number;
  readonly cap?: 'butt' | 'round';
}

const short = (value: number): string => String(Math.round(value * 10) / 10);

const on = (centre: Point, radius: number, degrees: number): Point => ({
  x: centre.x + radius * Math.cos((degrees * Math.PI) / 180),
  y: centre.y + radius * Math.sin((degrees * Math.PI) / 180),
});

const angleTo = (from: Point, to: Point): number => (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;

const distance = (from: Point, to: Point): number => Math.hypot(to.x - from.x, to.y - from.y);

const path = (d: string, { colour, width, opacity = 1, cap = 'butt' }: Stroke): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${short(width)}"` +
  `${opacity < 1 ? ` opacity="${opacity.toFixed(2)}"` : ''}${cap === 'round' ? ' stroke-linecap="round"' : ''}/>`;

function arc(centre: Point, radius: number, start: number, sweep: number, stroke: Stroke): string {
  if (sweep >= 360) return ring(centre, radius, stroke);
  const from = on(centre, radius, start);
  const to = on(centre, radius, start + sweep);
  const r = short(radius);
  const d = `M${short(from.x)} ${short(from.y)}A${r} ${r} 0 ${sweep > 180 ? 1 : 0} 1 ${short(to.x)} ${short(to.y)}`;
  return path(d, stroke);
}

const ring = (centre: Point, radius: number, { colour, width, opacity = 1 }: Stroke): string =>
  `<circle cx="${short(centre.x)}" cy="${short(centre.y)}" r="${short(radius)}" fill="none" stroke="${colour}" ` +
  `stroke-width="${short(width)}"${opacity < 1 ? ` opacity="${opacity.toFixed(2)}"` : ''}/>`;

const disc = (centre: Point, radius: number, fill: string): string =>
  `<circle cx="${short(centre.x)}" cy="${short(centre.y)}" r="${short(radius)}" fill="${fill}"/>`;

const line = (from: Point, to: Point, stroke: Stroke): string =>
  path(`M${short(from.x)} ${short(from.y)}L${short(to.x)} ${short(to.y)}`, stroke);

const field = (fill = night): string => `<rect width="100%" height="100%" fill="${fill}"/>`;

const glow = (id: string, colour: string, strength: number): string =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/>` +
  `<stop offset=".35" stop-color="${colour}" stop-opacity="${(strength * 0.35).toFixed(3)}"/>` +
  `<stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`;

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

// ---- The pictures, one function each, all on a field of 2000 × 1000 unless they say otherwise.

/** Rings that are allowed to break the further they stand from the lamp. */
function whatMayFail(): string {
  const random = randomFrom(41);
  const centre = { x: 1000, y: 520 };
  const rings = times(13, (i) => {
    const radius = 92 + i * 66 + i * i * 1.6;
    if (i < 2) return ring(centre, radius, { colour: lamp, width: 26 - i * 8 });
    const broken = (i - 1) / 12;
    const pieces = 2 + Math.round(broken * 17);
    const stroke = i < 7 ? { colour: green, width: 20 - i * 1.6 } : { colour: ink, width: 7 - i * 0.3 };
    const turn = random() * 360;
    return times(pieces, (piece) => {
      if (random() < broken * 0.42) return '';
      const share = 360 / pieces;
      const sweep = share * (1 - broken * (0.28 + random() * 0.62)) - 2.4;
      const start = turn + piece * share + (random() - 0.5) * share * broken * 0.3;
      const drift = broken ** 2 * (random() - 0.35) * 46;
      return arc(centre, radius + drift, start, Math.max(1.2, sweep), stroke);
    }).join('');
  });
  return field() + rings.join('') + disc(centre, 40, lamp);
}

/** A month's budget of twelve on a half dial: one arc a week, the lit part is what has been spent. */
function failureBudget(): string {
  const centre = { x: 1000, y: 930 };
  const spentByWeek = [1, 4, 7, 11];
  const weeks = spentByWeek.map((spent, week) => {
    const radius = 290 + week * 168;
    const track = arc(centre, radius, 180, 180, { colour: faint, width: 54, opacity: 0.55 });
    const used = arc(centre, radius, 180, (spent / 12) * 180, { colour: week === 3 ? lamp : ember, width: 54 });
    const left = arc(centre, radius, 180 + (spent / 12) * 180 + 0.6, Math.max(0.6, ((12 - spent) / 12) * 180 - 0.6), {
      colour: green,
      width: 6,
    });
    const divisions = times(11, (i) => {
      const degrees = 180 + ((i + 1) / 12) * 180;
      return line(on(centre, radius - 28, degrees), on(centre, radius + 28, degrees), { colour: night, width: 5 });
    });
    return track + used + left + divisions.join('');
  });
  const base = line({ x: 120, y: 930 }, { x: 1880, y: 930 }, { colour: ink, width: 2, opacity: 0.6 });
  return field() + weeks.join('') + base + disc(centre, 46, lamp);
}

/** Five observers, five sightings, one place where they cross. */
function requestAsEvidence(): string {
  const need = { x: 1130, y: 455 };
  const observers: readonly Point[] = [
    { x: 150, y: 160 },
    { x: 480, y: 950 },
    { x: 1300, y: 962 },
    { x: 1905, y: 690 },
    { x: 1590, y: 44 },
  ];
  const sightings = observers.map((observer) => {
    const toNeed = distance(observer, need);
    const bearing = angleTo(observer, need);
    const spread = (length: number, radius: number): number => ((length / radius) * 180) / Math.PI;
    const count = Math.round(toNeed / 62);
    const heard = times(count - 1, (i) => {
      const radius = ((i + 1) / count) * toNeed;
      const half = Math.min(58, spread(70 + radius * 0.3, radius));
      return arc(observer, radius, bearing - half, half * 2, {
        colour: ink,
        width: 2.4,
        opacity: 0.68 - 0.36 * (i / count),
      });
    });
    const half = spread(90 + toNeed * 0.36, toNeed);
    const sighting = arc(observer, toNeed, bearing - half, half * 2, { colour: sky, width: 9, cap: 'round' });
    return heard.join('') + disc(observer, 17, paper) + sighting;
  });
  const halo = [74, 112].map((radius, i) => ring(need, radius, { colour: lamp, width: 5 - i * 2 }));
  return field() + sightings.join('') + disc(need, 52, night) + halo.join('') + disc(need, 34, lamp);
}

/** A drawer of dated cards: the lit one replaces an older one, which stays. */
function decisionLog(): string {
  const replacing = 1;
  const replaced = 5;
  const card = (depth: number): { left: number; top: number; width: number } => {
    const width = 1440 - depth * 92;
    return { left: 950 - width / 2, top: 634 - depth * 86 + depth * depth * 1.7, width };
  };
  const emblem = (centre: Point, size: number, colour: string, turn: number): string =>
    arc(centre, size, turn, 210, { colour, width: size * 0.26 }) +
    arc(centre, size * 0.52, turn + 60, 230, { colour, width: size * 0.2 });
  const cards = times(8, (i) => 7 - i).map((depth) => {
    const { left, top, width } = card(depth);
    const lit = depth === replacing;
    const fill = lit ? lamp : oklch(0.335 - depth * 0.013, 0.034, 265);
    const edge = lit ? lamp : oklch(0.5 - depth * 0.02, 0.03, 265);
    const mark = lit ? night : depth === 0 ? lamp : depth % 2 === 0 ? violet : ink;
    const text = lit ? night : ink;
    const y = top + 43;
    const body =
      `<rect x="${short(left)}" y="${short(top)}" width="${short(width)}" height="900" rx="16" fill="${fill}" ` +
      `stroke="${edge}" stroke-width="2.5"/>`;
    const title = line(
      { x: left + 92, y },
      { x: left + 92 + width * (0.24 + ((depth * 37) % 20) / 100), y },
      { colour: text, width: 9, cap: 'round', opacity: 0.9 - depth * 0.06 },
    );
    const date = line(
      { x: left + width - 150, y },
      { x: left + width - 44, y },
      { colour: text, width: 9, cap: 'round', opacity: 0.55 - depth * 0.03 },
    );
    const strike =
      depth === replaced
        ? line({ x: left + 24, y: y + 3 }, { x: left + width - 24, y: y - 3 }, { colour: lamp, width: 5, cap: 'round' })
        : '';
    return body + emblem({ x: left + 48, y }, 23, mark, depth * 47) + title + date + strike;
  });
  const front = card(0);
  const lines = [0.78, 0.7, 0.83, 0.42, 0.74, 0.8].map((share, i) =>
    line(
      { x: front.left + 92, y: front.top + 128 + i * 52 + (i > 3 ? 34 : 0) },
      { x: front.left + 92 + share * (front.width - 200), y: front.top + 128 + i * 52 + (i > 3 ? 34 : 0) },
      { colour: ink, width: 7, cap: 'round', opacity: 0.6 },
    ),
  );
  const from = card(replacing);
  const to = card(replaced);
  const start = { x: from.left + from.width, y: from.top + 43 };
  const end = { x: to.left + to.width, y: to.top + 43 };
  const link = path(`M${short(start.x)} ${short(start.y)}A262 262 0 0 0 ${short(end.x + 16)} ${short(end.y)}`, {
    colour: lamp,
    width: 5,
    cap: 'round',
  });
  return field() + cards.join('') + lines.join('') + link + disc({ x: end.x + 16, y: end.y }, 11, lamp);
}

/**
 * A Truchet maze: every tile holds two quarter arcs, so every curve is continuous. One of them is the question, followed
 * until it is answered. The seed was chosen for the long way that its sixth row takes.
 */
function codeReading(): string {
  const cell = 100;
  const columns = 20;
  const rows = 10;
  const random = randomFrom(61);
  const turned = times(rows, () => times(columns, () => random() < 0.5));
  const isTurned = (column: number, row: number): boolean => turned[row]?.[column] ?? false;

  // Sides: 0 top, 1 right, 2 bottom, 3 left. A turned tile joins top with left and right with bottom, another top with right and bottom with left.
  const exitOf = (column: number, row: number, side: number): number => (isTurned(column, row) ? 3 - side : side ^ 1);
  const middleOf = (column: number, row: number, side: number): Point => ({
    x: (column + (side === 1 ? 1 : side === 3 ? 0 : 0.5)) * cell,
    y: (row + (side === 2 ? 1 : side === 0 ? 0 : 0.5)) * cell,
  });
  const quarter = (column: number, row: number, from: number, to: number): string => {
    const end = middleOf(column, row, to);
    return `A${cell / 2} ${cell / 2} 0 0 ${(to - from + 4) % 4 === 3 ? 1 : 0} ${short(end.x)} ${short(end.y)}`;
  };
  const moveTo = ({ x, y }: Point): string => `M${short(x)} ${short(y)}`;

  const follow = (firstRow: number, tiles: number): { d: string; end: Point } => {
    let [column, row, side] = [0, firstRow, 3];
    let end = middleOf(column, row, side);
    let d = moveTo(end);
    for (let tile = 0; tile < tiles && column >= 0 && column < columns && row >= 0 && row < rows; tile++) {
      const exit = exitOf(column, row, side);
      d += quarter(column, row, side, exit);
      end = middleOf(column, row, exit);
      if (exit === 0) row--;
      else if (exit === 1) column++;
      else if (exit === 2) row++;
      else column--;
      side = (exit + 2) % 4;
    }
    return { d, end };
  };

  const maze = times(rows * columns, (tile) => {
    const [column, row] = [tile % columns, Math.floor(tile / columns)];
    return [0, 2]
      .map((side) => moveTo(middleOf(column, row, side)) + quarter(column, row, side, exitOf(column, row, side)))
      .join('');
  }).join('');
  const question = follow(6, 46);
  const neighbours = [1, 3, 8].map((row) => path(follow(row, 400).d, { colour: teal, width: 7, opacity: 0.8 }));
  return (
    field() +
    path(maze, { colour: ink, width: 3, opacity: 0.5 }) +
    neighbours.join('') +
    path(question.d, { colour: lamp, width: 15, cap: 'round' }) +
    disc(question.end, 52, night) +
    ring(question.end, 52, { colour: lamp, width: 6 }) +
    disc(question.end, 28, lamp)
  );
}

/** Ten guesses added up. Each arc is one hundredth of the outcomes; the pale line is the sum of the likeliest guesses. */
function spreadOfAnEstimate(): string {
  const random = randomFrom(7);
  const triangular = (low: number, mode: number, high: number): number => {
    const u = random();
    const turn = (mode - low) / (high - low);
    return u < turn
      ? low + Math.sqrt(u * (high - low) * (mode - low))
      : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
  };
  const lampAt = { x: 110, y: 500 };
  const radiusOf = (days: number): number => 300 + (days - 18) * 25.5;
  const runs = times(20_000, () => {
    const drag = triangular(0.8, 1, 1.8);
    return drag * times(10, () => triangular(2, 3, 8)).reduce((sum, days) => sum + days, 0);
  }).sort((a, b) => a - b);
  const half = 27;
  const arcs = times(100, (i) => {
    const radius = radiusOf(runs[Math.floor(((i + 0.5) / 100) * runs.length)] ?? 0);
    const stroke =
      i < 50 ? { colour: lamp, width: 4 } : i < 85 ? { colour: ember, width: 4 } : { colour: violet, width: 4 };
    return arc(lampAt, radius, -half, half * 2, stroke);
  });
  const nothing = times(4, (i) => arc(lampAt, radiusOf(14 + i * 4), -half, half * 2, { colour: faint, width: 2 }));
  const hoped = arc(lampAt, radiusOf(30), -half - 5, half * 2 + 10, { colour: paper, width: 7, cap: 'round' });
  return (
    `<defs>${glow('near', lamp, 0.5)}</defs>${field()}` +
    `<circle cx="${lampAt.x}" cy="${lampAt.y}" r="330" fill="url(#near)"/>` +
    nothing.join('') +
    arcs.join('') +
    hoped +
    disc(lampAt, 38, lamp)
  );
}

/** One stock of line, spent where it counts. */
function unevenCare(): string {
  const centre = { x: 1390, y: 560 };
  const radii: number[] = [];
  for (let radius = 62, gap = 7; radius < 1700; gap *= 1.068) {
    radii.push(radius);
    radius += gap;
  }
  const arcs = radii.map((radius, i) => {
    const share = i / (radii.length - 1);
    const colour = share < 0.34 ? lamp : share < 0.5 ? ember : share < 0.72 ? teal : ink;
    return ring(centre, radius, {
      colour,
      width: share < 0.34 ? 3.2 : share < 0.72 ? 2.8 : 2,
      opacity: 1 - share * 0.45,
    });
  });
  return field() + arcs.join('') + disc(centre, 38, lamp);
}

/** Two readers. Only what both have covered is lit. */
function twoReaders(): string {
  const first = { x: 705, y: 500 };
  const second = { x: 1295, y: 500 };
  const reach = 462;
  const rings = (centre: Point, colour: string, width: number, opacity: number): string =>
    times(13, (i) => ring(centre, 66 + i * 33, { colour, width, opacity })).join('');
  const outline = (centre: Point): string => `<circle cx="${centre.x}" cy="${centre.y}" r="${reach}"/>`;
  return (
    `<defs><clipPath id="a">${outline(first)}</clipPath><clipPath id="b">${outline(second)}</clipPath>` +
    `<linearGradient id="lens" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${ember}"/>` +
    `<stop offset=".5" stop-color="${lamp}"/><stop offset="1" stop-color="${ember}"/></linearGradient></defs>` +
    field() +
    rings(first, ink, 3, 0.75) +
    rings(second, teal, 5, 1) +
    `<g clip-path="url(#a)"><g clip-path="url(#b)"><rect width="2000" height="1000" fill="url(#lens)"/>` +
    `${rings(first, night, 3, 0.9)}${rings(second, night, 5, 0.9)}</g></g>` +
    disc(first, 24, paper) +
    disc(second, 24, lamp)
  );
}

/** Sixty settings; three were ever turned. */
function untouchedDials(): string {
  const turnedTo = new Map([
    [16, -40],
    [35, 62],
    [44, -104],
  ]);
  const dials = times(60, (i) => {
    const centre = { x: 185 + (i % 12) * 148.2, y: 178 + Math.floor(i / 12) * 161 };
    const turned = turnedTo.get(i);
    const degrees = turned ?? 222;
    const colour = turned === undefined ? ink : lamp;
    const body = arc(centre, 52, 130, 280, {
      colour,
      width: turned === undefined ? 3 : 7,
      opacity: turned === undefined ? 0.6 : 1,
    });
    const hand = line(on(centre, 10, degrees), on(centre, 40, degrees), {
      colour: turned === undefined ? paper : lamp,
      width: 8,
      cap: 'round',
      opacity: turned === undefined ? 0.8 : 1,
    });
    const light =
      turned === undefined ? '' : `<circle cx="${short(centre.x)}" cy="${centre.y}" r="150" fill="url(#on)"/>`;
    return light + body + hand;
  });
  return `<defs>${glow('on', lamp, 0.42)}</defs>${field()}${dials.join('')}`;
}

/** 1800 × 900. A street going away, each lamp with its own pool. */
function streetLamps(): string {
  const vanishing = { x: 1480, y: 508 };
  const lamps = times(9, (i) => 8 - i).map((i) => {
    const scale = 0.75 ** i;
    const foot = { x: vanishing.x - 1220 * scale, y: vanishing.y + 262 * scale };
    const height = 640 * scale;
    const bend = 92 * scale;
    const head = { x: foot.x + bend * 1.9, y: foot.y - height + bend * 0.34 };
    const post =
      `M${short(foot.x)} ${short(foot.y)}V${short(foot.y - height + bend)}` +
      `A${short(bend)} ${short(bend)} 0 0 1 ${short(foot.x + bend)} ${short(foot.y - height)}` +
      `A${short(bend)} ${short(bend)} 0 0 1 ${short(head.x)} ${short(head.y)}`;
    const halo = times(4, (k) =>
      arc(head, (64 + k * 44) * scale, 205 - k * 14, 130 + k * 28, {
        colour: lamp,
        width: 3.4 * scale,
        opacity: 0.5 - k * 0.11,
      }),
    );
    const pool = { x: head.x + 20 * scale, y: foot.y + 34 * scale };
    const streak = { width: 34 * scale, top: pool.y, height: 330 * scale };
    return (
      `<ellipse cx="${short(pool.x)}" cy="${short(pool.y)}" rx="${short(400 * scale)}" ry="${short(84 * scale)}" fill="url(#pool)"/>` +
      `<ellipse cx="${short(pool.x)}" cy="${short(streak.top + streak.height * 0.3)}" rx="${short(streak.width)}" ry="${short(streak.height * 0.62)}" fill="url(#streak)"/>` +
      path(post, { colour: oklch(0.5 - i * 0.018, 0.03, 265), width: Math.max(1.2, 11 * scale) }) +
      `<circle cx="${short(head.x)}" cy="${short(head.y)}" r="${short(330 * scale)}" fill="url(#air)"/>` +
      halo.join('') +
      disc(head, Math.max(2.4, 21 * scale), lamp)
    );
  });
  return (
    `<defs>${glow('air', lamp, 0.62)}${glow('pool', lamp, 0.7)}${glow('streak', lamp, 0.55)}` +
    `<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${oklch(0.17, 0.03, 265)}"/>` +
    `<stop offset="1" stop-color="${oklch(0.3, 0.05, 265)}"/></linearGradient>` +
    `<linearGradient id="ground" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${oklch(0.235, 0.034, 265)}"/>` +
    `<stop offset="1" stop-color="${oklch(0.15, 0.024, 265)}"/></linearGradient></defs>` +
    `<rect width="1800" height="${vanishing.y}" fill="url(#sky)"/>` +
    `<rect y="${vanishing.y}" width="1800" height="${900 - vanishing.y}" fill="url(#ground)"/>${lamps.join('')}`
  );
}

/** 1600 × 640. A post is read once and leaves in five forms. */
function oneTree(): string {
  const source = { x: 190, y: 320 };
  const tree = { x: 690, y: 320 };
  const forms = times(5, (i) => ({ x: 1370, y: 88 + i * 116 }));
  const thin = { colour: ink, width: 4 };
  const sheet = (centre: Point, width: number, height: number): string =>
    `<rect x="${short(centre.x - width / 2)}" y="${short(centre.y - height / 2)}" width="${width}" height="${height}" rx="6" ` +
    `fill="${dusk}" stroke="${paper}" stroke-width="4"/>`;
  const rules = (centre: Point, widths: readonly number[], gap: number): string =>
    widths
      .map((width, i) => {
        const y = centre.y + (i - (widths.length - 1) / 2) * gap;
        return line(
          { x: centre.x - 28, y },
          { x: centre.x - 28 + width, y },
          { colour: paper, width: 4, cap: 'round' },
        );
      })
      .join('');
  const shapes: readonly ((at: Point) => string)[] = [
    (at) => sheet(at, 70, 88) + rules({ x: at.x + 6, y: at.y }, [44, 44, 26], 18),
    (at) =>
      disc({ x: at.x - 30, y: at.y + 28 }, 8, paper) +
      [32, 58]
        .map((r) => arc({ x: at.x - 30, y: at.y + 28 }, r, 270, 90, { colour: paper, width: 7, cap: 'round' }))
        .join(''),
    (at) => sheet(at, 110, 62) + arc({ x: at.x, y: at.y + 30 }, 26, 180, 180, { colour: lamp, width: 7 }),
    (at) => rules({ x: at.x - 14, y: at.y }, [84, 66, 84, 40], 20),
    (at) =>
      ring({ x: at.x - 8, y: at.y - 8 }, 28, { colour: paper, width: 6 }) +
      line({ x: at.x + 12, y: at.y + 12 }, { x: at.x + 36, y: at.y + 36 }, { colour: paper, width: 8, cap: 'round' }),
  ];
  const routes = forms.map((form, i) => {
    const end = { x: form.x - 110, y: form.y };
    const rise = end.y - tree.y;
    const colour = i === 0 ? lamp : blue;
    const bend = Math.abs(rise) / 2;
    if (bend < 1) return line({ x: tree.x + 120, y: tree.y }, end, { colour, width: 6, cap: 'round' });
    const turn = 1000;
    const [out, back] = rise < 0 ? [0, 1] : [1, 0];
    return path(
      `M${tree.x + 120} ${tree.y}H${short(turn - bend)}A${bend} ${bend} 0 0 ${out} ${turn} ${short(tree.y + rise / 2)}` +
        `A${bend} ${bend} 0 0 ${back} ${short(turn + bend)} ${end.y}H${end.x}`,
      { colour, width: 6, cap: 'round' },
    );
  });
  return (
    `<rect width="1600" height="640" rx="10" fill="${night}"/>` +
    line({ x: source.x + 62, y: source.y }, { x: tree.x - 120, y: tree.y }, { colour: lamp, width: 6, cap: 'round' }) +
    ring(source, 46, thin) +
    disc(source, 24, lamp) +
    routes.join('') +
    disc(tree, 120, night) +
    ring(tree, 120, { colour: lamp, width: 10 }) +
    [38, 64, 90].map((radius, i) => arc(tree, radius, 200 + i * 40, 250 - i * 30, thin)).join('') +
    disc(tree, 15, lamp) +
    forms.map((form, i) => shapes[i]?.(form) ?? '').join('')
  );
}

/** 512 × 512, cropped to a disc by the page. Holds at 40 px: a lamp off the centre and the arcs that leave the frame. */
function studioPortrait(): string {
  const centre = { x: 196, y: 330 };
  return (
    field() +
    arc(centre, 96, 150, 190, { colour: lamp, width: 34 }) +
    arc(centre, 164, 214, 150, { colour: blue, width: 30 }) +
    arc(centre, 226, 176, 236, { colour: ink, width: 8 }) +
    arc(centre, 290, 262, 108, { colour: lamp, width: 22 }) +
    disc(centre, 40, lamp)
  );
}

const wide = { widthPx: 2000, heightPx: 1000 };

const pictures: readonly Picture[] = [
  { path: 'authors/sodiarc-studio.png', widthPx: 512, heightPx: 512, drawing: studioPortrait() },
  { path: 'posts/decide-what-may-fail/hero.png', ...wide, drawing: whatMayFail() },
  { path: 'posts/the-arithmetic-of-a-failure-budget/hero.svg', ...wide, drawing: failureBudget() },
  { path: 'posts/a-request-is-evidence/hero.png', ...wide, drawing: requestAsEvidence() },
  { path: 'posts/write-the-decision-down/hero.png', ...wide, drawing: decisionLog() },
  { path: 'posts/reading-code-you-did-not-write/hero.png', ...wide, drawing: codeReading() },
  { path: 'posts/what-is-the-number-for/hero.webp', ...wide, drawing: spreadOfAnEstimate() },
  { path: 'posts/where-care-pays/hero.png', ...wide, drawing: unevenCare() },
  { path: 'posts/nobody-has-read-this-yet/hero.webp', ...wide, drawing: twoReaders() },
  { path: 'posts/defaults-are-decisions/hero.jpg', ...wide, drawing: untouchedDials() },
  { path: 'posts/what-an-author-may-write/lamps.webp', widthPx: 1800, heightPx: 900, drawing: streetLamps() },
  { path: 'posts/what-an-author-may-write/one-tree.svg', widthPx: 1600, heightPx: 640, drawing: oneTree() },
];

async function encode(svg: string, fileName: string): Promise<Buffer> {
  const image = sharp(Buffer.from(svg));
  if (fileName.endsWith('.png')) return image.png({ palette: true, quality: 100, dither: 0, effort: 10 }).toBuffer();
  if (fileName.endsWith('.webp')) return image.webp({ quality: 76, effort: 6 }).toBuffer();
  if (fileName.endsWith('.jpg')) return image.jpeg({ quality: 84, mozjpeg: true }).toBuffer();
  return Buffer.from(`${svg}\n`);
}

for (const { path: name, widthPx, heightPx, drawing } of pictures) {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" ` +
    `viewBox="0 0 ${widthPx} ${heightPx}">${drawing}</svg>`;
  const file = new URL(`../../content/${name}`, import.meta.url);
  // Its post is gone: `npm run clear-samples`.
  if (!existsSync(dirname(fileURLToPath(file)))) continue;
  const bytes = await encode(svg, name);
  await writeFile(file, bytes);
  console.log(`${String(Math.ceil(bytes.length / 1024)).padStart(4)} kB  content/${name}`);
}
