/** `npm run fonts`: cuts every face of `tools/fonts/faces.ts` into `src/assets/fonts` and writes whose they are, and their sheets in `src/styles`. */
import '../plain-errors.ts';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fontSheets } from './css.ts';
import { faces } from './faces.ts';
import { withHolders } from './licence.ts';
import { cutFace } from './subset.ts';

const folder = new URL('../../src/assets/fonts/', import.meta.url);
const stylesheets = new URL('../../src/styles/', import.meta.url);

const files = new Map<string, Uint8Array>();
for (const face of faces) files.set(face.name, await cutFace(face));

await mkdir(folder, { recursive: true });
for (const file of await readdir(folder)) {
  if (file.endsWith('.woff2') && !files.has(file.slice(0, -6))) await rm(new URL(file, folder));
}
for (const [name, bytes] of files) await writeFile(new URL(`${name}.woff2`, folder), bytes);
const licence = new URL('OFL.txt', folder);
await writeFile(licence, withHolders(await readFile(licence, 'utf8'), files.values()));
for (const [name, css] of await fontSheets(files)) await writeFile(new URL(`${name}.css`, stylesheets), css);

for (const { name, onDemand } of faces)
  console.log(
    `${name.padEnd(16)} ${String(files.get(name)?.length).padStart(6)} bytes${onDemand ? '  on demand' : ''}`,
  );
