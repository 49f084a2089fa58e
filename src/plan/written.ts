/** Where in a document something was written, when it was read as more than that. */

/** A JSON path as far as it leads through the document: `responsible[0]`, when an id stands there for an object with that id. */
export function placeWritten(document: unknown, path: string): string {
  let value = document;
  for (const step of path.matchAll(/\[(\d+)\]|\.?([^.[]+)/g)) {
    if (typeof value === 'string') return path.slice(0, step.index);
    // Not read but looked up: what is no data may run code when it is read.
    value = Object(value) === value ? Object.getOwnPropertyDescriptor(value, step[1] ?? step[2]!)?.value : undefined;
  }
  return path;
}
