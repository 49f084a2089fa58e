/** Whether somebody can be called at every minute of the validity of a front door. For the lint only. */
import { boundariesOf, items, readCalendar, stateAt } from './hours.js';
import { telHref } from './links.js';
import { practiceOf } from './outlook.js';
import type { Area, Exception, FrontDoor, Service } from './schema.js';
import { DAY, instantOf, toWall, wallText } from './wall-time.js';

/** No plan is valid for longer; beyond it the scan stops. */
const MAX_DAYS = 800;

/** Every wall time from `from` until `to` at which something can change, with the first moment itself. */
function* moments(plan: Partial<FrontDoor>, from: string, to: string): Generator<string> {
  const times = items(plan.services).flatMap(({ hours, exceptions, contacts }) => [
    ...boundariesOf(hours, exceptions),
    ...items(contacts).flatMap((contact) => (contact.type === 'phone' ? boundariesOf(contact.hours) : [])),
  ]);
  times.push('00:00', ...items(plan.officeHours).flatMap((rule) => [rule.from, rule.to]));
  const start = Date.parse(`${from.slice(0, 10)}T00:00Z`);
  yield from;
  for (let day = 0; day < MAX_DAYS; day++) {
    const date = wallText(start + day * DAY).slice(0, 11);
    if (date >= to) return;
    const today = new Set(times.map((time) => (date + time).slice(-16)));
    for (const time of [...today].sort()) {
      if (time.startsWith(date) && !time.endsWith('24:00') && time > from && time < to) yield time;
    }
  }
}

/** The first wall time within the validity at which no practice, stand-in or post of an area answers the phone. */
export function firstGap(plan: Partial<FrontDoor>, area: Area): string | undefined {
  const from = instantOf(plan.publishedAt);
  const to = instantOf(plan.validUntil, true);
  if (!(from < to)) return undefined;
  const calendar = readCalendar(plan);
  const services = items(plan.services);
  const byId = new Map(services.map((service) => [service.id, service]));
  const routed = items(plan.routes).filter(({ id }) => !Array.isArray(area.routeIds) || area.routeIds.includes(id));
  const routedIds = routed.map(({ serviceId }) => serviceId);
  const practice = practiceOf(services, routedIds);

  const stateOf = ({ hours, exceptions }: Service, wall: string) => stateAt(hours, calendar, wall, exceptions);
  const answers = (service: Service | undefined, wall: string): boolean =>
    service !== undefined &&
    stateOf(service, wall).state === 'open' &&
    items(service.contacts).some(
      (contact) =>
        contact.type === 'phone' &&
        contact.purpose !== 'repeat' &&
        telHref(contact.dial) !== null &&
        (!contact.hours || stateAt(contact.hours, calendar, wall).state === 'open'),
    );
  const reachable = (id: string | null, wall: string): boolean => {
    const service = byId.get(id ?? '');
    if (!service) return false;
    return answers(service, wall) || answers(byId.get(stateOf(service, wall).standInId ?? ''), wall);
  };
  for (const wall of moments(plan, toWall(from), toWall(to))) {
    if (!reachable(practice, wall) && !reachable(area.postId, wall)) return wall;
  }
  return undefined;
}

/** The first wall time in office hours that falls in a closure, if there is one. */
export function shutWithoutStandIn(plan: Partial<FrontDoor>, { from, to }: Exception): string | undefined {
  const calendar = readCalendar(plan);
  const start = from.length === 10 ? `${from}T00:00` : from;
  const end = to.length === 10 ? `${to}T24:00` : to;
  for (const wall of moments(plan, start, end)) {
    if (stateAt({ mode: 'outsideOffice' }, calendar, wall).state === 'closed') return wall;
  }
  return undefined;
}
