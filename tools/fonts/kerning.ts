/** Coarser kerning: steps of 1/200 em, a sixth of a pixel in the largest title, take a fifth off its compressed bytes. */

const stepsPerEm = 200;
const pairAdjustment = 2;
const extension = 9;
const xAdvanceOnly = 0x0004;

/** Rounds every pair of a GPOS table, in place (OpenType 1.9.1, "GPOS", lookup types 2 and 9). Twice is the same as once. */
export function roundKerning(gpos: Buffer, unitsPerEm: number): void {
  const unit = unitsPerEm / stepsPerEm;
  const round = (at: number) => gpos.writeInt16BE(Math.round(gpos.readInt16BE(at) / unit) * unit, at);
  const lookups = gpos.readUInt16BE(8);
  for (const lookup of offsets(gpos, lookups, lookups)) {
    for (const subtable of offsets(gpos, lookup, lookup + 4)) {
      const isExtension = gpos.readUInt16BE(lookup) === extension;
      const type = gpos.readUInt16BE(isExtension ? subtable + 2 : lookup);
      if (type === pairAdjustment)
        roundPairs(gpos, isExtension ? subtable + gpos.readUInt32BE(subtable + 4) : subtable, round);
    }
  }
}

function roundPairs(gpos: Buffer, table: number, round: (at: number) => void): void {
  const formats = [gpos.readUInt16BE(table + 4), gpos.readUInt16BE(table + 6)];
  if (formats[0] !== xAdvanceOnly || formats[1] !== 0)
    throw new Error(`Kerning of value formats ${formats} is not read here.`);
  if (gpos.readUInt16BE(table) === 2) {
    const pairs = gpos.readUInt16BE(table + 12) * gpos.readUInt16BE(table + 14);
    for (let i = 0; i < pairs; i++) round(table + 16 + 2 * i);
    return;
  }
  for (const set of offsets(gpos, table, table + 8))
    for (let i = 0; i < gpos.readUInt16BE(set); i++) round(set + 4 + 4 * i);
}

/** A count at `at` and as many 16-bit offsets after it, from `base`. */
const offsets = (table: Buffer, base: number, at: number): number[] =>
  Array.from({ length: table.readUInt16BE(at) }, (_, i) => base + table.readUInt16BE(at + 2 + 2 * i));
