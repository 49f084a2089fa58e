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
import type { Service, WeekRule } from './schema.js';

/**
 * Services of FHIR HealthcareService (R4, R5): one resource, a list, or a Bundle. Never guesses; every refusal is reported; never throws.
 * A FHIR resource says when it was stored, not when someone checked it, so `options.checked` is needed.
 */
export function importFhir(value: unknown, options: ImportOptions = {}): ImportResult {
  const notes = new ImportNotes(options.lang);
  const bundle = asObject(value);
  const items = Array.isArray(value)
    ? (value as unknown[])
    : bundle?.resourceType === 'Bundle'
      ? asList(bundle.entry).map((entry) => asObject(entry)?.resource)
      : [value];
  return readEntries(items, notes, (item, path) => {
    const from = asObject(item);
    if (from?.resourceType === 'HealthcareService') return serviceOf(from, path, options, notes);
    // A bundle holds the locations and organisations of its services too.
    return from && bundle?.resourceType === 'Bundle' ? null : notes.refuse(path, 'notObject');
  });
}

function serviceOf(from: Loose, path: string, options: ImportOptions, notes: ImportNotes): Service | null {
  const id = asText(from.id);
  const name = asText(from.name);
  if (!id) return notes.refuse(`${path}/id`, 'idMissing');
  if (!name) return notes.refuse(`${path}/name`, 'nameMissing');
  if (from.active === false) return notes.refuse(`${path}/active`, 'inactive');
  if (!options.kind) return notes.refuse(path, 'kindMissing');
  if (!options.checked) return notes.refuse(path, 'checkedMissing');
  if (hasContacts(from)) notes.add(path, 'contactDropped');
  const concepts = (key: string): (string | undefined)[] =>
    asList(from[key]).map(
      (concept) => asText(asObject(concept)?.text) ?? asText(asObject(asList(asObject(concept)?.coding)[0])?.display),
    );
  const provider = asText(asObject(from.providedBy)?.display);
  const telecoms = asList(from.telecom).map(asObject);
  const conditions = asList(from.eligibility).map(
    (each) => asText(asObject(each)?.comment) ?? asText(asObject(asObject(each)?.code)?.text),
  );
  const referral = concepts('referralMethod').filter((each) => each !== undefined);
  if (referral.length > 0) notes.add(`${path}/referralMethod`, 'keptAsText');
  return present({
    id,
    name,
    kind: options.kind,
    checked: options.checked,
    summary: asText(from.comment),
    description: asText(from.extraDetails),
    organisation: provider ? { name: provider } : undefined,
    words: [
      ...new Set(
        ['category', 'type', 'specialty', 'program', 'characteristic']
          .flatMap(concepts)
          .filter((word) => word !== undefined),
      ),
    ],
    audience: conditions.some(Boolean) ? { text: conditions.filter(Boolean).join('; ') } : undefined,
    places: asList(from.location)
      .map((each) => present({ label: asText(asObject(each)?.display) }))
      .filter(({ label }) => label),
    phones: telecoms.flatMap((each) =>
      each?.system === 'phone' && asText(each.value) && each.use !== 'mobile' ? [{ number: asText(each.value)! }] : [],
    ),
    url: telecoms.map((each) => (each?.system === 'url' ? asUrl(each.value) : undefined)).find(Boolean),
    hours: hoursOf(from, path, notes),
    access: referral.length > 0 ? { referral: 'unknown' as const, text: referral.join('; ') } : undefined,
    languages: asList(from.communication)
      .map((each) => asLanguage(asObject(asList(asObject(each)?.coding)[0])?.code))
      .filter((code) => code !== undefined),
    source: options.source,
    original: { fhir: keep(from) },
  });
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function hoursOf(from: Loose, path: string, notes: ImportNotes): Service['hours'] {
  const availability = asList(from.availability).map(asObject)[0];
  const times = asList(from.availableTime ?? availability?.availableTime).map(asObject);
  const closed = asList(from.notAvailable ?? availability?.notAvailableTime).map(asObject);
  const weekly: WeekRule[] = [];
  times.forEach((time, index) => {
    const days = asList(time?.daysOfWeek).map((day) => DAYS.indexOf(String(day)) + 1);
    const start = time?.allDay === true ? '00:00' : asTime(time?.availableStartTime);
    const end = time?.allDay === true ? '24:00' : asTime(time?.availableEndTime);
    if (start && end && start < end && days.length > 0 && days.every((day) => day > 0))
      weekly.push({ days: days as WeekRule['days'], from: start, to: end });
    else notes.add(`${path}/availableTime/${index}`, 'notRead');
  });
  const exceptions = closed.flatMap((each) => {
    const during = asObject(each?.during);
    const start = asDate(during?.start);
    const end = asDate(during?.end);
    return start && end && start <= end ? [present({ from: start, to: end, reason: asText(each?.description) })] : [];
  });
  const text = asText(from.availabilityExceptions);
  if (weekly.length === 0 && exceptions.length === 0 && !text) return undefined;
  return present({ weekly: weekly.length === times.length ? weekly : undefined, exceptions, text });
}
