/** Opens a zip of a stranger: sizes, names and counts are judged while it is unpacked, never after. Pure; loads in a browser. */
import { Inflate } from 'fflate';
import { ImportError } from './report.js';

interface ZipLimits {
  /** Bytes of the file itself. */
  packed: number;
  /** Bytes of everything in it, unpacked. */
  unpacked: number;
  files: number;
}

/** Room for a plan of thousands of goals; a workbook of the real plans unpacks to about 1 MB. */
const ZIP_LIMITS: ZipLimits = { packed: 10_000_000, unpacked: 24_000_000, files: 500 };

const refuse = (code: string, nl: string, en: string) => new ImportError(code, { nl, en });
const tooBig = (limit: number) =>
  refuse(
    'tooBig',
    `Dit bestand is uitgepakt groter dan ${limit / 1e6} MB en wordt niet gelezen. Maak een kleiner bestand, zonder afbeeldingen en zonder lege opgemaakte rijen.`,
    `Unpacked, this file is larger than ${limit / 1e6} MB and is not read. Make a smaller file, without pictures and without empty formatted rows.`,
  );
const broken = () =>
  refuse(
    'zip',
    'Dit bestand is beschadigd of geen .xlsx- of .zip-bestand. Open het in Excel en sla het opnieuw op.',
    'This file is damaged, or no .xlsx or .zip file. Open it in Excel and save it again.',
  );

/**
 * Unpacks the files that `wanted` asks for; the names of all are judged. Throws `ImportError` on encryption, on names that point
 * outside, on names that occur twice, and as soon as more comes out than the limits allow, whatever the directory claims.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits = ZIP_LIMITS,
): Map<string, Uint8Array> {
  if (bytes.length > limits.packed) throw tooBig(limits.packed);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let left = limits.unpacked;
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    if (count > limits.files) throw tooBig(limits.unpacked);
    let at = view.getUint32(end + 16, true);
    const names = new Set<string>();
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) throw broken();
      const flags = view.getUint16(at + 8, true);
      const method = view.getUint16(at + 10, true);
      const packed = view.getUint32(at + 20, true);
      const nameLength = view.getUint16(at + 28, true);
      const offset = view.getUint32(at + 42, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      checkName(name, names);
      if (flags & 1)
        throw refuse(
          'password',
          'Dit bestand heeft een wachtwoord. Sla het op zonder wachtwoord.',
          'This file has a password. Save it without one.',
        );
      if (name.endsWith('/') || !wanted(name)) continue;
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      if (view.getUint32(offset, true) !== 0x04034b50 || start + packed > bytes.length) throw broken();
      const content = unpack(bytes.subarray(start, start + packed), method, left);
      if (!content) throw tooBig(limits.unpacked);
      left -= content.length;
      files.set(name, content);
    }
  } catch (error) {
    // Offsets that point outside the file, broken deflate data.
    throw error instanceof ImportError ? error : broken();
  }
  return files;
}

/** Place of the end record, which may have a comment of at most 65,535 bytes behind it. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw broken();
}

function checkName(name: string, names: Set<string>): void {
  const parts = name.split(/[/\\]/);
  // eslint-disable-next-line no-control-regex -- a name with control characters hides something
  if (/^([/\\]|[a-z]:)/i.test(name) || parts.includes('..') || /[\u0000-\u001f]/.test(name)) {
    throw refuse(
      'path',
      'In dit bestand staat een naam die buiten de map wijst. Het wordt niet gelezen.',
      'This file holds a name that points outside its folder. It is not read.',
    );
  }
  if (names.has(name.toLowerCase())) throw broken();
  names.add(name.toLowerCase());
}

/** The content, or undefined as soon as it grows beyond `limit`. */
function unpack(packed: Uint8Array, method: number, limit: number): Uint8Array | undefined {
  if (method === 0) return packed.length <= limit ? packed.slice() : undefined;
  if (method !== 8) throw broken();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  });
  // Small steps: a bomb yields about a thousand bytes for each that goes in.
  const step = 4096;
  for (let from = 0; from < packed.length && size <= limit; from += step) {
    inflate.push(packed.subarray(from, from + step), from + step >= packed.length);
  }
  if (size > limit) return undefined;
  const content = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}
