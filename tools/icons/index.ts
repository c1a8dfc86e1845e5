/** `npm run icons`: every icon in `public/`, from the drawing in `src/components/site/Mark.astro`. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { hexOf, readColours } from '../../src/outputs/colours.ts';

const file = (path: string) => new URL(`../../${path}`, import.meta.url);

const tokens = readColours(await readFile(file('src/styles/tokens.css'), 'utf8'));
const lamp = hexOf(tokens, 'lamp');
const colours = { field: hexOf(tokens, 'night'), lit: lamp, lamp, ink: hexOf(tokens, 'mark-ink') };
/** The field of covers on a dark page: seen on a dark tab bar. */
const fieldInTheDark = hexOf(tokens, 'cover', 'dark');

/** The shapes of the mark, each painted by its class. */
export async function readMark(): Promise<string> {
  const source = await readFile(file('src/components/site/Mark.astro'), 'utf8');
  const shapes = /<svg[^>]*>(.*)<\/svg>/s.exec(source)?.[1];
  if (!shapes) throw new Error('src/components/site/Mark.astro holds no <svg>: icons have nothing to be made from.');
  return shapes.replace(/\s*\n\s*/g, '');
}

const painted = (shapes: string): string =>
  shapes.replace(/class="cover-(field|lit|lamp|ink)"/g, (_, part: keyof typeof colours) =>
    part === 'field' || part === 'lamp' ? `fill="${colours[part]}"` : `stroke="${colours[part]}"`,
  );

const svg = (body: string, viewBox = '0 0 32 32'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" fill="none">${body}</svg>`;

export const favicon = (shapes: string): string =>
  svg(
    `<style>@media(prefers-color-scheme:dark){circle:first-of-type{fill:${fieldInTheDark}}}</style>${painted(shapes)}\n`,
  );

/** The night to the edges, for systems that cut the shape themselves; `scale` keeps the mark where none of them cuts. */
const fullBleed = (shapes: string, scale: number): string => {
  const size = 32 / scale;
  const edge = (32 - size) / 2;
  const ground = `<path fill="${colours.field}" d="M${edge} ${edge}h${size}v${size}h-${size}z"/>`;
  return svg(ground + painted(shapes), `${edge} ${edge} ${size} ${size}`);
};

const png = (drawing: string, px: number): Promise<Buffer> =>
  sharp(Buffer.from(drawing), { density: (72 * px) / 32 })
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
  const shapes = await readMark();
  const disc = svg(painted(shapes));
  const small = await Promise.all([16, 32].map(async (px) => ({ px, png: await png(disc, px) })));
  return new Map([
    ['favicon.svg', Buffer.from(favicon(shapes))],
    ['favicon.ico', ico(small)],
    ['apple-touch-icon.png', await png(fullBleed(shapes, 0.9), 180)],
    ['icon-192.png', await png(disc, 192)],
    ['icon-512.png', await png(disc, 512)],
    ['icon-maskable-512.png', await png(fullBleed(shapes, 0.78), 512)],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, bytes] of await drawIcons()) {
    await writeFile(file(`public/${path}`), bytes);
    console.log(`${path.padEnd(24)} ${String(bytes.length).padStart(6)} bytes`);
  }
}
