/** WAV files (RIFF) without metadata: how the sound is coded, and the sound. */
import { cutShort, Unclean } from './unclean.ts';

const kept = new Set(['fmt ', 'fact', 'data']);

export const isWave = (bytes: Buffer): boolean =>
  /^(?:RIFF|RF64|RIFX)$/.test(bytes.toString('latin1', 0, 4)) && bytes.toString('latin1', 8, 12) === 'WAVE';

/** @throws Unclean */
export function cleanWave(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF')
    throw new Unclean('is a kind of WAV that few programs read', 'Export it as MP3.');
  const chunks: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    // A recording that was cut off never learnt its length.
    const size =
      name === 'data' ? Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8) : bytes.readUInt32LE(at + 4);
    if (at + 8 + size > bytes.length) throw cutShort();
    if (kept.has(name)) {
      const chunk = Buffer.alloc(8 + size + (size % 2));
      bytes.copy(chunk, 0, at, at + 8 + size);
      chunk.writeUInt32LE(size, 4);
      chunks.push(chunk);
    }
    at += 8 + size + (size % 2);
  }
  const body = Buffer.concat(chunks);
  const head = Buffer.from('RIFF\0\0\0\0WAVE', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}
