/** The `@font-face` rules of the shipped faces, and of system fonts stretched to the same measures, so that text keeps its lines when a face arrives. */
import { fromBuffer } from '@capsizecss/unpack';
import { type Face, type Family, faces } from './faces.ts';

/** What the rules need to know about a font, in units of its em square. */
interface Metrics {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly unitsPerEm: number;
  /** Width of an average character of English, weighted by frequency, spaces included. */
  readonly xWidthAvg: number;
}

interface SystemFont {
  /** Ending of the fallback family's name. */
  readonly suffix: '' | ' Times' | ' Noto';
  /** Full names of the font and of its metric twins, the first installed one wins. */
  readonly local: readonly string[];
  /** `xWidthAvg / unitsPerEm` of these fonts. */
  readonly averageEm: number;
}

/** Widths of system fonts: @capsizecss/metrics 4.3.0; of the italics, measured on their metric twins Gelasio and Liberation Serif. */
const serif: readonly SystemFont[] = [
  { suffix: '', local: ['Georgia'], averageEm: 913 / 2048 },
  { suffix: ' Times', local: ['Times New Roman', 'Liberation Serif'], averageEm: 832 / 2048 },
  { suffix: ' Noto', local: ['Noto Serif'], averageEm: 481 / 1000 },
];
const serifItalic: readonly SystemFont[] = [
  { suffix: '', local: ['Georgia Italic'], averageEm: 931 / 2048 },
  { suffix: ' Times', local: ['Times New Roman Italic', 'Liberation Serif Italic'], averageEm: 836 / 2048 },
  { suffix: ' Noto', local: ['Noto Serif Italic'], averageEm: 469 / 1000 },
];
const sans: readonly SystemFont[] = [
  { suffix: '', local: ['Arial', 'Liberation Sans', 'Roboto'], averageEm: 913 / 2048 },
];
/** Of labels: their dates, numbers and capitals take more room in these fonts than English sentences do; measured on the site's own. */
const labels: readonly SystemFont[] = sans.map((font) => ({ ...font, averageEm: font.averageEm * 1.023 }));
const mono: readonly SystemFont[] = [
  { suffix: '', local: ['Menlo', 'Courier New', 'Liberation Mono', 'DejaVu Sans Mono'], averageEm: 1229 / 2048 },
];
const systemFonts: Record<Family, Record<Face['style'], readonly SystemFont[]>> = {
  Display: { normal: serif, italic: [] },
  Text: { normal: serif, italic: serifItalic },
  Interface: { normal: labels, italic: [] },
  Code: { normal: mono, italic: [] },
  Clear: { normal: sans, italic: [] },
};

/** The whole of a style sheet: `src/styles/fonts.css`, or `chosen-faces.css` with the `chosen` ones. `files` holds the shipped bytes by face name. */
export async function fontsCss(files: ReadonlyMap<string, Uint8Array>, chosen = false): Promise<string> {
  const shown = faces.filter((face) => (face.chosen ?? false) === chosen);
  const fallbacks = await Promise.all(
    shown.filter((face) => !face.onDemand).map(async (face) => fallbackRules(face, await readMetrics(files, face))),
  );
  const rules = [...shown.map(faceRule), ...fallbacks.flat()];
  return `/* Written by \`npm run fonts\` from tools/fonts/faces.ts. Do not edit. */\n${rules.join('')}`;
}

async function readMetrics(files: ReadonlyMap<string, Uint8Array>, face: Face): Promise<Metrics> {
  const file = files.get(face.name);
  if (!file) throw new Error(`${face.name}: no bytes to measure.`);
  return fromBuffer(Buffer.from(file));
}

function faceRule(face: Face): string {
  return rule({
    'font-family': face.family,
    'font-style': face.style === 'italic' ? 'italic' : undefined,
    'font-weight': [face.weight].flat().join(' '),
    'font-display': 'swap',
    src: `url("../assets/fonts/${face.name}.woff2") format("woff2")`,
    'unicode-range': face.onDemand ? unicodeRange(face) : undefined,
  });
}

/** Capsize's formula (github.com/seek-oss/capsize, `createFontStack`): equal average width, then the face's own line box. */
function fallbackRules(face: Face, metrics: Metrics): string[] {
  return systemFonts[face.family][face.style].map(({ suffix, local, averageEm }) => {
    const sizeAdjust = metrics.xWidthAvg / metrics.unitsPerEm / averageEm;
    const override = (units: number) => percent(Math.abs(units) / metrics.unitsPerEm / sizeAdjust);
    return rule({
      'font-family': `"${face.family} Fallback${suffix}"`,
      'font-style': face.style === 'italic' ? 'italic' : undefined,
      src: local.map((name) => `local("${name}")`).join(', '),
      'size-adjust': percent(sizeAdjust),
      'ascent-override': override(metrics.ascent),
      'descent-override': override(metrics.descent),
      'line-gap-override': override(metrics.lineGap),
    });
  });
}

const percent = (ratio: number): string => `${Number((ratio * 100).toFixed(1))}%`;

function rule(descriptors: Record<string, string | undefined>): string {
  const lines = Object.entries(descriptors).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const line = `  ${name}: ${value};`;
    // As the formatter of the house breaks it.
    return line.length > 120 ? `  ${name}:\n    ${value};` : line;
  });
  return `\n@font-face {\n${lines.join('\n')}\n}\n`;
}

/** Short gaps between the letters of a file are closed when no other face of the family would serve them. */
function unicodeRange(face: Face): string {
  const siblings = faces.filter(
    ({ family, style, name }) => family === face.family && style === face.style && name !== face.name,
  );
  const taken = new Set(siblings.flatMap(({ glyphs }) => [...glyphs].map(codePoint)));
  const ranges: [number, number][] = [];
  for (const point of [...face.glyphs].map(codePoint).sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    const gap = last ? Array.from({ length: point - last[1] - 1 }, (_, i) => last[1] + 1 + i) : [];
    if (last && gap.length <= 8 && !gap.some((between) => taken.has(between))) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(', ');
}

const codePoint = (letter: string): number => letter.codePointAt(0) ?? 0;
