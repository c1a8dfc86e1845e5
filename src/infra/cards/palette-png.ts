/** PNG of at most 256 colours: flat art loses nothing that is seen by it, and half its bytes. Quantises the few colours of a drawing instead of its pixels, which takes a tenth of the time. */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const most = 256;
const channels = [0, 8, 16] as const;
const channel = (value: number, shift: number) => (value >>> shift) & 255;

/** The colours of a drawing (0xAABBGGRR), and how many pixels have each. */
interface Colours {
  readonly values: Int32Array;
  readonly pixels: Uint32Array;
}

/** Colours that get one entry: a stretch of the list of their places. */
interface Box {
  readonly start: number;
  readonly end: number;
  /** The channel in which they differ most, as its shift, and by how much. */
  readonly shift: number;
  readonly range: number;
  /** A large area is not worth as many entries as it has pixels. */
  readonly weight: number;
}

/** Median cut (Heckbert 1982), always of the box whose colours are seen to differ most. Places in `order` are put so that each box is a stretch of it. */
function boxesOf({ values, pixels }: Colours, order: Uint32Array): Box[] {
  const boxOf = (start: number, end: number): Box => {
    let [shift, range, weight] = [0, 0, 0];
    for (const candidate of channels) {
      let [least, greatest] = [255, 0];
      for (let at = start; at < end; at++) {
        const value = channel(values[order[at] as number] as number, candidate);
        if (value < least) least = value;
        if (value > greatest) greatest = value;
      }
      if (greatest - least > range) [shift, range] = [candidate, greatest - least];
    }
    for (let at = start; at < end; at++) weight += Math.sqrt(pixels[order[at] as number] as number);
    return { start, end, shift, range, weight };
  };

  /** Where the weight of one part is about that of the other. */
  const halves = ({ start, end, shift, weight }: Box): [Box, Box] => {
    const own = order.subarray(start, end);
    // The channel before the place, in one number: numbers are sorted without asking anybody.
    for (const [at, place] of own.entries()) own[at] = (channel(values[place] as number, shift) << placeBits) | place;
    own.sort();
    for (const [at, key] of own.entries()) own[at] = key & ((1 << placeBits) - 1);
    let cut = start;
    for (let sum = 0; cut < end - 1 && sum < weight / 2; cut++)
      sum += Math.sqrt(pixels[order[cut] as number] as number);
    cut = Math.max(start + 1, cut);
    return [boxOf(start, cut), boxOf(cut, end)];
  };

  const boxes = [boxOf(0, order.length)];
  const worth = ({ range, weight }: Box) => range ** 2 * Math.sqrt(weight);
  while (boxes.length < most) {
    const largest = boxes.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    if (largest.range === 0) break;
    boxes.splice(boxes.indexOf(largest), 1, ...halves(largest));
  }
  return boxes;
}

/** Slots of the table of colours, a power of two: flat art has some thousands of colours. */
const slotBits = 16;
const slots = 1 << slotBits;
const placeBits = slotBits - 1;
/** When the table is half full, as no drawing makes it, four bits of each channel are told apart. */
const coarse = 0xf0f0f0f0 | 0;

// Used again by every card: memory for each anew costs more than the work in it.
const table = new Int32Array(slots);
const values = new Int32Array(slots);
const counts = new Uint32Array(slots);

/** Writes the place of each pixel's colour into `places`. Signed: the engine compares such numbers as they are. */
function coloursOf(rgba: Int32Array, places: Uint16Array, width: number): Colours {
  table.fill(-1);
  let known = 0;
  for (let at = 0; at < rgba.length; ) {
    const start = at;
    const pixel = rgba[at] as number;
    let place: number;
    // Most pixels are as the one above them, or beside them.
    if (at >= width && pixel === rgba[at - width]) place = places[at - width] as number;
    else {
      const value = known < slots / 2 ? pixel : pixel & coarse;
      // Multiplicative hashing (Knuth, The Art of Computer Programming 6.4), then the next free slot.
      let slot = Math.imul(value, 0x9e3779b1) >>> (32 - slotBits);
      while (table[slot] !== -1 && values[table[slot] as number] !== value) slot = (slot + 1) & (slots - 1);
      if (table[slot] === -1) {
        table[slot] = known;
        values[known] = value;
        counts[known++] = 0;
      }
      place = table[slot] as number;
    }
    do places[at++] = place;
    while (at < rgba.length && rgba[at] === pixel);
    counts[place] = (counts[place] as number) + at - start;
  }
  return { values: values.slice(0, known), pixels: counts.slice(0, known) };
}

/** PNG (Third Edition), section 5.3. */
function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const compressed = promisify<Uint8Array, object, Buffer>(deflate);

/** @param rgba opaque pixels, row by row. */
export async function palettePng(
  rgba: Buffer,
  { width, height }: { width: number; height: number },
): Promise<Buffer<ArrayBuffer>> {
  // A copy where the bytes do not begin where a word does.
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : Uint8Array.from(rgba);
  const places = new Uint16Array(width * height);
  const colours = coloursOf(new Int32Array(aligned.buffer, aligned.byteOffset, places.length), places, width);
  const order = Uint32Array.from(colours.values.keys());
  const boxes = boxesOf(colours, order);
  const palette = Buffer.alloc(boxes.length * 3);
  const entries = new Uint8Array(order.length);
  for (const [entry, { start, end }] of boxes.entries()) {
    const sums = [0, 0, 0];
    let pixels = 0;
    for (const place of order.subarray(start, end)) {
      const count = colours.pixels[place] as number;
      for (const [at, shift] of channels.entries())
        sums[at] = (sums[at] as number) + channel(colours.values[place] as number, shift) * count;
      pixels += count;
      entries[place] = entry;
    }
    palette.set(
      sums.map((sum) => Math.round(sum / pixels)),
      entry * 3,
    );
  }
  // Each row begins with the number of its filter, none: entries beside each other say nothing of each other.
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0, pixel = 0, at = 0; row < height; row++) {
    at++;
    for (const end = pixel + width; pixel < end; ) rows[at++] = entries[places[pixel++] as number] as number;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  // 8 bits, palette.
  header.set([8, 3, 0, 0, 0], 8);
  const data = await compressed(rows, { level: 6, memLevel: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
