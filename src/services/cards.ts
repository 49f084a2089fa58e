/** What is shown of services, in a file beside their index. */
import type { Service } from './schema.js';

/** Cards as one JSON object per line: only the lines that are shown are parsed. */
export function writeCards(services: readonly Service[]): string {
  return services.map((service) => JSON.stringify(service)).join('\n');
}

const NEW_LINE = 10;

/**
 * Reads single cards from such a file, by their number in the index. A line that is no JSON gives nothing.
 * @param file as it was fetched or read; of its bytes only the lines that are asked for become text
 */
export function readCards(file: Uint8Array | string): (document: number) => Service | undefined {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const decoder = new TextDecoder();
  // Line `n` stands between the ends of the lines before it and its own.
  const ends = [-1];
  for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, end + 1)) ends.push(end);
  ends.push(bytes.length);
  const read = new Map<number, Service>();
  return (document) => {
    const [before, end] = [ends[document], ends[document + 1]];
    if (before === undefined || end === undefined) return undefined;
    try {
      const card = read.get(document) ?? (JSON.parse(decoder.decode(bytes.subarray(before + 1, end))) as Service);
      read.set(document, card);
      return card;
    } catch {
      return undefined;
    }
  };
}
