/** Reads what was asked, from an address or a body, and refuses what does not fit. */
import type { IncomingMessage } from 'node:http';
import { MAX_QUERY } from '../../src/services/query.js';
import { serviceKinds, serviceModes } from '../../src/services/schema.js';
import type { Filters } from './filter-sql.js';

/** What a client asks for, read and within its limits. */
export interface Ask {
  readonly search: string;
  readonly filters: Filters;
  readonly page: number;
  readonly perPage: number;
}

/** What the one who asks can mend. The message never repeats what was sent. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

/** Bytes of a body: a question is short. */
const MAX_BODY = 4_096;
const MAX_PER_PAGE = 200;
const MAX_PAGE = 100_000;

/** Text of a body within the limit. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY) throw new BadRequest(`The body is larger than ${MAX_BODY} bytes.`, 413);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The members of a JSON body, or the parameters of an address; the first of a repeated one counts. */
export function membersOf(source: URLSearchParams | string): Map<string, unknown> {
  const members = new Map<string, unknown>();
  if (typeof source !== 'string') {
    for (const [name, value] of source) if (!members.has(name)) members.set(name, value);
    return members;
  }
  let body: unknown;
  try {
    body = JSON.parse(source || '{}');
  } catch {
    throw new BadRequest('The body is not JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new BadRequest('The body is not a JSON object.');
  return new Map(Object.entries(body));
}

/** @throws BadRequest for what is of another type or beyond a limit; a member that is not known here is passed over */
export function readAsk(members: ReadonlyMap<string, unknown>): Ask {
  const search = text(members, 'search', MAX_QUERY);
  const lat = number(members, 'lat', -90, 90);
  const lon = number(members, 'lon', -180, 180);
  if ((lat === undefined) !== (lon === undefined)) throw new BadRequest('"lat" and "lon" belong together.');
  const km = number(members, 'km', 0, 500);
  if (km !== undefined && lat === undefined) throw new BadRequest('"km" needs "lat" and "lon".');
  const age = whole(members, 'age', 0, 130);
  const area = text(members, 'area', 100);
  const language = text(members, 'language', 35);
  return {
    search: search ?? '',
    page: whole(members, 'page', 1, MAX_PAGE) ?? 1,
    perPage: whole(members, 'per_page', 1, MAX_PER_PAGE) ?? 50,
    filters: {
      kind: list(members, 'kind', serviceKinds),
      mode: list(members, 'mode', serviceModes),
      free: yes(members, 'free'),
      withoutReferral: yes(members, 'without_referral'),
      wheelchair: yes(members, 'wheelchair'),
      ...(language && { language: language.split('-')[0]! }),
      ...(area && { area }),
      ...(age !== undefined && { age }),
      ...(lat !== undefined && lon !== undefined && { near: { lat, lon, ...(km !== undefined && { km }) } }),
    },
  };
}

type Members = ReadonlyMap<string, unknown>;
const given = (members: Members, name: string): unknown => {
  const value = members.get(name);
  return value === null || value === '' ? undefined : value;
};

function text(members: Members, name: string, most: number): string | undefined {
  const value = given(members, name);
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new BadRequest(`"${name}" is not a text.`);
  if (value.length > most) throw new BadRequest(`"${name}" is longer than ${most} characters.`);
  return value.replaceAll('\0', '');
}

function number(members: Members, name: string, least: number, most: number): number | undefined {
  const value = given(members, name);
  if (value === undefined) return undefined;
  const read = typeof value === 'string' ? Number(value) : value;
  if (typeof read !== 'number' || !(read >= least && read <= most))
    throw new BadRequest(`"${name}" is not a number from ${least} to ${most}.`);
  return read;
}

function whole(members: Members, name: string, least: number, most: number): number | undefined {
  const value = number(members, name, least, most);
  if (value !== undefined && !Number.isInteger(value)) throw new BadRequest(`"${name}" is not a whole number.`);
  return value;
}

function yes(members: Members, name: string): boolean {
  const value = given(members, name);
  if (value === undefined || value === false || value === 'false') return false;
  if (value === true || value === 'true') return true;
  throw new BadRequest(`"${name}" is not true or false.`);
}

/** A list in a body, or texts with commas in an address. */
function list<T extends string>(members: Members, name: string, known: readonly T[]): T[] {
  const value = given(members, name);
  if (value === undefined) return [];
  const parts: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [NaN];
  const found = known.filter((each) => parts.includes(each));
  if (parts.length > known.length || parts.some((part) => !found.includes(part as T)))
    throw new BadRequest(`"${name}" is not one or more of ${known.join(', ')}.`);
  return found;
}
