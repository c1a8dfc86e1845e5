/**
 * WebM and Matroska files (RFC 9559) without metadata. Nothing moves, because cues hold offsets: an element that is no part of the
 * picture or the sound becomes a `Void` of zeros, and names become spaces. Of codecs, those of WebM: what others carry in their
 * streams is not known here.
 */
import { cutShort, Unclean } from './unclean.ts';

interface Element {
  readonly id: number;
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

const segment = 0x18538067;
const info = 0x1549a966;
const tracks = 0x1654ae6b;
const trackEntry = 0xae;
const cluster = 0x1f43b675;
const seekHead = 0x114d9b74;
const cues = 0x1c53bb6b;
const ebml = 0x1a45dfa3;
const voidElement = 0xec;

/** By parent: SeekHead, Info, Tracks, Cluster and Cues of a segment; of the rest what playing needs. Tags, Attachments, Chapters and checksums are not among them. */
const kept: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [segment, new Set([seekHead, info, tracks, cluster, cues])],
  // TimestampScale, Duration, MuxingApp, WritingApp.
  [info, new Set([0x2ad7b1, 0x4489, 0x4d80, 0x5741])],
  [tracks, new Set([trackEntry])],
  [
    trackEntry,
    // Number, UID, type, enabled, default, forced, lacing, caches, durations, timestamps, codec, delays, video, audio, encodings, mappings.
    new Set([
      0xd7, 0x73c5, 0x83, 0xb9, 0x88, 0x55aa, 0x9c, 0x6de7, 0x6df8, 0x23e383, 0x234e7a, 0x23314f, 0x537f, 0x55ee, 0x86,
      0x63a2, 0xaa, 0x56aa, 0x56bb, 0xe0, 0xe1, 0x6d80, 0x41e4, 0x7446,
    ]),
  ],
  // Timestamp, SimpleBlock, BlockGroup, Position, PrevSize.
  [cluster, new Set([0xe7, 0xa3, 0xa0, 0xa7, 0xab])],
]);
const programs = new Set([0x4d80, 0x5741]);
const codecs = new Set(['V_VP8', 'V_VP9', 'V_AV1', 'A_OPUS', 'A_VORBIS']);

class Matroska {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = Buffer.from(bytes);
  }

  /** A variable-length number at `at`: an id keeps its length marker. */
  #number(at: number, keepsMarker: boolean): { value: number; length: number } {
    const first = this.bytes[at] ?? 0;
    const length = Math.clz32(first) - 23;
    if (length > 8 || at + length > this.bytes.length) throw cutShort();
    let value = keepsMarker ? first : first & (0xff >> length);
    let isUnknown = !keepsMarker && value === 0xff >> length;
    for (let index = 1; index < length; index++) {
      const byte = this.bytes[at + index] ?? 0;
      isUnknown &&= byte === 0xff;
      value = value * 256 + byte;
    }
    return { value: isUnknown ? Number.POSITIVE_INFINITY : value, length };
  }

  #elements(from: number, to: number): Element[] {
    const elements: Element[] = [];
    for (let start = from; start < to; ) {
      const { value: id, length: idLength } = this.#number(start, true);
      const { value: size, length: sizeLength } = this.#number(start + idLength, false);
      const body = start + idLength + sizeLength;
      const end = size === Number.POSITIVE_INFINITY ? this.#endOfUnknown(id, body, to) : body + size;
      if (end > to) throw cutShort();
      elements.push({ id, start, body, end });
      start = end;
    }
    return elements;
  }

  /** A live recording leaves the sizes of segments and clusters open: a cluster ends where the next element of the segment begins. */
  #endOfUnknown(id: number, body: number, to: number): number {
    if (id === segment) return to;
    if (id !== cluster) throw cutShort();
    let at = body;
    while (at < to) {
      const { value: child, length } = this.#number(at, true);
      if (child > 0xffffff) break;
      const { value: size, length: sizeLength } = this.#number(at + length, false);
      at += length + sizeLength + size;
    }
    return at;
  }

  /** Two bytes are the smallest element; `size` takes what the id and the body leave. */
  #blank({ start, end }: Element): void {
    const total = end - start;
    this.bytes.fill(0, start, end);
    this.bytes[start] = voidElement;
    if (total - 2 < 127) this.bytes[start + 1] = 0x80 | (total - 2);
    else {
      this.bytes[start + 1] = 0x01;
      this.bytes.writeUIntBE(total - 9, start + 3, 6);
    }
  }

  #keep(parent: Element): Element[] {
    return this.#elements(parent.body, parent.end).filter((element) => {
      const stays = kept.get(parent.id)?.has(element.id) ?? true;
      if (!stays) this.#blank(element);
      return stays;
    });
  }

  clean(): Buffer {
    for (const element of this.#elements(0, this.bytes.length)) {
      if (element.id === segment) for (const part of this.#keep(element)) this.#cleanPart(part);
      else if (element.id !== ebml) this.#blank(element);
    }
    return this.bytes;
  }

  #cleanPart(part: Element): void {
    if (part.id === cluster) this.#keep(part);
    if (part.id === info) {
      for (const { id, body, end } of this.#keep(part)) if (programs.has(id)) this.bytes.fill(' ', body, end);
    }
    if (part.id === tracks) for (const track of this.#keep(part)) this.#cleanTrack(track);
  }

  #cleanTrack(track: Element): void {
    const parts = this.#keep(track);
    const find = (wanted: number) => parts.find(({ id }) => id === wanted);
    const [type, codec, setup] = [find(0x83), find(0x86), find(0x63a2)];
    const kind = type ? this.bytes.readUIntBE(type.body, type.end - type.body) : 0;
    const name = codec ? this.bytes.toString('latin1', codec.body, codec.end).replace(/\0+$/, '') : '';
    if (kind !== 1 && kind !== 2)
      throw new Unclean('holds a track that is neither picture nor sound', 'Export its picture and sound alone.');
    if (!codecs.has(name))
      throw new Unclean(
        `holds ${name || 'a track of no known codec'}, which WebM has not`,
        'Export it as WebM or MP4.',
      );
    if (name === 'A_VORBIS' && setup) this.#cleanVorbisSetup(this.bytes.subarray(setup.body, setup.end));
  }

  /** Three packets, the lengths of the first two before them (RFC 9559, section 5.1.4.1.21 and its codec mappings); the second is the comment. */
  #cleanVorbisSetup(setup: Buffer): void {
    let at = 1;
    const length = () => {
      let value = 0;
      for (; setup[at] === 255; at++) value += 255;
      return value + (setup[at++] ?? 0);
    };
    const [first, second] = [length(), length()];
    const comment = setup.subarray(at + first, at + first + second);
    if (setup[0] !== 2 || comment.length < 16 || comment.toString('latin1', 1, 7) !== 'vorbis') throw cutShort();
    // Signature, a program's name of spaces, no comments, the bit that ends it.
    comment.fill(' ', 11, comment.length - 5);
    comment.writeUInt32LE(comment.length - 16, 7);
    comment.fill(0, comment.length - 5, comment.length - 1);
    comment[comment.length - 1] = 1;
  }
}

export const isMatroska = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt32BE(0) === ebml;

/** @throws Unclean */
export const cleanMatroska = (bytes: Buffer): Buffer => new Matroska(bytes).clean();
