/** FLAC files (RFC 9639) without metadata: how the sound is coded and where its seconds are, and the sound. */
import { cutShort } from './unclean.ts';

const streamInfo = 0;
const seekTable = 3;

const startOf = (bytes: Buffer): number => {
  if (!bytes.toString('latin1', 0, 3).startsWith('ID3') || bytes.length < 10) return 0;
  return 10 + bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 127), 0);
};

export const isFlac = (bytes: Buffer): boolean => {
  const start = startOf(bytes);
  return bytes.toString('latin1', start, start + 4) === 'fLaC';
};

/** @throws Unclean */
export function cleanFlac(bytes: Buffer): Buffer {
  const blocks: Buffer[] = [];
  let at = startOf(bytes) + 4;
  for (let isLast = false; !isLast; ) {
    if (at + 4 > bytes.length) throw cutShort();
    const head = bytes[at] ?? 0;
    const end = at + 4 + bytes.readUIntBE(at + 1, 3);
    if (end > bytes.length) throw cutShort();
    const type = head & 0x7f;
    if (type === streamInfo || type === seekTable) {
      const block = Buffer.from(bytes.subarray(at, end));
      block[0] = type;
      blocks.push(block);
    }
    isLast = (head & 0x80) !== 0;
    at = end;
  }
  const last = blocks.at(-1);
  if (!last) throw cutShort();
  last[0] = (last[0] ?? 0) | 0x80;
  const ape = bytes.indexOf('APETAGEX', at);
  const sound = bytes.subarray(at, ape === -1 ? undefined : ape);
  const hasId3 = sound.toString('latin1', sound.length - 128, sound.length - 125) === 'TAG';
  return Buffer.concat([Buffer.from('fLaC'), ...blocks, hasId3 ? sound.subarray(0, -128) : sound]);
}
