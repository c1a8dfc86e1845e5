/** One face, cut from its package to the bytes that are shipped. The same input always gives the same bytes. */
import { readFile } from 'node:fs/promises';
import { create } from 'fontkitten';
// @ts-expect-error: the package has no types.
import subsetFont from 'subset-font';
import { packageFile } from '../folder-packages.ts';
import type { Face } from './faces.ts';
import { roundKerning } from './kerning.ts';

interface SubsetOptions {
  targetFormat: 'sfnt' | 'woff2';
  variationAxes?: Record<string, number | { min: number; max: number }>;
  keepFeatures?: readonly string[];
  dropTables?: readonly string[];
  keepAllGlyphs?: boolean;
}
const subset: (font: Uint8Array, text: string | undefined, options: SubsetOptions) => Promise<Uint8Array> = subsetFont;

/** Tables no browser needs: style names, and class definitions that only combining marks use. */
const unused = ['STAT', 'GDEF', 'MVAR'];

/** The WOFF2 file of a face. */
export async function cutFace(face: Face): Promise<Uint8Array> {
  const source = await readFile(packageFile('tools/fonts', face.source));
  const { glyphs, weight, isStatic, features: keepFeatures } = face;
  // A family has few of the axes that another one has.
  const own = create(source);
  const axes = Object.entries(face.axes ?? {}).filter(([axis]) => !own.isCollection && axis in own.variationAxes);
  const cut = async (wght: number | { min: number; max: number }) => {
    const variationAxes = isStatic ? {} : { ...Object.fromEntries(axes), wght };
    return readTables(
      await subset(source, glyphs, { targetFormat: 'sfnt', variationAxes, keepFeatures, dropTables: unused }),
    );
  };
  const [lightest, heaviest] = [weight].flat();
  const tables = await cut(heaviest ? { min: lightest ?? 400, max: heaviest } : (lightest ?? 400));
  if (heaviest) {
    // Kerning that varies with the weight is a quarter of such a file, and nobody sees it between 400 and 600:
    // the glyphs stay variable, and the kerning is that of the lighter end.
    const fixed = await cut(lightest ?? 400);
    if (!fixed.get('cmap')?.equals(table(tables, 'cmap')))
      throw new Error(`${face.name}: the variable and the fixed cut number their glyphs differently.`);
    tables.set('GPOS', table(fixed, 'GPOS'));
  }
  if (keepFeatures.includes('kern')) roundKerning(table(tables, 'GPOS'), table(tables, 'head').readUInt16BE(18));
  return subset(writeTables(tables), undefined, { targetFormat: 'woff2', keepAllGlyphs: true });
}

function table(tables: ReadonlyMap<string, Buffer>, tag: string): Buffer {
  const found = tables.get(tag);
  if (!found) throw new Error(`The font has no table ${tag}.`);
  return found;
}

/** The tables of a TrueType file by tag (OpenType 1.9.1, "Organization of an OpenType Font"). */
function readTables(font: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(font);
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const record = 12 + i * 16;
    const offset = file.readUInt32BE(record + 8);
    tables.set(
      file.toString('latin1', record, record + 4),
      file.subarray(offset, offset + file.readUInt32BE(record + 12)),
    );
  }
  return tables;
}

/** A TrueType file without checksums: the last pass of the subsetter writes them. */
function writeTables(tables: ReadonlyMap<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(12 + sorted.length * 16);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(sorted.length, 4);
  const body: Buffer[] = [];
  let offset = header.length;
  for (const [i, [tag, table]] of sorted.entries()) {
    const record = 12 + i * 16;
    header.write(tag, record, 'latin1');
    header.writeUInt32BE(offset, record + 8);
    header.writeUInt32BE(table.length, record + 12);
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    body.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...body]);
}
