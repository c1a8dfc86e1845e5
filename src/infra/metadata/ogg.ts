/** Ogg files (RFC 3533) of Opus, Vorbis or FLAC without comments: the packets that say how sound is coded, and the sound. */
import { cutShort, Unclean } from './unclean.ts';

interface Page {
  readonly serial: number;
  readonly flags: number;
  readonly granule: bigint;
  readonly lacing: Buffer;
  readonly body: Buffer;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit++) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value;
});

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) ^ (table[((sum >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  return sum >>> 0;
}

function readPages(bytes: Buffer): Page[] {
  const pages: Page[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes.toString('latin1', at, at + 4) !== 'OggS') {
      // What stands between pages is no sound.
      const next = bytes.indexOf('OggS', at + 1);
      if (next === -1) break;
      at = next;
      continue;
    }
    if (at + 27 > bytes.length) throw cutShort();
    const lacing = bytes.subarray(at + 27, at + 27 + (bytes[at + 26] ?? 0));
    const start = at + 27 + lacing.length;
    const end = start + lacing.reduce((sum, length) => sum + length, 0);
    if (end > bytes.length) throw cutShort();
    pages.push({
      serial: bytes.readUInt32LE(at + 14),
      flags: bytes[at + 5] ?? 0,
      granule: bytes.readBigInt64LE(at + 6),
      lacing,
      body: bytes.subarray(start, end),
    });
    at = end;
  }
  return pages;
}

function written({ serial, flags, granule, lacing, body }: Page, sequence: number): Buffer {
  const head = Buffer.alloc(27);
  head.write('OggS');
  head[5] = flags;
  head.writeBigInt64LE(granule, 6);
  head.writeUInt32LE(serial, 14);
  head.writeUInt32LE(sequence, 18);
  head[26] = lacing.length;
  const page = Buffer.concat([head, lacing, body]);
  page.writeUInt32LE(checksum(page), 22);
  return page;
}

/** Pages that hold whole packets and nothing else. */
function pagesOf(packet: Buffer, serial: number, flags: number): Page[] {
  const lengths = [...Array<number>(Math.floor(packet.length / 255)).fill(255), packet.length % 255];
  const pages: Page[] = [];
  let at = 0;
  for (let from = 0; from < lengths.length; from += 255) {
    const lacing = Buffer.from(lengths.slice(from, from + 255));
    const size = lacing.reduce((sum, length) => sum + length, 0);
    const isEnd = from + 255 >= lengths.length;
    pages.push({
      serial,
      flags: from === 0 ? flags : 1,
      granule: isEnd ? 0n : -1n,
      lacing,
      body: packet.subarray(at, at + size),
    });
    at += size;
  }
  return pages;
}

/** How many packets say how the sound is coded, and each of them without comments. */
function codecOf(first: Buffer): { headers: number; clean: (packet: Buffer, index: number) => Buffer[] } {
  const none = Buffer.alloc(8);
  if (first.toString('latin1', 0, 8) === 'OpusHead')
    return {
      headers: 2,
      clean: (packet, index) => [index === 1 ? Buffer.concat([Buffer.from('OpusTags'), none]) : packet],
    };
  if (first.toString('latin1', 1, 7) === 'vorbis')
    return {
      headers: 3,
      clean: (packet, index) => [
        index === 1 ? Buffer.concat([Buffer.from('\x03vorbis', 'latin1'), none, Buffer.from([1])]) : packet,
      ],
    };
  if (first.toString('latin1', 1, 5) === 'FLAC') {
    // Version 1.0, then the number of packets after this one; the comment, which must be there, is the last that is kept.
    const identification = Buffer.from(first);
    identification.writeUInt16BE(1, 7);
    const comment = Buffer.concat([Buffer.from([0x84, 0, 0, 8]), none]);
    return {
      headers: 1 + first.readUInt16BE(7),
      clean: (_packet, index) => (index === 0 ? [identification] : index === 1 ? [comment] : []),
    };
  }
  throw new Unclean('holds something else than Opus, Vorbis or FLAC', 'Export its sound alone, as Opus or MP3.');
}

/** The packets of a stream's first pages, and how many pages they take: sound begins on a page of its own. */
function headersOf(pages: readonly Page[]): { packets: Buffer[]; taken: number } {
  const packets: Buffer[] = [];
  let pending: Buffer[] = [];
  let wanted = 1;
  for (const [index, { lacing, body }] of pages.entries()) {
    let at = 0;
    for (const length of lacing) {
      pending.push(body.subarray(at, at + length));
      at += length;
      if (length < 255) {
        packets.push(Buffer.concat(pending));
        pending = [];
      }
    }
    const [first] = packets;
    if (first) wanted = codecOf(first).headers;
    if (packets.length >= wanted) return { packets, taken: index + 1 };
  }
  throw cutShort();
}

export const isOgg = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 4) === 'OggS';

/** @throws Unclean */
export function cleanOgg(bytes: Buffer): Buffer {
  const pages = readPages(bytes);
  const streams = Map.groupBy(pages, ({ serial }) => serial);
  const replaced = new Map<number, Page[]>();
  const rest = new Map<number, number>();
  for (const [serial, own] of streams) {
    const { packets, taken } = headersOf(own);
    const [first = Buffer.alloc(0)] = packets;
    const { headers, clean } = codecOf(first);
    if (packets.length !== headers) throw cutShort();
    const cleaned = packets.flatMap(clean);
    replaced.set(
      serial,
      cleaned.flatMap((packet, index) => pagesOf(packet, serial, index === 0 ? 2 : 0)),
    );
    rest.set(serial, taken);
  }
  const sequences = new Map<number, number>();
  const seen = new Map<number, number>();
  const next = (serial: number) => {
    const sequence = sequences.get(serial) ?? 0;
    sequences.set(serial, sequence + 1);
    return sequence;
  };
  return Buffer.concat(
    pages.flatMap((page) => {
      const index = seen.get(page.serial) ?? 0;
      seen.set(page.serial, index + 1);
      const taken = rest.get(page.serial) ?? 0;
      const [first, ...others] = replaced.get(page.serial) ?? [];
      // Streams that play together begin together: the first page of each stands before all others.
      const shown = index === 0 ? [first] : index === taken - 1 ? others : index < taken ? [] : [page];
      return shown.flatMap((one) => (one ? [written(one, next(one.serial))] : []));
    }),
  );
}
