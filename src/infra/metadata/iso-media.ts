/**
 * MP4, M4A and QuickTime files (ISO/IEC 14496-12) without metadata. Nothing moves, because tables hold offsets of bytes: a box that
 * is no part of the picture or the sound becomes a `free` box of zeros, and so does every byte of media that no track refers to.
 */
import { fragmentSamples } from './iso-fragments.ts';
import { cleanUnit, cleanUnits, type UnitLayout, unitLayout } from './picture-messages.ts';
import { cutShort, Unclean } from './unclean.ts';

export interface Box {
  readonly type: string;
  readonly start: number;
  /** Where its content begins. */
  readonly body: number;
  readonly end: number;
}

interface Track {
  readonly id: number;
  /** Its handler. */
  readonly kind: string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What each box may hold; of a box that is not here nothing is known but its bytes. */
const kept: Readonly<Record<string, ReadonlySet<string>>> = {
  file: words('ftyp styp moov moof mfra mdat sidx ssix pdin'),
  moov: words('mvhd trak mvex iods'),
  trak: words('tkhd tref edts mdia'),
  mdia: words('mdhd hdlr elng minf'),
  minf: words('vmhd smhd sthd nmhd gmhd hdlr dinf stbl'),
  stbl: words('stsd stts ctts cslg stsc stsz stz2 stco co64 stss stsh stdp sdtp sbgp sgpd subs saiz saio padb'),
  moof: words('mfhd traf'),
  traf: words('tfhd tfdt trun sbgp sgpd subs saiz saio sdtp'),
};
const sampleEntry = words(
  'avcC hvcC vvcC av1C vpcC esds dOps dfLa dac3 dec3 dac4 alac mp4a wave frma enda colr pasp clap fiel mdcv clli btrt chan chnl gama lhvC hvcE dvcC dvvC vexu st3d sv3d SA3D',
);
/** Handlers of tracks that are seen, heard or read along; everything else is data of the device: places, motion, time codes. */
const shown = words('vide soun sbtl subt clcp auxv pict');

/** Bytes that each header holds by its definition, in its short and in its long form. */
const headers: Readonly<Record<string, readonly [short: number, long: number]>> = {
  mvhd: [100, 112],
  tkhd: [84, 96],
  mdhd: [24, 36],
};

class IsoMedia {
  readonly bytes: Buffer;
  /** Bytes of media that a track shows, as pairs of offsets. */
  readonly #samples: (readonly [from: number, to: number])[] = [];
  readonly #media: Box[] = [];
  /** By track: how its pictures are written, and the size of samples in fragments that say none. */
  readonly #layouts = new Map<number, UnitLayout>();
  readonly #usualSizes = new Map<number, number>();
  #isFragmented = false;
  #hasData = false;

  constructor(bytes: Buffer) {
    this.bytes = Buffer.from(bytes);
  }

  #boxes(from: number, to: number): Box[] {
    const boxes: Box[] = [];
    for (let start = from; start + 8 <= to; ) {
      const size = this.bytes.readUInt32BE(start);
      const length = size === 1 ? Number(this.bytes.readBigUInt64BE(start + 8)) : size === 0 ? to - start : size;
      const body = start + (size === 1 ? 16 : 8);
      const end = start + length;
      if (end < body || end > to) throw cutShort();
      boxes.push({ type: this.bytes.toString('latin1', start + 4, start + 8), start, body, end });
      start = end;
    }
    return boxes;
  }

