/** `npm run icons`: every icon in `public/`, from the drawing in `src/assets/mark.svg`. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { hexOf, readColours } from '../../src/outputs/colours.ts';
import { type Mark, markOf } from '../../src/outputs/mark.ts';

const file = (path: string) => new URL(`../../${path}`, import.meta.url);

const tokens = readColours(await readFile(file('src/styles/tokens.css'), 'utf8'));
const lamp = hexOf(tokens, 'lamp');
const colours = { field: hexOf(tokens, 'night'), lit: lamp, lamp, ink: hexOf(tokens, 'mark-ink') };
/** The field of covers on a dark page: seen on a dark tab bar. */
const fieldInTheDark = hexOf(tokens, 'cover', 'dark');

/** A mark with the colours that the classes of its shapes stand for. */
export async function readMark(): Promise<Mark> {
  const mark = markOf(await readFile(file('src/assets/mark.svg'), 'utf8'));
  const shapes = mark.shapes.replace(/class="cover-(field|lit|lamp|ink)"/g, (_, part: keyof typeof colours) =>
    part === 'field' || part === 'lamp' ? `fill="${colours[part]}"` : `stroke="${colours[part]}"`,
  );
  return { ...mark, shapes };
}

const attributesOf = (inherited: Mark['inherited']) =>
  Object.entries(inherited)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

const svg = ({ box, inherited, shapes }: Mark): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}"${attributesOf(inherited)}>${shapes}</svg>`;

const inTheDark = `<style>@media(prefers-color-scheme:dark){[fill="${colours.field}"]{fill:${fieldInTheDark}}}</style>`;

/** Square, as every place that shows it. */
export const favicon = (mark: Mark): string =>
  svg({
    ...inSquare(mark, 1),
    shapes: `${mark.shapes.includes(`fill="${colours.field}"`) ? inTheDark : ''}${mark.shapes}\n`,
  });

/** The mark in the middle of a square, `scale` of its side. */
function inSquare(mark: Mark, scale: number): Mark {
  const [left, top, width, height] = mark.box;
  const size = Math.max(width, height) / scale;
  return { ...mark, box: [left - (size - width) / 2, top - (size - height) / 2, size, size] };
}

/** The night to the edges, for systems that cut the shape themselves; `scale` keeps the mark where none of them cuts. */
function fullBleed(mark: Mark, scale: number): Mark {
  const square = inSquare(mark, scale);
  const [left, top, size] = square.box;
  return {
    ...square,
    shapes: `<path fill="${colours.field}" d="M${left} ${top}h${size}v${size}h-${size}z"/>${mark.shapes}`,
  };
}

const png = (mark: Mark, px: number): Promise<Buffer> =>
  sharp(Buffer.from(svg(mark)), { density: (72 * px) / mark.box[2] })
    .resize(px, px)
    .png({ compressionLevel: 9, palette: px > 32, effort: 10 })
    .toBuffer();

/** An ICO file of PNG images: a directory of 16 bytes an image, then the images ("ICO (file format)", since Windows Vista). */
export function ico(images: readonly { readonly px: number; readonly png: Buffer }[]): Buffer {
  const directory = Buffer.alloc(6 + 16 * images.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  for (const [i, image] of images.entries()) {
    const entry = 6 + 16 * i;
    directory.writeUInt8(image.px, entry);
    directory.writeUInt8(image.px, entry + 1);
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(32, entry + 6);
    directory.writeUInt32LE(image.png.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += image.png.length;
  }
  return Buffer.concat([directory, ...images.map((image) => image.png)]);
}

/** Every icon by its path in `public/`. */
export async function drawIcons(): Promise<Map<string, Buffer>> {
  const mark = await readMark();
  const disc = inSquare(mark, 1);
  const small = await Promise.all([16, 32].map(async (px) => ({ px, png: await png(disc, px) })));
  return new Map([
    ['favicon.svg', Buffer.from(favicon(mark))],
    ['favicon.ico', ico(small)],
    ['apple-touch-icon.png', await png(fullBleed(mark, 0.9), 180)],
    ['icon-192.png', await png(disc, 192)],
    ['icon-512.png', await png(disc, 512)],
    ['icon-maskable-512.png', await png(fullBleed(mark, 0.78), 512)],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, bytes] of await drawIcons()) {
    await writeFile(file(`public/${path}`), bytes);
    console.log(`${path.padEnd(24)} ${String(bytes.length).padStart(6)} bytes`);
  }
}
