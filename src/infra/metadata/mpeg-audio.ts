/** MP3 files without metadata: their frames of sound (ISO/IEC 11172-3) and nothing between, before or after them. */
import { cutShort } from './unclean.ts';

const bitrates = {
  mpeg1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  mpeg2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const rates = [44_100, 48_000, 32_000];

/** Length of the layer III frame at `at`; 0 when there is none. */
function frameLength(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length || bytes[at] !== 0xff) return 0;
  const [, second = 0, third = 0] = bytes.subarray(at, at + 4);
  const version = (second >> 3) & 3;
  if ((second & 0xe0) !== 0xe0 || version === 1 || ((second >> 1) & 3) !== 1) return 0;
  const isMpeg1 = version === 3;
  const kbps = bitrates[isMpeg1 ? 'mpeg1' : 'mpeg2'][third >> 4] ?? 0;
  const rate = (rates[(third >> 2) & 3] ?? 0) / (isMpeg1 ? 1 : version === 2 ? 2 : 4);
  return kbps && rate ? Math.floor(((isMpeg1 ? 144_000 : 72_000) * kbps) / rate) + ((third >> 1) & 1) : 0;
}

/** Length of the ID3v2 (https://id3.org/id3v2.4.0-structure) or APE tag at `at`, whose bytes may look like sound. */
function tagLength(bytes: Buffer, at: number): number {
  const magic = bytes.toString('latin1', at, at + 8);
  if (magic.startsWith('ID3') && at + 10 <= bytes.length) {
    const size = bytes.subarray(at + 6, at + 10).reduce((sum, byte) => sum * 128 + (byte & 127), 0);
    return 10 + size + ((bytes[at + 5] ?? 0) & 0x10 ? 10 : 0);
  }
  if (magic === 'APETAGEX' && at + 24 <= bytes.length) return 32 + bytes.readUInt32LE(at + 12);
  return 0;
}

/** What all frames of a file have alike: version, layer and sampling rate. */
const kindOf = (bytes: Buffer, at: number) => bytes.readUIntBE(at + 1, 2) & 0xfe0c;

/** Where the run of frames that begins at `at` ends; `at` when there is none. One frame alone may be chance. */
function endOfRun(bytes: Buffer, at: number): number {
  let end = at;
  let frames = 0;
  for (;;) {
    const length = frameLength(bytes, end);
    if (length === 0 || end + length > bytes.length || kindOf(bytes, end) !== kindOf(bytes, at)) break;
    end += length;
    frames++;
  }
  return frames > 1 || end === bytes.length ? end : at;
}

export const isMpegAudio = (bytes: Buffer): boolean => tagLength(bytes, 0) > 0 || endOfRun(bytes, 0) > 0;

/** @throws Unclean when there is no sound in it. */
export function cleanMpegAudio(bytes: Buffer): Buffer {
  const runs: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = tagLength(bytes, at);
    const end = tag > 0 ? at + tag : endOfRun(bytes, at);
    if (tag === 0 && end > at) runs.push(bytes.subarray(at, end));
    if (end > at) at = end;
    else {
      const starts = [0xff, 'ID3', 'APETAGEX'].map((mark) => bytes.indexOf(mark, at + 1)).filter((index) => index > 0);
      at = Math.min(bytes.length, ...starts);
    }
  }
  const [first] = runs;
  if (!first) throw cutShort();
  return Buffer.concat(runs.filter((run) => kindOf(run, 0) === kindOf(first, 0)));
}
