/** Unpacks a WOFF 1.0 font (https://www.w3.org/TR/WOFF/) to the TrueType file inside it, which is what the rasteriser reads. */
import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;

/** The font (sfnt) in a WOFF 1.0 file, unpacked: the renderer reads no WOFF. */
export function fontFromWoff(woff: Buffer): Uint8Array {
  if (woff.readUInt32BE(0) !== SIGNATURE) throw new Error('not a WOFF 1.0 file');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const [offset, packed, size] = [4, 8, 12].map((step) => woff.readUInt32BE(at + step)) as [number, number, number];
    const data = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.subarray(at + 16, at + 20),
      data: packed < size ? inflateSync(data) : data,
    };
  });
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  woff.copy(head, 0, 4, 8);
  for (const [place, value] of [count, power * 16, Math.log2(power), (count - power) * 16].entries()) {
    head.writeUInt16BE(value, 4 + place * 2);
  }
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const at = 12 + index * 16;
    tag.copy(head, at);
    checksum.copy(head, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  }
  return Buffer.concat(parts);
}
