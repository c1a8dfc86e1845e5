/** Moving PNG files (https://www.w3.org/TR/png-3/) without texts, times, EXIF and data of programs; every frame stays as it is. */
import { crc32 } from 'node:zlib';
import { cutShort } from './unclean.ts';

const kept = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB cICP mDCV cLLI iCCP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
);
const signature = '\x89PNG\r\n\x1a\n';

interface Chunk {
  readonly type: string;
  readonly bytes: Buffer;
}

function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw cutShort();
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, bytes: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  throw cutShort();
}

export const isPng = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 8) === signature;

/** Whether frames follow one another: said before the first of them. */
export function isAnimatedPng(bytes: Buffer): boolean {
  if (!isPng(bytes)) return false;
  const frames = bytes.indexOf('acTL', 8, 'latin1');
  const pixels = bytes.indexOf('IDAT', 8, 'latin1');
  return frames !== -1 && frames < pixels && bytes.readUInt32BE(frames + 4) > 1;
}

/** The name of a colour profile is free text. */
function withoutName({ type, bytes }: Chunk): Buffer {
  if (type !== 'iCCP') return bytes;
  const data = Buffer.concat([Buffer.from('icc'), bytes.subarray(bytes.indexOf(0, 8), -4)]);
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

/** @throws Unclean */
export const cleanAnimatedPng = (bytes: Buffer): Buffer =>
  Buffer.concat([
    bytes.subarray(0, 8),
    ...chunksOf(bytes)
      .filter(({ type }) => kept.has(type))
      .map(withoutName),
  ]);
