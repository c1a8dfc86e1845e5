/** PNG of at most 256 colours: flat art loses nothing that is seen by it, and half its bytes. Quantises the few colours of a drawing instead of its pixels, which takes a tenth of the time. */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** A colour (0xAABBGGRR), how many pixels have it, and its place in the list of all. */
interface Colour {
  readonly value: number;
  readonly index: number;
  readonly pixels: number;
}

interface Box {
  readonly colours: readonly Colour[];
  /** The channel in which the colours differ most, as its shift, and by how much. */
  readonly shift: number;
  readonly range: number;
  readonly weight: number;
}

const most = 256;
const channels = [0, 8, 16] as const;
const channel = (value: number, shift: number) => (value >>> shift) & 255;
/** A large area is not worth as many colours as it has pixels. */
const weightOf = (colours: readonly Colour[]) => colours.reduce((sum, { pixels }) => sum + Math.sqrt(pixels), 0);

function boxOf(colours: readonly Colour[]): Box {
  let [shift, range] = [0, 0];
  for (const candidate of channels) {
    const values = colours.map(({ value }) => channel(value, candidate));
    const difference = Math.max(...values) - Math.min(...values);
    if (difference > range) [shift, range] = [candidate, difference];
  }
  return { colours, shift, range, weight: weightOf(colours) };
}

/** Where the weight of one part is about that of the other. */
function halves({ colours, shift, weight }: Box): [Box, Box] {
  const sorted = colours.toSorted((a, b) => channel(a.value, shift) - channel(b.value, shift) || a.value - b.value);
  let cut = 0;
  for (let sum = 0; cut < sorted.length - 1 && sum < weight / 2; cut++) sum += Math.sqrt(sorted[cut]?.pixels ?? 0);
  cut = Math.max(1, cut);
  return [boxOf(sorted.slice(0, cut)), boxOf(sorted.slice(cut))];
}

/** Median cut (Heckbert 1982), always of the box whose colours are seen to differ most. */
function boxesOf(colours: readonly Colour[]): Box[] {
  const boxes = [boxOf(colours)];
  const worth = ({ range, weight }: Box) => range ** 2 * Math.sqrt(weight);
  while (boxes.length < most) {
    const largest = boxes.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    if (largest.range === 0) break;
    boxes.splice(boxes.indexOf(largest), 1, ...halves(largest));
  }
  return boxes;
}

/** Slots of the table of colours, a power of two: flat art has some thousands of colours. */
const slots = 1 << 16;
const slotBits = 16;

/** When the table is half full, as no drawing makes it, four bits of each channel are told apart. */
const coarse = 0xf0f0f0f0 | 0;

/** Pixels of one colour beside each other, as most are: where each run ends, and the place of its colour in `colours`. */
interface Runs {
  readonly colours: readonly Colour[];
  readonly ends: Uint32Array;
  readonly places: Uint32Array;
}

// Signed: the engine compares such numbers as they are.
function runsOf(pixels: Int32Array): Runs {
  const length = pixels.length;
  const values = new Int32Array(slots);
  const table = new Int32Array(slots).fill(-1);
  const counts = new Uint32Array(slots);
  const seen: number[] = [];
  const ends = new Uint32Array(length);
  const places = new Uint32Array(length);
  let runs = 0;
  for (let at = 0; at < length; runs++) {
    const start = at;
    const pixel = pixels[at++] as number;
    while (at < length && pixels[at] === pixel) at++;
    const value = seen.length < slots / 2 ? pixel : pixel & coarse;
    // Multiplicative hashing (Knuth, The Art of Computer Programming 6.4), then the next free slot.
    let slot = Math.imul(value, 0x9e3779b1) >>> (32 - slotBits);
    while (table[slot] !== -1 && values[slot] !== value) slot = (slot + 1) & (slots - 1);
    if (table[slot] === -1) {
      values[slot] = value;
      table[slot] = seen.length;
      seen.push(value);
    }
    const place = table[slot] as number;
    counts[place] = (counts[place] as number) + at - start;
    ends[runs] = at;
    places[runs] = place;
  }
  return {
    colours: seen.map((value, index) => ({ value, index, pixels: counts[index] as number })),
    ends: ends.subarray(0, runs),
    places: places.subarray(0, runs),
  };
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
  const { colours, ends, places } = runsOf(new Int32Array(aligned.buffer, aligned.byteOffset, width * height));
  const boxes = boxesOf(colours);
  const palette = Buffer.alloc(boxes.length * 3);
  const entries = new Uint8Array(colours.length);
  for (const [entry, { colours: own }] of boxes.entries()) {
    const pixels = own.reduce((sum, colour) => sum + colour.pixels, 0);
    for (const [place, shift] of channels.entries())
      palette[entry * 3 + place] = Math.round(
        own.reduce((sum, { value, pixels: n }) => sum + channel(value, shift) * n, 0) / pixels,
      );
    for (const { index } of own) entries[index] = entry;
  }
  // No row is filtered: entries beside each other say nothing of each other.
  const rows = new Uint8Array((width + 1) * height);
  for (let run = 0, at = 0, row = 1; run < ends.length; run++) {
    const entry = entries[places[run] as number] as number;
    // A row begins with the number of its filter, so that pixels stand as many bytes further as rows have begun.
    for (const end = ends[run] as number; at < end; at++) {
      if (at === row * width) row++;
      rows[at + row] = entry;
    }
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
