/**
 * Messages between the pictures of H.264 and HEVC (supplemental enhancement information: ITU-T H.264 and H.265, annex D) without what
 * encoders, cameras and cars write there for themselves: settings, serial numbers, places. No byte moves.
 */

/** How the units of a stream are kept in a file. */
export interface UnitLayout {
  /** Bytes of the length before each unit. */
  readonly lengthBytes: number;
  readonly isHevc: boolean;
}

/** `avcC` and `hvcC` (ISO/IEC 14496-15), by their content. */
export const unitLayout = (type: string, configuration: Buffer): UnitLayout | undefined =>
  type === 'avcC'
    ? { lengthBytes: ((configuration[4] ?? 3) & 3) + 1, isHevc: false }
    : type === 'hvcC'
      ? { lengthBytes: ((configuration[21] ?? 3) & 3) + 1, isHevc: true }
      : undefined;

const registered = 4;
const unregistered = 5;
/** Of registered messages: captions (ATSC A/53) and the brightness of scenes (HDR10+), by country and provider. */
const shown = new Set([0xb50031, 0xb5003c]);

/** A picture and what stands before it: units, each after its length. */
export function cleanUnits(sample: Buffer, { lengthBytes, isHevc }: UnitLayout): void {
  for (let at = 0; at + lengthBytes < sample.length; ) {
    const start = at + lengthBytes;
    const end = Math.min(sample.length, start + sample.readUIntBE(at, lengthBytes));
    cleanUnit(sample.subarray(start, end), isHevc);
    at = Math.max(end, start);
  }
}

/** One unit without its length; in HEVC it has a header of two bytes. */
export function cleanUnit(unit: Buffer, isHevc: boolean): void {
  const [first = 0] = unit;
  const isMessage = isHevc ? [39, 40].includes((first >> 1) & 63) : (first & 31) === 6;
  if (isMessage) cleanMessages(unit.subarray(isHevc ? 2 : 1));
}

/** Whether a 3 stands at `at` that only keeps two zeros from beginning a unit. */
const isEscape = (bytes: Buffer, at: number) => bytes[at] === 3 && bytes[at - 1] === 0 && bytes[at - 2] === 0;

/** Whether the byte at `at` makes a 3 beside it an escape, or is one that it guards: without them the 3 would be a byte of its own. */
const isBesideEscape = (bytes: Buffer, at: number) =>
  (bytes[at] ?? 0) <= 3 && [-1, 1, 2].some((offset) => isEscape(bytes, at + offset));

function cleanMessages(bytes: Buffer): void {
  // Where the bytes of the messages stand among the escapes.
  const places = [...bytes.keys()].filter((at) => !isEscape(bytes, at));
  const byteAt = (index: number) => bytes[places[index] ?? bytes.length] ?? 0;
  let index = 0;
  const number = () => {
    let value = 0;
    for (; byteAt(index) === 0xff && index < places.length; index++) value += 255;
    return value + byteAt(index++);
  };
  // The last byte ends the unit.
  while (index + 2 < places.length) {
    const type = number();
    const end = Math.min(places.length, number() + index);
    const provider = (byteAt(index) << 16) | (byteAt(index + 1) << 8) | byteAt(index + 2);
    const isOthers = type === unregistered || (type === registered && !shown.has(provider));
    if (isOthers) {
      const going = places.slice(index, end).filter((at) => !isBesideEscape(bytes, at));
      for (const at of going) bytes[at] = 0xff;
    }
    index = end;
  }
}
