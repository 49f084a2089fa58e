/** The front door of a plan as it holds at a moment, in words. Pure. */
import { decide, type Decision, type ServiceState } from '../../front-door/decide.js';
import { entriesOf, isCrisis, type Entry } from '../../front-door/entries.js';
import { dateText, momentText, type Speech } from '../../front-door/hours-text.js';
import { items } from '../../front-door/hours.js';
import { parseHosts } from '../../front-door/links.js';
import type { FrontDoor } from '../../front-door/schema.js';
import { fill, textOf } from '../../front-door/text.js';
import { instantOf, toWall } from '../../front-door/wall-time.js';
import { frontDoorWords } from '../../locales/front-door.js';
import type { FrontDoorView, RouteView } from './front-door.types.js';

/** Their words, so that whoever loads this can load English too. */
export const words = [frontDoorWords];

export interface FrontDoorOptions {
  /** The moment to show: epoch milliseconds, or a date or Dutch wall time. */
  now: number | string;
  areaId: string;
  audience: string;
  /** Hosts as in the attribute, separated by spaces. */
  allowHosts: string;
  /** What the clock of the server said, and that of the device at the same time. */
  server?: { said: string; at: number } | undefined;
  viewerZone?: string | undefined;
}

/** The view of a front door, whatever it is. */
export function frontDoorView(door: FrontDoor | undefined, speech: Speech, options: FrontDoorOptions): FrontDoorView {
  const { words, lang } = speech;
  const { server, allowHosts } = options;
  const now = instantOf(options.now);
  // The difference is taken once, so that a page which slept for a night is still believed.
  const serverTime = server && new Date(now + instantOf(server.said) - server.at);
  const decision = decide(door, now, { ...options, serverTime });
  const { trust, services, areaId } = decision;
  const sure = trust === 'ok' || trust === 'ageing';
  const routes = entriesOf(door, decision, speech, { allowHosts: parseHosts(allowHosts) }).map((entry) =>
    routeView(entry, door, decision, speech, now),
  );
  const areas = items(door?.areas).map(({ id, name }) => ({ id, name: textOf(name, lang) }));
  const holiday = services.find(({ id, reason }) => reason === 'holiday' && id === decision.practiceId);
  const validUntil = typeof door?.validUntil === 'string' ? door.validUntil : '';
  return {
    areas,
    areaId: areaId ?? '',
    notices: [
      ...(sure ? [] : [words[trust], words.unsure]),
      trust === 'ageing' ? fill(words.ageing, { date: dateText(String(door?.publishedAt).slice(0, 10), speech) }) : '',
      holiday && sure ? fill(words.holiday, { name: textOf(holiday.note, lang) }) : '',
      !areaId && areas.length ? words.areaHint : '',
    ].filter(Boolean),
    routes,
    about: words.about,
    madeOn: [
      Number.isFinite(now) ? fill(words.madeOn, { date: dateText(toWall(now).slice(0, 10), speech) }) : '',
      validUntil && fill(words.validThrough, { date: dateText(validUntil.slice(0, 10), speech) }),
    ].join(' '),
    nextChange: decision.nextChange ? instantOf(decision.nextChange) : Infinity,
    signature: [trust, areaId, ...routes.map(({ id, state, target }) => id + state + String(target))].join(),
    rejected: routes
      .flatMap(({ serviceId, webs }) => webs.flatMap(({ problem }) => (problem ? [`${serviceId}: ${problem}`] : [])))
      .join(', '),
  };
}

function routeView(
  entry: Entry,
  door: FrontDoor | undefined,
  { trust, services, urgentTarget, foreignTime }: Decision,
  speech: Speech,
  now: number,
): RouteView {
  const { words, lang } = speech;
  const sure = trust === 'ok' || trust === 'ageing';
  const held = services.find(({ id }) => sure && id === entry.serviceId);
  const nameOf = (id: string) => textOf(items(door?.services).find((service) => service.id === id)?.name, lang);

  function nowText({ state, reason, note, standInId, until, location }: ServiceState): string[] {
    const time = until ? momentText(instantOf(until), now, speech) + (foreignTime ? ` ${words.dutchTime}` : '') : '';
    if (state === 'open') {
      return [time ? fill(words.openUntil, { time }) : words.open, location === 'closed' ? words.phoneOnly : ''].filter(
        Boolean,
      );
    }
    const closed = time ? fill(words.closedUntil, { time }) : words.closed;
    if (reason !== 'exception') return [closed];
    const standIn = standInId && fill(words.standIn, { practice: nameOf(entry.serviceId), standIn: nameOf(standInId) });
    return [closed, textOf(note, lang), standIn ?? words.tape].filter(Boolean);
  }

  // What never closes needs no word about now, and what is not known has none.
  const says = held && held.state !== 'unknown' && held.reason !== 'always';
  return {
    ...entry,
    // "Bel 112" needs no second line with its name.
    name: entry.phones.some(({ text }) => entry.name.includes(text)) ? '' : entry.name,
    // In doubt, hours are left out as well: they say "open" and "closed" too.
    ...(sure ? {} : { hours: [], locationHours: [], exceptions: [] }),
    now: says ? nowText(held) : [],
    state: says ? (held.state as 'open' | 'closed') : '',
    target: !!held && entry.intent === 'cannotWait' && held.id === urgentTarget,
    phoneOnly: held?.location === 'closed',
    quiet: entry.intent === 'emergency' || isCrisis(entry),
  };
}

/** The services of an area as schema.org data. */
export async function jsonLd(door: FrontDoor, areaId: string, lang: Speech['lang'], hosts: string): Promise<object> {
  const { toJsonLd } = await import('../../front-door/json-ld.js');
  return toJsonLd(door, areaId || null, lang, parseHosts(hosts));
}
