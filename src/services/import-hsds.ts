import {
  asDate,
  asLanguage,
  asList,
  asObject,
  asText,
  asTime,
  asUrl,
  hasContacts,
  ImportNotes,
  keep,
  present,
  readEntries,
  type ImportOptions,
  type ImportResult,
  type Loose,
} from './import-report.js';
import type { Place, Service, WeekRule } from './schema.js';

/** The list of services in an answer of HSDS 3.0 (`contents`), Open Referral UK before it (`content`), older feeds (`items`), or a bare list or service. */
export function hsdsPage(
  value: unknown,
):
  | { items: readonly unknown[]; total: number | undefined; pages: number | undefined; page: number | undefined }
  | undefined {
  const number = (each: unknown): number | undefined => (typeof each === 'number' && each >= 0 ? each : undefined);
  if (Array.isArray(value)) return { items: value as unknown[], total: value.length, pages: 1, page: 1 };
  const page = asObject(value);
  if (!page) return undefined;
  for (const key of ['contents', 'content', 'items', 'services'] as const) {
    const items = page[key];
    if (!Array.isArray(items)) continue;
    return {
      items: items as unknown[],
      total: number(page.total_items) ?? number(page.totalElements) ?? number(page.totalItems) ?? number(page.total),
      pages: number(page.total_pages) ?? number(page.totalPages),
      page: number(page.page_number) ?? number(page.number),
    };
  }
  return page.id !== undefined && page.name !== undefined ? { items: [page], total: 1, pages: 1, page: 1 } : undefined;
}

/**
 * Services of HSDS 3.0 or Open Referral UK JSON. Never guesses: what does not fit stays in `original`, and every refusal is reported.
 * HTML becomes text; contact persons are dropped. Never throws.
 */
export function importHsds(value: unknown, options: ImportOptions = {}): ImportResult {
  const notes = new ImportNotes(options.lang);
  const page = hsdsPage(value);
  if (!page) notes.refuse('', 'notObject');
  return readEntries(page?.items ?? [], notes, (item, path) => serviceOf(item, path, options, notes));
}

const REMOVED = /^(inactive|defunct)$/i;

function serviceOf(item: unknown, path: string, options: ImportOptions, notes: ImportNotes): Service | null {
  const from = asObject(item);
  if (!from) return notes.refuse(path, 'notObject');
  const id = typeof from.id === 'number' ? String(from.id) : asText(from.id);
  const name = asText(from.name);
  const checked = asDate(from.assured_date) ?? options.checked;
  if (!id) return notes.refuse(`${path}/id`, 'idMissing');
  if (!name) return notes.refuse(`${path}/name`, 'nameMissing');
  if (typeof from.status === 'string' && REMOVED.test(from.status)) return notes.refuse(`${path}/status`, 'inactive');
  if (!options.kind && !options.incomplete) return notes.refuse(path, 'kindMissing');
  if (!checked && !options.incomplete) return notes.refuse(`${path}/assured_date`, 'checkedMissing');
  if (hasContacts(from)) notes.add(path, 'contactDropped');
  const organisation = asObject(from.organization) ?? asObject(from.organisation);
  const organisationName = asText(organisation?.name);
  const cost = costOf(from, path, notes);
  return present({
    id,
    name,
    kind: options.kind!,
    checked: checked!,
    summary: asText(from.summary),
    description: asText(from.description),
    organisation: organisationName
      ? present({ name: organisationName, url: asUrl(organisation?.website) ?? asUrl(organisation?.url) })
      : undefined,
    words: wordsOf(from),
    audience: audienceOf(from),
    area: areaOf(from, path, notes),
    places: placesOf(from),
    phones: phonesOf(from),
    url: asUrl(from.url),
    hours: hoursOf(from, path, notes),
    cost,
    access: asText(from.application_process)
      ? { referral: 'unknown' as const, text: asText(from.application_process)! }
      : undefined,
    languages: languagesOf(from),
    status:
      from.status === 'active'
        ? ('active' as const)
        : from.status === 'temporarily closed'
          ? ('temporarilyClosed' as const)
          : undefined,
    alert: asText(from.alert),
    source: options.source,
    original: { hsds: keep(from) },
  });
}

function wordsOf(from: Loose): string[] {
  const terms = asList(from.attributes).map(
    (attribute) => asText(asObject(asObject(attribute)?.taxonomy_term)?.name) ?? asText(asObject(attribute)?.label),
  );
  const taxonomies = asList(from.service_taxonomys).map((each) => asText(asObject(asObject(each)?.taxonomy)?.name));
  const named = [asText(from.alternate_name)];
  return [...new Set([...terms, ...taxonomies, ...named].filter((word) => word !== undefined))];
}

function audienceOf(from: Loose): Service['audience'] {
  const eligibility = asList(from.eligibilitys).map(asObject)[0];
  const years = (value: unknown): number | undefined => {
    const number = typeof value === 'string' && value.trim() ? Number(value) : value;
    return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 130 ? number : undefined;
  };
  const ageMin = years(from.minimum_age) ?? years(eligibility?.minimum_age);
  const ageMax = years(from.maximum_age) ?? years(eligibility?.maximum_age);
  const text = asText(from.eligibility_description) ?? asText(eligibility?.eligibility);
  return text === undefined && ageMin === undefined && ageMax === undefined
    ? undefined
    : present({ text: text ?? '', ageMin, ageMax });
}