  #blank({ start, body, end }: Box): void {
    this.bytes.write('free', start + 4, 'latin1');
    this.bytes.fill(0, body, end);
  }

  /** The children of `parent` that stay. */
  #keep(parent: Box): Box[] {
    return this.#boxes(parent.body, parent.end).filter((box) => {
      const stays = kept[parent.type]?.has(box.type) ?? true;
      if (!stays) this.#blank(box);
      return stays;
    });
  }

  clean(): Buffer {
    this.#cleanChildren({ type: 'file', start: 0, body: 0, end: this.bytes.length });
    if (this.#isFragmented && this.#hasData)
      throw new Unclean(
        'holds a track of data in fragments, which cannot be taken out',
        'Export its picture and sound alone.',
      );
    if (!this.#isFragmented) this.#blankUnusedMedia();
    return this.bytes;
  }

  /** `track` is the one that `parent` is a part of. */
  #cleanChildren(parent: Box, track?: Track): void {
    const boxes = this.#keep(parent);
    for (const box of boxes) {
      if (headers[box.type]) this.#cleanHeader(box);
      // The name that a program or a camera gives itself.
      if (box.type === 'hdlr') this.bytes.fill(0, box.body + 24, box.end);
      if (box.type === 'mvex') this.#readUsualSizes(box);
      if (box.type === 'dinf') this.#requireOwnMedia(box);
      if (box.type === 'mdat') this.#media.push(box);
      if (box.type === 'trak') this.#cleanTrack(box);
      else if (kept[box.type]) this.#cleanChildren(box, track);
      if (box.type === 'moof') this.#cleanFragment(box);
    }
    if (track && parent.type === 'stbl') this.#readSamples(boxes, track);
  }

  /** When it was made, and what its header has no place for. */
  #cleanHeader({ type, body, end }: Box): void {
    const isLong = this.bytes[body] === 1;
    this.bytes.fill(0, body + 4, body + (isLong ? 20 : 12));
    this.bytes.fill(0, Math.min(end, body + (headers[type]?.[isLong ? 1 : 0] ?? 0)), end);
  }

  #readUsualSizes(mvex: Box): void {
    for (const { type, body } of this.#boxes(mvex.body, mvex.end))
      if (type === 'trex') this.#usualSizes.set(this.bytes.readUInt32BE(body + 4), this.bytes.readUInt32BE(body + 16));
  }

  #cleanFragment(moof: Box): void {
    this.#isFragmented = true;
    const boxesOf = ({ body, end }: Box) => this.#boxes(body, end);
    for (const { track, from, to } of fragmentSamples(this.bytes, moof, boxesOf, this.#usualSizes)) {
      const layout = this.#layouts.get(track);
      if (layout) cleanUnits(this.bytes.subarray(from, to), layout);
    }
  }

  #cleanTrack(trak: Box): void {
    const find = (parent: Box | undefined, type: string) =>
      parent && this.#boxes(parent.body, parent.end).find((box) => box.type === type);
    const [header, handler] = [find(trak, 'tkhd'), find(find(trak, 'mdia'), 'hdlr')];
    const kind = handler ? this.bytes.toString('latin1', handler.body + 8, handler.body + 12) : '';
    if (shown.has(kind)) {
      const id = header ? this.bytes.readUInt32BE(header.body + (this.bytes[header.body] === 1 ? 20 : 12)) : 0;
      this.#cleanChildren(trak, { id, kind });
    } else {
      this.#hasData = true;
      this.#blank(trak);
    }
  }

  #requireOwnMedia(dinf: Box): void {
    for (const dref of this.#boxes(dinf.body, dinf.end)) {
      if (dref.type !== 'dref') this.#blank(dref);
      else
        for (const entry of this.#boxes(dref.body + 8, dref.end))
          if ((this.bytes.readUInt32BE(entry.body) & 1) === 0) throw new Unclean('keeps its media in another file');
    }
  }

  #readSamples(tables: readonly Box[], track: Track): void {
    const table = (...types: string[]) => tables.find(({ type }) => types.includes(type));
    const descriptions = table('stsd');
    if (descriptions)
      for (const [index, entry] of this.#boxes(descriptions.body + 8, descriptions.end).entries())
        if (index < this.bytes.readUInt32BE(descriptions.body + 4)) this.#cleanDescription(entry, track);
        else this.#blank(entry);
    const layout = this.#layouts.get(track.id);
    const [chunks, offsets, sizes] = [table('stsc'), table('stco', 'co64'), table('stsz', 'stz2')];
    if (!chunks || !offsets || !sizes) throw cutShort();
    const size = this.#sizes(sizes);
    const wide = offsets.type === 'co64';
    const count = this.#count(offsets, wide ? 8 : 4);
    const runs = this.#count(chunks, 12);
    let [run, sample] = [0, 0];
    for (let chunk = 0; chunk < count; chunk++) {
      while (run + 1 < runs && this.bytes.readUInt32BE(chunks.body + 8 + (run + 1) * 12) <= chunk + 1) run++;
      const perChunk = runs > 0 ? this.bytes.readUInt32BE(chunks.body + 12 + run * 12) : 0;
      const at = offsets.body + 8 + chunk * (wide ? 8 : 4);
      const from = wide ? Number(this.bytes.readBigUInt64BE(at)) : this.bytes.readUInt32BE(at);
      let to = from;
      for (let index = 0; index < perChunk; index++) {
        const start = to;
        to += size(sample++);
        if (layout) cleanUnits(this.bytes.subarray(start, to), layout);
      }
      this.#samples.push([from, to]);
    }
  }

  /** Entries of a table whose count stands after its version and flags. */
  #count({ body, end }: Box, width: number): number {
    const count = this.bytes.readUInt32BE(body + 4);
    if (body + 8 + count * width > end) throw cutShort();
    return count;
  }

  #sizes({ type, body, end }: Box): (sample: number) => number {
    const count = this.bytes.readUInt32BE(body + 8);
    const width = type === 'stz2' ? (this.bytes[body + 7] ?? 8) : 32;
    const same = type === 'stz2' ? 0 : this.bytes.readUInt32BE(body + 4);
    if (same > 0) return (sample) => (sample < count ? same : 0);
    if (body + 12 + (count * width) / 8 > end) throw cutShort();
    if (width === 4)
      return (sample) => ((this.bytes[body + 12 + (sample >> 1)] ?? 0) >> (sample % 2 === 0 ? 4 : 0)) & 15;
    return (sample) => (sample < count ? this.bytes.readUIntBE(body + 12 + (sample * width) / 8, width / 8) : 0);
  }

  /** A sample description; that of a picture begins with the encoder's name. */
  #cleanDescription({ body, end }: Box, { kind, id }: Track): void {
    if (kind === 'soun') {
      const version = this.bytes.readUInt16BE(body + 8);
      this.#cleanDescriptionParts(body + (version === 2 ? 64 : version === 1 ? 44 : 28), end);
    } else if (kind === 'vide' || kind === 'auxv' || kind === 'pict') {
      this.bytes.fill(0, body + 42, body + 74);
      this.#cleanDescriptionParts(body + 78, end);
      for (const part of this.#boxes(body + 78, end)) this.#readConfiguration(part, id);
    }
  }

  #readConfiguration({ type, body, end }: Box, track: number): void {
    const configuration = this.bytes.subarray(body, end);
    const layout = unitLayout(type, configuration);
    if (!layout) return;
    this.#layouts.set(track, layout);
    // HEVC may have messages among the parameter sets: arrays of units, each after its length.
    for (let at = 23, array = layout.isHevc ? (configuration[22] ?? 0) : 0; array > 0; array--) {
      const count = configuration.readUInt16BE(at + 1);
      at += 3;
      for (let unit = 0; unit < count; unit++) {
        const length = configuration.readUInt16BE(at);
        cleanUnit(configuration.subarray(at + 2, at + 2 + length), true);
        at += 2 + length;
      }
    }
  }

  #cleanDescriptionParts(from: number, to: number): void {
    for (const box of this.#boxes(from, to)) if (!sampleEntry.has(box.type)) this.#blank(box);
  }

  /** Gaps, and the samples of tracks that are gone. */
  #blankUnusedMedia(): void {
    const used = this.#samples.toSorted(([a], [b]) => a - b);
    for (const { body, end } of this.#media) {
      let from = body;
      for (const [start, stop] of used) {
        if (stop <= from || start >= end) continue;
        if (start > from) this.bytes.fill(0, from, start);
        from = Math.min(end, stop);
      }
      this.bytes.fill(0, from, end);
    }
  }
}

export const isIsoMedia = (bytes: Buffer): boolean =>
  /^(?:ftyp|moov|mdat|wide|free|skip)$/.test(bytes.toString('latin1', 4, 8));

/** @throws Unclean */
export const cleanIsoMedia = (bytes: Buffer): Buffer => new IsoMedia(bytes).clean();
