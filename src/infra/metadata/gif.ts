/** GIF files (GIF89a specification) without comments, plain text and data of programs; every frame stays as it is. */
import { cutShort } from './unclean.ts';

const isLoop = (name: string) => name === 'NETSCAPE2.0' || name === 'ANIMEXTS1.0';

export const isGif = (bytes: Buffer): boolean => /^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6));

/** @throws Unclean */
export function cleanGif(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  const colours = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  /** After the blocks of data that begin at `at`. */
  const endOfBlocks = (at: number): number => {
    let end = at;
    for (let length = bytes[end]; length; length = bytes[end]) end += 1 + length;
    if (bytes[end] === undefined) throw cutShort();
    return end + 1;
  };
  let at = 13 + colours(bytes[10] ?? 0);
  parts.push(bytes.subarray(0, at));
  for (;;) {
    const kind = bytes[at];
    if (kind === 0x3b) break;
    if (kind === 0x2c) {
      const end = endOfBlocks(at + 11 + colours(bytes[at + 9] ?? 0));
      parts.push(bytes.subarray(at, end));
      at = end;
    } else if (kind === 0x21) {
      const label = bytes[at + 1];
      const end = endOfBlocks(at + 2);
      const isWanted = label === 0xf9 || (label === 0xff && isLoop(bytes.toString('latin1', at + 3, at + 14)));
      // A loop is a block of three bytes; what follows it is not known to anybody.
      if (label === 0xff && isWanted) parts.push(bytes.subarray(at, at + 18), Buffer.from([0]));
      else if (isWanted) parts.push(bytes.subarray(at, end));
      at = end;
    } else throw cutShort();
  }
  parts.push(Buffer.from([0x3b]));
  return Buffer.concat(parts);
}
