/** Draws arcs into a frame and keeps them as few, short paths. Knows geometry and bytes, nothing about composition. */

export type Kind = 'ink' | 'hue' | 'lit';

export interface Disc {
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

/** Every arc of one kind and width, in one path. */
export interface Arcs {
  readonly kind: Kind;
  readonly path: string;
  readonly strokeWidth: number;
  /** 0 to 1, absent when opaque. */
  readonly opacity?: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Degrees, clockwise from three o'clock; `to` is larger than `from`. */
export type Span = readonly [from: number, to: number];

export const circle: Span = [0, 360];
export const upperHalf: Span = [180, 360];
export const lowerHalf: Span = [0, 180];

export interface Stroke {
  readonly kind: Kind;
  readonly width: number;
  readonly opacity?: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** For pictures of 100 to 400 px: fewer and stronger hairlines. */
  readonly small: boolean;
  /** Compositions are written one way round and turned here. */
  readonly mirrored: boolean;
  readonly upsideDown: boolean;
}

const order: Record<Kind, number> = { ink: 0, hue: 1, lit: 2 };
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export class Pen {
  readonly frame: Frame;
  readonly hairline: number;
  lamp: Disc = { cx: 0, cy: 0, r: 0 };
  moon: Disc | undefined;
  readonly #drawn = new Map<string, Arcs>();

  constructor(frame: Frame) {
    this.frame = frame;
    this.hairline = frame.height * (frame.small ? 0.0085 : 0.005);
  }

  setLamp(at: Point, r: number): void {
    this.lamp = this.#disc(at, r);
  }

  /** A disc of night before the lamp. */
  setMoon(at: Point, r: number): void {
    this.moon = this.#disc(at, r);
  }

  arc({ kind, width, opacity }: Stroke, centre: Point, radius: number, span: Span): void {
    const { x, y } = this.#place(centre);
    const r = Math.round(radius);
    const [from, to] = this.#turn(span);
    const strokeWidth = width < 5 ? Math.max(1, Math.round(width * 2) / 2) : Math.round(width);
    if (r < 2 || !this.#isSeen(x, y, r, from, to, strokeWidth / 2)) return;
    const key = [kind, strokeWidth, opacity].join();
    const path = (this.#drawn.get(key)?.path ?? '') + arcPath(x, y, r, from, to);
    this.#drawn.set(key, { kind, path, strokeWidth, ...(opacity === undefined ? {} : { opacity }) });
  }

  /** From the back to the front: dim areas, hairlines, hues, light. */
  arcs(): readonly Arcs[] {
    return [...this.#drawn.values()].sort(
      (p, q) => (p.opacity ?? 1) - (q.opacity ?? 1) || order[p.kind] - order[q.kind] || p.strokeWidth - q.strokeWidth,
    );
  }

  #disc(at: Point, r: number): Disc {
    const { x, y } = this.#place(at);
    return { cx: x, cy: y, r: Math.round(r) };
  }

  #place({ x, y }: Point): Point {
    const { width, height, mirrored, upsideDown } = this.frame;
    return { x: Math.round(mirrored ? width - x : x), y: Math.round(upsideDown ? height - y : y) };
  }

  #turn([from, to]: Span): Span {
    const [a, b] = this.frame.mirrored ? [180 - to, 180 - from] : [from, to];
    return this.frame.upsideDown ? [-b, -a] : [a, b];
  }

  #isSeen(x: number, y: number, r: number, from: number, to: number, margin: number): boolean {
    const { width, height } = this.frame;
    const steps = Math.ceil((to - from) / 4);
    for (let i = 0; i <= steps; i++) {
      const angle = radians(from + ((to - from) * i) / steps);
      const px = x + r * Math.cos(angle);
      const py = y + r * Math.sin(angle);
      if (px > -margin && px < width + margin && py > -margin && py < height + margin) return true;
    }
    return false;
  }
}

/** Nearly closed arcs need tenths: whole numbers would visibly move their centre. */
function arcPath(x: number, y: number, r: number, from: number, to: number): string {
  if (to - from >= 360) return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 -${2 * r} 0`;
  const unit = to - from > 250 ? 10 : 1;
  const round = (n: number) => Math.round(n * unit) / unit;
  const at = (degrees: number) => ({
    x: round(x + r * Math.cos(radians(degrees))),
    y: round(y + r * Math.sin(radians(degrees))),
  });
  const [start, end] = [at(from), at(to)];
  return `M${start.x} ${start.y}a${r} ${r} 0 ${to - from > 180 ? 1 : 0} 1 ${round(end.x - start.x)} ${round(end.y - start.y)}`;
}
