/** Which characters a WOFF2 file has glyphs for: a rasteriser draws an empty box, or nothing, where there is none, and does not say so. */
import { brotliDecompressSync } from 'node:zlib';

/** Tags of the known tables by their index (WOFF File Format 2.0, section 4.1); only their order counts here. */
const [cmap, glyf, loca, arbitrary] = [0, 10, 11, 63];

/**
 * The code points that the font maps to a glyph.
 * @throws RangeError when the file is cut short.
 */
export function codePointsOf(woff2: Buffer): Set<number> {
  const table = cmapTable(woff2);
  const points = new Set<number>();
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const subtable = table.subarray(table.readUInt32BE(8 + i * 8));
    const format = subtable.readUInt16BE(0);
    if (format === 4) addSegments(subtable, points);
    if (format === 12) addGroups(subtable, points);
  }
  return points;
}

/** The `cmap` table: the directory says how long every table is, and one Brotli stream holds them in its order (WOFF2, section 5). */
function cmapTable(woff2: Buffer): Buffer {
  const count = woff2.readUInt16BE(12);
  let at = 48;
  const base128 = () => {
    let value = 0;
    let byte: number;
    do {
      byte = woff2.readUInt8(at++);
      value = value * 128 + (byte & 127);
    } while (byte & 128);
    return value;
  };
  let offset = 0;
  let [start, end] = [0, 0];
  for (let i = 0; i < count; i++) {
    const flags = woff2.readUInt8(at++);
    const tag = flags & 63;
    if (tag === arbitrary) at += 4;
    const original = base128();
    // Version 0 is a transformation of these two and none of the others.
    const isTransformed = tag === glyf || tag === loca ? flags >> 6 === 0 : flags >> 6 !== 0;
    const length = isTransformed ? base128() : original;
    if (tag === cmap) [start, end] = [offset, offset + length];
    offset += length;
  }
  return brotliDecompressSync(woff2.subarray(at, at + woff2.readUInt32BE(20))).subarray(start, end);
}

/** Format 4 (OpenType 1.9.1, "cmap"): segments of the first plane. A glyph of its own may still be glyph 0, which is none. */
function addSegments(subtable: Buffer, points: Set<number>): void {
  const bytes = subtable.readUInt16BE(6);
  for (let i = 0; i < bytes; i += 2) {
    const [last, first] = [subtable.readUInt16BE(14 + i), subtable.readUInt16BE(16 + bytes + i)];
    const delta = subtable.readUInt16BE(16 + 2 * bytes + i);
    const at = 16 + 3 * bytes + i;
    const range = subtable.readUInt16BE(at);
    for (let point = first; point <= last && point < 0xffff; point++) {
      const glyph = range === 0 ? point + delta : subtable.readUInt16BE(at + range + 2 * (point - first));
      if (glyph & 0xffff) points.add(point);
    }
  }
}

/** Format 12: groups of all planes. */
function addGroups(subtable: Buffer, points: Set<number>): void {
  for (let i = 0; i < subtable.readUInt32BE(12); i++) {
    const [first, last] = [subtable.readUInt32BE(16 + i * 12), subtable.readUInt32BE(20 + i * 12)];
    for (let point = first; point <= last; point++) points.add(point);
  }
}
