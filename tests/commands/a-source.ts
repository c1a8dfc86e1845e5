/** A folder of another system's site, for `npm run import`. */
import sharp from 'sharp';
import { aFolder } from '../a-folder.ts';

const picture = (red: number) =>
  sharp({ create: { width: 32, height: 16, channels: 3, background: { r: red, g: 80, b: 20 } } })
    .png()
    .toBuffer();

/** `files` by path; those that end in `.png` become pictures. Absolute. */
export async function aSource(files: Readonly<Record<string, string>>): Promise<string> {
  const written = Object.entries(files).map(
    async ([path, text]) => [path, path.endsWith('.png') ? await picture(text.length) : text] as const,
  );
  return aFolder(Object.fromEntries(await Promise.all(written)));
}
