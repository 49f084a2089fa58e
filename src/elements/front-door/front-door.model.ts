/** The front door of a plan as it holds at a moment, in words. Pure. */
import { decide, type Decision, type ServiceState } from '../../front-door/decide.js';
import { entriesOf, isCrisis, type Entry, type EntryOptions } from '../../front-door/entries.js';
import { items } from '../../front-door/hours.js';
import { parseHosts } from '../../front-door/links.js';
import { momentText, type Speech } from '../../front-door/moments.js';
import type { FrontDoor } from '../../front-door/schema.js';
import { fill, textOf } from '../../front-door/text.js';
import { instantOf, toWall } from '../../front-door/wall-time.js';
import { formatDate } from '../../lib/format.js';
import type { FrontDoorView, RouteView } from './front-door.types.js';

/** What the page and its visitor chose. */
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
  /** What writes the hours, when it is there. */
  details?: EntryOptions['details'];
}

/** The view of a front door, whatever it is. */
export function frontDoorView(door: FrontDoor, speech: Speech, options: FrontDoorOptions): FrontDoorView {
  const { words, lang } = speech;
  const { server, allowHosts, details } = options;
  const now = instantOf(options.now);
  // The difference is taken once, so that a page which slept for a night is still believed.
  const serverTime = server && new Date(now + instantOf(server.said) - server.at);
  const decision = decide(door, now, { ...options, serverTime });
  const { trust, services, areaId } = decision;
  const sure = trust === 'ok' || trust === 'ageing';
  // In doubt, hours are left out as well: they say "open" and "closed" too.
  const hosts = parseHosts(allowHosts);
  const how = { allowHosts: hosts, details: sure ? details : undefined };
  const routes = entriesOf(door, decision, speech, how).map((entry) =>
    routeView(entry, door, decision, sure, speech, now),
  );
  const areas = items(door.areas).map(({ id, name }) => ({ id, name: textOf(name, lang) }));
  const holiday = sure && services.find(({ id, reason }) => reason === 'holiday' && id === decision.practiceId);
  return {
    areas,
    areaId: areaId ?? '',
    notices: [
      !sure && `${words[trust]} ${words.unsure}`,
      trust === 'ageing' &&
        fill(words.ageing, { date: formatDate(toWall(instantOf(door.publishedAt)).slice(0, 10), lang) }),
      holiday && fill(words.holiday, { name: textOf(holiday.note, lang) }),
      !areaId && areas.length && words.areaHint,
    ].filter((text) => typeof text === 'string'),
    routes,
    hosts,
    madeOn: (now && details?.validity(door, speech, toWall(now))) || '',
    nextChange: decision.nextChange ? instantOf(decision.nextChange) : Infinity,
    signature: [trust, areaId, ...routes.map(({ id, state, target }) => [id, state, target])].join(),
    rejected: routes
      .flatMap(({ serviceId, webs }) => webs.map(({ problem }) => problem && `${serviceId}: ${problem}`))
      .filter(Boolean)
      .join(', '),
  };
}

function routeView(
  entry: Entry,
  door: FrontDoor,
  { services, urgentTarget, foreignTime }: Decision,
  sure: boolean,
  speech: Speech,
  now: number,
): RouteView {
  const { words, lang } = speech;
  const held = sure ? services.find(({ id }) => id === entry.serviceId) : undefined;
  function nowText({ state, reason, note, standInId, until, location }: ServiceState): string[] {
    const time = until ? momentText(instantOf(until), now, speech) + (foreignTime ? ` ${words.dutchTime}` : '') : '';
    if (state === 'open')
      return [time ? fill(words.openUntil, { time }) : words.open, location === 'closed' ? words.phoneOnly : ''];
    const closed = time ? fill(words.closedUntil, { time }) : words.closed;
    if (reason !== 'exception') return [closed];
    const other = items(door.services).find(({ id }) => id === standInId);
    const standIn = other
      ? fill(words.standIn, { standIn: textOf(other.name, lang) })
      : entry.kind === 'practice'
        ? words.tape
        : '';
    return [closed, textOf(note, lang), standIn];
  }

  const quiet = entry.intent === 'emergency' || isCrisis(entry);
  // What never closes needs no word about now, and what is not known has none.
  const says = held && held.state !== 'unknown' && held.reason !== 'always';
  return {
    ...entry,
    hasDetail: entry.hasDetail && sure && !quiet,
    now: says ? nowText(held).filter(Boolean) : [],
    state: says ? (held.state as 'open' | 'closed') : '',
    target: !!held && entry.intent === 'cannotWait' && held.id === urgentTarget,
    phoneOnly: held?.location === 'closed',
    quiet,
  };
}
