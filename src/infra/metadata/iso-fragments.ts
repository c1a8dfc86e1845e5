/** Where the samples of a fragment of an MP4 file stand (ISO/IEC 14496-12, sections 8.8.3 to 8.8.8). */
import type { Box } from './iso-media.ts';

/** `tfhd` and `trun` flags, each with the bytes that a field takes when it is there, in their order. */
const header = { base: 0x1, description: 0x2, duration: 0x8, size: 0x10, flags: 0x20 };
const run = { offset: 0x1, firstFlags: 0x4, duration: 0x100, size: 0x200, flags: 0x400, composition: 0x800 };
const baseIsFragment = 0x20000;

export interface Sample {
  readonly track: number;
  readonly from: number;
  readonly to: number;
}

/** @param sizes by track, the size of samples that say none (`trex`). */
export function* fragmentSamples(
  bytes: Buffer,
  moof: Box,
  boxesOf: (parent: Box) => Box[],
  sizes: ReadonlyMap<number, number>,
): Generator<Sample> {
  // Of a track that says no place of its own: where the one before it ended.
  let next = moof.start;
  for (const traf of boxesOf(moof).filter(({ type }) => type === 'traf')) {
    const parts = boxesOf(traf);
    const head = parts.find(({ type }) => type === 'tfhd');
    if (!head) continue;
    const flags = bytes.readUIntBE(head.body + 1, 3);
    const track = bytes.readUInt32BE(head.body + 4);
    let at = head.body + 8;
    const base = flags & header.base ? Number(bytes.readBigUInt64BE(at)) : flags & baseIsFragment ? moof.start : next;
    if (flags & header.base) at += 8;
    for (const field of [header.description, header.duration]) if (flags & field) at += 4;
    const usual = flags & header.size ? bytes.readUInt32BE(at) : (sizes.get(track) ?? 0);
    let from = base;
    for (const { body } of parts.filter(({ type }) => type === 'trun')) {
      const has = bytes.readUIntBE(body + 1, 3);
      const count = bytes.readUInt32BE(body + 4);
      let field = body + 8;
      if (has & run.offset) from = base + bytes.readInt32BE(field);
      for (const one of [run.offset, run.firstFlags]) if (has & one) field += 4;
      const width = [run.duration, run.size, run.flags, run.composition].filter((one) => has & one).length * 4;
      for (let sample = 0; sample < count; sample++, field += width) {
        const size = has & run.size ? bytes.readUInt32BE(field + (has & run.duration ? 4 : 0)) : usual;
        yield { track, from, to: from + size };
        from += size;
      }
    }
    next = from;
  }
}