/** An area without a level is no area: the file does not say whether "Noord" is a neighbourhood or a region. It stays findable as text of the audience. */
function areaOf(from: Loose, path: string, notes: ImportNotes): Service['area'] {
  const areas = asList(from.service_areas).map(asObject);
  const national = areas.find(
    (area) =>
      area &&
      /^(national|netherlands|nederland|landelijk)$/i.test(
        asText(area.name) ?? asText(area.extent) ?? asText(area.service_area) ?? '',
      ),
  );
  if (national)
    return { level: 'national', label: asText(national.name) ?? asText(national.service_area) ?? 'Nederland' };
  if (areas.length > 0) notes.add(`${path}/service_areas`, 'notRead');
  return undefined;
}

/** Locations under a service, as HSDS 3.0 and as older dialects nest them. */
function locationsOf(from: Loose): Loose[] {
  const joined = asList(from.service_at_locations).map((each) => asObject(asObject(each)?.location));
  return [...joined, ...asList(from.locations).map(asObject), asObject(from.location)].filter(
    (each) => each !== undefined,
  );
}

function placesOf(from: Loose): Place[] {
  const degrees = (value: unknown, most: number): number | undefined => {
    const number = typeof value === 'string' && value.trim() ? Number(value) : value;
    return typeof number === 'number' && Math.abs(number) <= most ? number : undefined;
  };
  return locationsOf(from).flatMap((location) => {
    const address = [...asList(location.addresses), ...asList(location.physical_addresses), location.address]
      .map(asObject)
      .find((each) => each !== undefined);
    const lat = degrees(location.latitude, 90);
    const lon = degrees(location.longitude, 180);
    const place = present({
      label: asText(location.name),
      street: asText(address?.address_1),
      postcode: asText(address?.postal_code),
      city: asText(address?.city),
      lat: lat === undefined || lon === undefined ? undefined : lat,
      lon: lat === undefined || lon === undefined ? undefined : lon,
      access: [...asList(location.accessibility), ...asList(location.accessibility_for_disabilities)]
        .map((each) => asText(asObject(each)?.description) ?? asText(asObject(each)?.accessibility))
        .filter((each) => each !== undefined),
    });
    return Object.keys(place).length > 0 ? [place] : [];
  });
}

/** Numbers of the service and its locations; numbers of persons stand under contacts and are not read. */
function phonesOf(from: Loose): Service['phones'] {
  const all = [
    ...asList(from.phones),
    ...asList(from.service_at_locations).flatMap((each) => asList(asObject(each)?.phones)),
    ...locationsOf(from).flatMap(({ phones }) => asList(phones)),
  ];
  const found = new Map<string, { number: string; label?: string }>();
  for (const each of all) {
    const phone = asObject(each);
    const number = asText(phone?.number)?.replace(/^"|"$/g, '');
    if (number && /\d{3}/.test(number)) found.set(number, present({ number, label: asText(phone?.description) }));
  }
  return [...found.values()];
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function hoursOf(from: Loose, path: string, notes: ImportNotes): Service['hours'] {
  const schedules = [...asList(from.schedules), ...asList(from.regular_schedules)]
    .map(asObject)
    .filter((each) => each !== undefined);
  if (schedules.length === 0) return undefined;
  const weekly: WeekRule[] = [];
  const texts: string[] = [];
  schedules.forEach((schedule, index) => {
    const rule = weekRule(schedule);
    if (rule) weekly.push(rule);
    else if (!asText(schedule.description)) notes.add(`${path}/schedules/${index}`, 'notRead');
    else notes.add(`${path}/schedules/${index}`, 'keptAsText');
    const text = asText(schedule.description);
    if (text) texts.push(text);
  });
  // Half a week would read as closed on the other days: unless every schedule was read, only the text counts.
  return present({
    weekly: weekly.length === schedules.length ? weekly : undefined,
    text: texts.join(' ') || undefined,
  });
}

/** A schedule that repeats every week without end, on named days at fixed times; any other is not read. */
function weekRule(schedule: Loose): WeekRule | undefined {
  const { freq, interval, byday, bymonthday, byyearday, byweekno, until, count } = schedule;
  const from = asTime(schedule.opens_at);
  const to = asTime(schedule.closes_at);
  const bounded = [until, count, bymonthday, byyearday, byweekno, schedule.valid_to].some(
    (each) => each !== undefined && each !== null && each !== '',
  );
  if (!from || !to || from >= to || typeof byday !== 'string' || bounded) return undefined;
  if (
    (freq !== undefined && freq !== null && freq !== 'WEEKLY') ||
    (interval !== undefined && interval !== null && Number(interval) !== 1)
  )
    return undefined;
  const days = byday.split(',').map((day) => DAYS.indexOf(day.trim().toUpperCase()) + 1);
  return days.length > 0 && days.every((day) => day > 0) ? { days: days as WeekRule['days'], from, to } : undefined;
}

function costOf(from: Loose, path: string, notes: ImportNotes): Service['cost'] {
  const options = asList(from.cost_options)
    .map(asObject)
    .filter((each) => each !== undefined);
  const text =
    asText(from.fees_description) ??
    asText(from.fees) ??
    asText(options[0]?.amount_description) ??
    asText(options[0]?.option);
  const amounts = options.map(({ amount }) => (typeof amount === 'string' && amount.trim() ? Number(amount) : amount));
  const numbers = amounts.filter((amount) => typeof amount === 'number' && Number.isFinite(amount));
  if (numbers.length > 0 && numbers.length === options.length)
    return present({ type: numbers.every((amount) => amount === 0) ? ('free' as const) : ('paid' as const), text });
  if (!text) return undefined;
  notes.add(`${path}/fees`, 'keptAsText');
  return { type: 'unknown', text };
}

function languagesOf(from: Loose): string[] {
  const codes = asList(from.languages).map((each) => {
    const language = asObject(each);
    return asLanguage(asText(language?.code) ?? language?.language);
  });
  return [...new Set(codes.filter((code) => code !== undefined))];
}
