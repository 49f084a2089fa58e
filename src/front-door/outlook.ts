/** What holds at a moment and when that changes: the part of a decision that moves with the clock. */
import { boundariesOf, items, stateAt } from './hours.js';
import type { CalendarIndex, StateAt } from './hours.js';
import type { Exception, Hours, Service } from './schema.js';
import { DAY, fromWall, toWall, wallText } from './wall-time.js';

/** Which kind of service is the first to turn to: in office hours the practice, outside them the post. */
export type Phase = 'office' | 'outOfHours' | 'unknown';

/** What holds at one wall time; `states` has the services and then their locations, in the order of the plan. */
interface Snapshot {
  phase: Phase;
  target: string | null;
  states: (StateAt | undefined)[];
}

interface Outlook extends Snapshot {
  /** Per state the first later instant (epoch milliseconds) at which it differs. */
  until: (number | undefined)[];
  /** The first of all changes, `Infinity` when there is none within 16 days. */
  nextChange: number;
}

/** Looks at `now` (epoch milliseconds) and 16 days ahead. */
export function lookAhead(
  services: readonly Service[],
  calendar: CalendarIndex,
  practiceId: string | null,
  postId: string | null,
  now: number,
): Outlook {
  const sources: readonly { hours?: Hours | undefined; exceptions?: readonly Exception[] | undefined }[] = [
    ...services,
    ...services.map(({ locationHours }) => ({ hours: locationHours })),
  ];
  const index = new Map(services.map(({ id }, i) => [id, i]));

  function snapshot(wall: string): Snapshot {
    const states = sources.map(({ hours, exceptions }, i) =>
      hours || i < services.length ? stateAt(hours, calendar, wall, exceptions) : undefined,
    );
    const find = (id: string | null | undefined) => states[index.get(id as string) ?? -1];
    const candidates = [practiceId, find(practiceId)?.standInId, postId, find(postId)?.standInId];
    const outside = stateAt({ mode: 'outsideOffice' }, calendar, wall).state;
    return {
      phase: outside === 'open' ? 'outOfHours' : outside === 'closed' ? 'office' : outside,
      // A stand-in whose hours the plan does not know is still better than nobody.
      target:
        candidates.find((id) => find(id)?.state === 'open') ??
        candidates.find((id, i) => i % 2 && find(id)?.state === 'unknown') ??
        null,
      states,
    };
  }

  const wall = toWall(now);
  const current = snapshot(wall);
  const until: (number | undefined)[] = [];
  let nextChange = Infinity;

  const bounds = sources.map(({ hours, exceptions }) => boundariesOf(hours, exceptions));
  const times = ['00:00', ...bounds.flat(), ...calendar.office.flatMap(({ from, to }) => [from, to])];
  // A state with no boundaries of its own and no office hours behind it never changes and is not waited for.
  const moving = sources.map(({ hours }, i) => hours?.mode === 'outsideOffice' || bounds[i]!.length);
  for (let day = 0; day < 18; day++) {
    const date = wallText(Date.parse(`${wall}Z`) + day * DAY).slice(0, 11);
    // Daily times get this date, exceptions have one. 24:00 is left out: the next day starts with 00:00.
    const today = times.map((time) => (date + time).slice(-16));
    for (const later of [...new Set(today)].sort()) {
      if (!later.startsWith(date) || later <= wall || later.endsWith('24:00')) continue;
      const next = snapshot(later);
      const changed = [...sources.keys()].filter((i) => next.states[i]?.state !== current.states[i]?.state);
      if (!changed.length && next.phase === current.phase && next.target === current.target) continue;
      const time = fromWall(later);
      if (!(time > now && time <= now + 16 * DAY)) continue;
      nextChange = Math.min(nextChange, time);
      for (const i of changed) until[i] ??= time;
    }
    if (nextChange < Infinity && moving.every((moves, i) => !moves || until[i])) break;
  }
  return { ...current, until, nextChange };
}

/** The practice of an area: the first with a route, else the first that is nobody's stand-in. */
export function practiceOf(services: readonly Service[], routedIds: readonly string[]): string | null {
  const practices = services.filter(({ kind }) => kind === 'practice').map(({ id }) => id);
  const standIns = services.flatMap(({ exceptions }) => items(exceptions).map(({ standInId }) => standInId));
  return routedIds.find((id) => practices.includes(id)) ?? practices.find((id) => !standIns.includes(id)) ?? null;
}
