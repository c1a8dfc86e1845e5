/** The `@font-face` rules of the shipped faces, and of system fonts stretched to the same measures, so that text keeps its lines when a face arrives. */
import { readFile } from 'node:fs/promises';
import { fromBuffer } from '@capsizecss/unpack';
import { packageFile } from '../folder-packages.ts';
import { type Face, type Family, faces } from './faces.ts';

/** A font that readers have, by the names that `local()` knows it and its metric twins by, and a file of its measures. */
interface SystemFont {
  /** Ending of the fallback family's name. */
  readonly suffix: '' | ' Times' | ' Noto' | ' DejaVu';
  /** Full names; the first one that is installed wins. */
  readonly local: readonly string[];
  /** Module path. */
  readonly file: string;
}

const google = (name: string, family: string, style = ''): string =>
  `@expo-google-fonts/${name}/400Regular${style}/${family}_400Regular${style}.ttf`;

/** In the order of the font stacks in `src/styles/tokens.css`: Gelasio, Tinos and Arimo are as wide as Georgia, Times New Roman and Arial. */
const serif: readonly SystemFont[] = [
  { suffix: '', local: ['Georgia'], file: google('gelasio', 'Gelasio') },
  { suffix: ' Times', local: ['Times New Roman', 'Liberation Serif'], file: google('tinos', 'Tinos') },
  { suffix: ' Noto', local: ['Noto Serif'], file: google('noto-serif', 'NotoSerif') },
  { suffix: ' DejaVu', local: ['DejaVu Serif'], file: 'dejavu-fonts-ttf/ttf/DejaVuSerif.ttf' },
];
/** Where there is none of these, the browser slants the upright one. */
const serifItalic: readonly SystemFont[] = [
  { suffix: '', local: ['Georgia Italic'], file: google('gelasio', 'Gelasio', '_Italic') },
  {
    suffix: ' Times',
    local: ['Times New Roman Italic', 'Liberation Serif Italic'],
    file: google('tinos', 'Tinos', '_Italic'),
  },
];
const sans: readonly SystemFont[] = [
  { suffix: '', local: ['Arial', 'Liberation Sans', 'Roboto'], file: google('arimo', 'Arimo') },
];
const mono: readonly SystemFont[] = [
  {
    suffix: '',
    local: ['Menlo', 'Courier New', 'Droid Sans Mono', 'Liberation Mono', 'DejaVu Sans Mono'],
    file: google('cousine', 'Cousine'),
  },
];
/** The interface has the system's own face. DejaVu Sans alone is much wider than the others: narrower by so much, it is as wide as they are. */
const narrowedDejaVu = rule({
  'font-family': '"Interface Fallback"',
  src: 'local("DejaVu Sans")',
  'size-adjust': '91%',
});
const systemFonts: Record<Family, Record<Face['style'], readonly SystemFont[]>> = {
  Display: { normal: serif, italic: [] },
  Text: { normal: serif, italic: serifItalic },
  Interface: { normal: [], italic: [] },
  Code: { normal: mono, italic: [] },
  Clear: { normal: sans, italic: [] },
  Maths: { normal: [], italic: [] },
};

/** The style sheets, by name: the site's own faces, what stands in for them until they come, and both of the families that a reader chooses. */
export async function fontSheets(files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, string>> {
  const own = faces.filter(({ rules }) => rules === undefined);
  const chosen = faces.filter(({ rules }) => rules === 'chosen');
  return new Map([
    ['own-faces', sheet(own.map(faceRule))],
    ['fonts', sheet([...(await standIns(files, own)), narrowedDejaVu])],
    ['chosen-faces', sheet([...chosen.map(faceRule), ...(await standIns(files, chosen))])],
  ]);
}

const sheet = (rules: readonly string[]): string =>
  `/* Written by \`npm run fonts\` from tools/fonts/faces.ts. Do not edit. */\n${rules.join('')}`;

async function standIns(files: ReadonlyMap<string, Uint8Array>, of: readonly Face[]): Promise<string[]> {
  const main = of.filter((face) => !face.onDemand);
  return (await Promise.all(main.map((face) => fallbackRules(face, bytesOf(files, face))))).flat();
}

function bytesOf(files: ReadonlyMap<string, Uint8Array>, face: Face): Buffer {
  const file = files.get(face.name);
  if (!file) throw new Error(`${face.name}: no bytes to measure.`);
  return Buffer.from(file);
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
function fallbackRules(face: Face, bytes: Buffer): Promise<string[]> {
  return Promise.all(
    systemFonts[face.family][face.style].map(async ({ suffix, local, file }) => {
      const metrics = await fromBuffer(bytes);
      const sizeAdjust =
        averageEm(metrics) / averageEm(await fromBuffer(await readFile(packageFile('tools/fonts', file))));
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
    }),
  );
}

/** Width of an average character of English, weighted by frequency, spaces included. */
const averageEm = ({ xWidthAvg, unitsPerEm }: Awaited<ReturnType<typeof fromBuffer>>): number => xWidthAvg / unitsPerEm;

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
