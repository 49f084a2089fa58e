import type { ReadResult } from '../../plan/read.js';
import type { PlanSource } from '../../plan/source.js';

/** What elements of one kind made of the data of a source. */
export interface Reading {
  source: PlanSource;
  data: unknown;
  result: ReadResult;
}

const readings = new WeakMap<PlanSource, Map<unknown, Reading>>();

/**
 * Elements of one kind that share a source share what was read: 500 rings check a plan once and hold one copy.
 * @param kind - the class of the element
 */
export function readOnce(source: PlanSource, kind: unknown, read: (data: unknown) => ReadResult): Reading {
  const kinds = readings.get(source) ?? new Map<unknown, Reading>();
  readings.set(source, kinds);
  let reading = kinds.get(kind);
  if (reading?.data !== source.data) {
    reading = { source, data: source.data, result: read(source.data) };
    kinds.set(kind, reading);
  }
  return reading!;
}
