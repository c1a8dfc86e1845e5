/** Reads the part of CBOR (RFC 8949) that Pagefind writes: whole numbers, text and arrays. */

export type Cbor = number | string | readonly Cbor[];

const text = new TextDecoder();

/** @throws RangeError for another kind of item, or an end that comes too early. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function argument(info: number): number {
    if (info < 24) return info;
    const size = { 24: 1, 25: 2, 26: 4 }[info];
    if (!size) throw new RangeError(`CBOR argument ${info}`);
    at += size;
    return size === 1 ? view.getUint8(at - 1) : size === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  }

  function item(): Cbor {
    const first = view.getUint8(at++);
    const value = argument(first & 31);
    switch (first >> 5) {
      case 0:
        return value;
      case 1:
        return -1 - value;
      case 3:
        at += value;
        return text.decode(bytes.subarray(at - value, at));
      case 4: {
        const items = new Array<Cbor>(value);
        for (let i = 0; i < value; i++) items[i] = item();
        return items;
      }
      default:
        throw new RangeError(`CBOR type ${first >> 5}`);
    }
  }

  return item();
}
