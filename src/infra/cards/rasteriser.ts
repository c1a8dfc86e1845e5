/** Draws cards with takumi, which lays out CSS, shapes every script and needs no browser. Why this one: docs/decisions/og-cards.md. */
import { readFile } from 'node:fs/promises';
import { type MeasuredNode, type Node, Renderer } from '@takumi-rs/core';
import { type FontFile, fontsFor, ownFiles } from './fonts.ts';

/** A picture that a drawing shows: SVG, or the pixels of a photograph. */
export interface Picture {
  readonly src: string;
  readonly data: Uint8Array;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** BCP 47 tag. */
  readonly lang: string;
  /** Everything written on it. */
  readonly text: string;
  /** Groups, each from the widest to the narrowest: of the first with one that holds its words, the one with the evenest lines of its largest text is drawn. */
  readonly layouts: readonly (() => readonly Node[])[];
}

const renderer = new Renderer();
const registered = new Map<string, Promise<unknown>>();

async function register({ family, path, ranges }: FontFile): Promise<void> {
  const font = async () =>
    renderer.registerFont({
      name: family,
      data: await readFile(path),
      ...(ranges ? { unicodeRange: ranges.map(([first, last]): [number, number] => [first, last]) } : {}),
    });
  const known = registered.get(path) ?? font();
  registered.set(path, known);
  await known;
}

/** The PNG, or the pixels (RGBA) when the caller has its own way to write them. */
export async function rasterise(
  drawing: Drawing,
  pictures: readonly Picture[],
  format: 'png' | 'raw',
): Promise<Buffer<ArrayBuffer>> {
  const options = await prepare(drawing, pictures);
  return renderer.render(await fitting(drawing.layouts, options), { ...options, format });
}

/** Where everything of the layout that is drawn stands. */
export async function measure(drawing: Drawing, pictures: readonly Picture[]): Promise<MeasuredNode> {
  const options = await prepare(drawing, pictures);
  return renderer.measure(await fitting(drawing.layouts, options), options);
}

async function prepare({ width, height, lang, text }: Drawing, pictures: readonly Picture[]) {
  const { files } = fontsFor(text, lang);
  for (const file of [...ownFiles, ...files]) await register(file);
  return {
    width,
    height,
    lang,
    fontFamilies: [...new Set([...ownFiles, ...files].map(({ family }) => family))],
    images: pictures.map(({ src, data }) => ({ src, data, cache: 'none' as const })),
  };
}

/** Below this lines are even enough to try no other width. */
const evenEnough = 0.2;
/** Above this a title that is up to so many groups smaller, with evener lines, is better. */
const tooUneven = 0.45;
const groupsToTry = 3;

async function fitting(layouts: Drawing['layouts'], options: Parameters<Renderer['measure']>[1]): Promise<Node> {
  let first: { layout: Node; index: number } | undefined;
  for (const [index, group] of layouts.entries()) {
    if (first && index > first.index + groupsToTry) break;
    let best: { layout: Node; lines: number; unevenness: number } | undefined;
    for (const layout of group()) {
      const measured = await renderer.measure(layout, options);
      // What the widest does not hold, the narrower do not.
      if (!holdsAll(measured)) break;
      const lines = linesOf(largestText(measured));
      const unevenness = 1 - Math.min(...lines) / Math.max(...lines);
      if (!best || lines.length < best.lines || (lines.length === best.lines && unevenness < best.unevenness))
        best = { layout, lines: lines.length, unevenness };
      if (unevenness <= evenEnough) break;
    }
    if (best && best.unevenness <= tooUneven) return best.layout;
    if (best) first ??= { layout: best.layout, index };
  }
  return first?.layout ?? (layouts.at(-1)?.().at(-1) as Node);
}

/** Pixels that rounding may add. */
const slack = 1;

/** Whether no line is wider than its box and no box leaves the one around it. */
export function holdsAll(node: MeasuredNode): boolean {
  const [left, top] = [node.transform[4], node.transform[5]];
  return (
    // A space at the end of a line hangs.
    node.runs.every(({ text, x, width }) => x > -slack && (/\s$/.test(text) || x + width < node.width + slack)) &&
    node.children.every((child) => {
      const [x, y] = [child.transform[4] - left, child.transform[5] - top];
      // What is turned over has its corner elsewhere, and holds no words.
      const isInside =
        child.transform[0] < 0 ||
        (x > -slack && y > -slack && x + child.width < node.width + slack && y + child.height < node.height + slack);
      return isInside && holdsAll(child);
    })
  );
}

const letterHeight = ({ runs }: MeasuredNode) => Math.max(0, ...runs.map(({ height }) => height));

const largestText = (node: MeasuredNode): MeasuredNode =>
  node.children.map(largestText).reduce((a, b) => (letterHeight(b) > letterHeight(a) ? b : a), node);

/** Lengths in pixels, from the top. */
export function linesOf({ runs }: MeasuredNode): number[] {
  const lines: { middle: number; start: number; end: number }[] = [];
  for (const { text, x, y, width, height } of runs) {
    // A space at the end of a line is not seen.
    if (text.trim() === '') continue;
    const middle = y + height / 2;
    const line = lines.find((other) => Math.abs(other.middle - middle) < height / 3);
    if (!line) lines.push({ middle, start: x, end: x + width });
    else Object.assign(line, { start: Math.min(line.start, x), end: Math.max(line.end, x + width) });
  }
  return lines.toSorted((a, b) => a.middle - b.middle).map(({ start, end }) => end - start);
}
