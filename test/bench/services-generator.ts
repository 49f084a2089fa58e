/**
 * Larger sociale kaarten for measuring: every service is one of the 2,000 judged services in another place, at another organisation and with other
 * words in its description, so that the vocabulary is real Dutch and the judged queries still count. The same seed gives the same services.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Service } from '../../src/services/schema.js';

export interface Generated {
  services: Service[];
  /** Topic by which a service is graded; never part of the service. */
  topicOf: Record<string, string>;
}

const read = (name: string): any =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../fixtures/cases/${name}`, import.meta.url)), 'utf8'));

/** Numbers from 0 to 1 by a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  'ber den hof kamp veld dijk brug molen hoek laan water stede burg rijk wolde huizen dorp beek horst donk'.split(' ');

/** Services `svc-1` to `svc-<count>`. */
export function generateServices(count: number, seed = 1): Generated {
  const base: Service[] = read('services-2000.json').services;
  const baseTopics: Record<string, string> = read('search.json').topicOf;
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const cities = [...new Set(base.map(({ places }) => places?.[0]?.city ?? ''))].filter(Boolean);
  const organisations = base.map(({ organisation }) => organisation?.name ?? '').filter(Boolean);
  const vocabulary = [...new Set(base.flatMap(({ description }) => (description ?? '').match(/[a-zë-ü]{4,}/g) ?? []))];
  // The number of places and organisations grows with the country, not with the judged set.
  for (let extra = count / 100; extra > 0; extra--) {
    const name = pick(SYLLABLES) + pick(SYLLABLES);
    cities.push(name[0]!.toUpperCase() + name.slice(1));
    organisations.push(`Stichting ${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`);
  }
  const services: Service[] = [];
  const topicOf: Record<string, string> = {};
  for (let number = 1; number <= count; number++) {
    const from = number <= base.length ? base[number - 1]! : pick(base);
    const id = `svc-${number}`;
    topicOf[id] = baseTopics[from.id]!;
    if (number <= base.length) {
      services.push(from);
      continue;
    }
    const city = pick(cities);
    const old = from.places?.[0]?.city ?? '';
    const words = Array.from({ length: 8 + Math.floor(next() * 22) }, () => pick(vocabulary)).join(' ');
    services.push({
      ...from,
      id,
      name: old && from.name.includes(old) ? from.name.replace(old, city) : from.name,
      description: `${from.summary ?? ''} ${words}.`,
      organisation: { name: pick(organisations) },
      area: { level: 'neighbourhood', label: `${from.area?.label.split(',')[0] ?? 'Noord'}, ${city}` },
      places: [{ ...from.places?.[0], city, lat: round(50.8 + next() * 2.6), lon: round(3.5 + next() * 3.5) }],
      checked: `202${5 + Math.floor(next() * 2)}-0${1 + Math.floor(next() * 9)}-01`,
    });
  }
  return { services, topicOf };
}

const round = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;
