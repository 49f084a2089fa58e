/** What is shown of services, in a file beside their index. */
import type { Service } from './schema.js';

/** Cards as one JSON object per line: only the lines that are shown are parsed. */
export function writeCards(services: readonly Service[]): string {
  return services.map((service) => JSON.stringify(service)).join('\n');
}

/** Reads single cards from such a file, by their number in the index. A line that is no JSON gives nothing. */
export function readCards(text: string): (document: number) => Service | undefined {
  const lines = text.split('\n');
  const read = new Map<number, Service>();
  return (document) => {
    try {
      const card = read.get(document) ?? (JSON.parse(lines[document] ?? '') as Service);
      read.set(document, card);
      return card;
    } catch {
      return undefined;
    }
  };
}
