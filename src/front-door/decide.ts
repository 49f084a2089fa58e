/**
 * Which route holds at an instant, from explicit data only. Pure: no clock, no locale, no DOM; the same in every time zone.
 *
 * It is an address book with a clock: it asks nothing about a person and judges no complaint.
 */
import { items, readCalendar } from './hours.js';
import type { OpenState, StateAt } from './hours.js';
import { lookAhead, practiceOf, type Phase } from './outlook.js';
import type { Area, FrontDoor, Intent, Route } from './schema.js';
import { DAY, MINUTE, ZONE, instantOf, isForeign } from './wall-time.js';

/**
 * How far the decision can be relied on. Words like "open" and "closed" may be shown only for `ok` and `ageing`;
 * otherwise practice and post are both listed with "Wij weten niet zeker wie nu open is."
 */
export type Trust = 'ok' | 'ageing' | 'stale' | 'clockDoubt' | 'uncovered' | 'invalid';

/** Who asks, and what is known about the clock. */
export interface DecideContext {
  /** Area of the resident; when absent, the only area of the plan, if there is one. */
  areaId?: string | null | undefined;
  /** `resident` (default) or `professional`; routes for another audience are left out, urgent ones never. */
  audience?: string | undefined;
  /** What the server's clock said at `instant`: more than five minutes apart means that the clock is in doubt. */
  serverTime?: Date | number | string | null | undefined;
  /** The viewer's IANA zone, to tell whether times need "(Nederlandse tijd)". */
  viewerZone?: string | null | undefined;
}

/** Whether a service is open, and until when that holds. */
export interface ServiceState extends StateAt {
  id: string;
  /** First later instant at which the state differs (ISO), null when there is none within 16 days. */
  until: string | null;
  /** State of the building, when it has hours of its own: when it is not open, show the phone only. */
  location?: OpenState | undefined;
}

/** What holds at one instant in one area. */
export interface Decision {
  trust: Trust;
  phase: Phase;
  /** Every service of the plan, in its order. */
  services: ServiceState[];
  /**
   * Whom to call for what cannot wait: practice, else its stand-in, else the post (or its stand-in); null when none is
   * known to be open.
   */
  urgentTarget: string | null;
  /** Routes of the area in the order to show; without an area only those that hold everywhere. */
  routes: Route[];
  /** First later instant (ISO), at most 16 days ahead, at which something shown differs. */
  nextChange: string | null;
  /** The chosen area; null means: national routes, "Bel uw eigen huisarts" and a list of posts. */
  areaId: string | null;
  practiceId: string | null;
  postId: string | null;
  /** True when the viewer's clock differs from the Dutch one: add "(Nederlandse tijd)" to times. */
  foreignTime: boolean;
}

/** From top to bottom; what cannot wait always stands above what can. */
const INTENTS: readonly string[] = [
  'emergency',
  'cannotWait',
  'selfTriage',
  'canWait',
  'selfCare',
  'medicine',
  'mental',
  'welfare',
  'apps',
  'digitalHelp',
] satisfies readonly Intent[];
const KINDS = /^(practice|post|pharmacy|nightPharmacy|welfare|mental|tool|portal|library|national)$/;
/** Kinds that hold everywhere in the country, so also when the area is not known. */
const NATIONAL = /^(tool|national)$/;

const iso = (time: number | undefined): string | null =>
  time && time < Infinity ? new Date(time).toISOString().replace('.000', '') : null;

/**
 * Decides what holds at an instant in an area.
 *
 * @param frontDoor - `plan.frontDoor`; anything else gives trust `invalid`
 * @param instant - Date, epoch milliseconds or ISO string; unreadable gives trust `clockDoubt`
 * @returns never throws; see `Decision`
 */
export function decide(
  frontDoor: FrontDoor | null | undefined,
  instant: Date | number | string,
  context?: DecideContext | null,
): Decision {
  const plan: Partial<FrontDoor> = frontDoor ?? {};
  const { areaId, audience = 'resident', serverTime, viewerZone } = context ?? {};
  const calendar = readCalendar(plan);
  const services = items(plan.services);
  const areas = items(plan.areas);
  const byId = new Map(services.map((service) => [service.id, service]));
  const kindOf = (id: string) => byId.get(id)?.kind ?? '';

  const area = areaId ? areas.find(({ id }) => id === areaId) : areas.length === 1 ? areas[0] : undefined;
  const lists = ({ routeIds }: Area, { id }: Route) => !Array.isArray(routeIds) || routeIds.includes(id);
  const routes = items(plan.routes).filter((route) => {
    const kind = kindOf(route.serviceId);
    const here = area
      ? lists(area, route) && (kind !== 'post' || route.serviceId === area.postId)
      : NATIONAL.test(kind) && areas.every((each) => lists(each, route));
    const { intent, audience: list } = route;
    const others = Array.isArray(list) && list.length && !list.includes(audience);
    return here && (!others || intent === 'emergency' || intent === 'cannotWait');
  });
  const postId = area && byId.has(area.postId) ? area.postId : null;
  const practiceId = area
    ? practiceOf(
        services,
        routes.map(({ serviceId }) => serviceId),
      )
    : null;

  const now = instantOf(instant);
  const published = instantOf(plan.publishedAt);
  const validUntil = instantOf(plan.validUntil, true);
  const coveredUntil = instantOf(calendar.through, true);
  const valid =
    plan.timeZone === ZONE &&
    calendar.office.length &&
    coveredUntil > 0 &&
    validUntil > published &&
    (area ? postId : areas.length) &&
    routes.every(({ serviceId, intent }) => byId.has(serviceId) && INTENTS.includes(intent)) &&
    services.every(({ kind }) => KINDS.test(kind));
  let trust: Trust = 'ok';
  if (!valid) trust = 'invalid';
  else if (!(now >= published - DAY) || (serverTime && !(Math.abs(instantOf(serverTime) - now) <= 5 * MINUTE)))
    trust = 'clockDoubt';
  else if (now >= validUntil) trust = 'stale';
  else if (now >= coveredUntil) trust = 'uncovered';
  else if (!(now < instantOf(plan.reviewBy, true))) trust = 'ageing';
  const known = trust === 'ok' || trust === 'ageing' || trust === 'uncovered';

  const current = known ? lookAhead(services, calendar, practiceId, postId, now) : undefined;
  const phase = current?.phase ?? 'unknown';
  const rank = ({ intent, serviceId, order }: Route): number[] => {
    const kind = kindOf(serviceId);
    const second = phase === 'outOfHours' ? 'practice' : phase === 'office' ? 'post' : '';
    const side = kind === second ? 1 : kind === 'practice' || kind === 'post' ? 0 : 2;
    return [INTENTS.indexOf(intent) >>> 0, side, Number(order) || 0];
  };
  // When the plan or its calendar runs out, every word about open and closed disappears.
  const ends = [validUntil, coveredUntil].filter((time) => time > now && time <= now + 16 * DAY);
  return {
    trust,
    phase,
    services: services.map(({ id }, i) => ({
      id,
      ...(current?.states[i] ?? { state: 'unknown', reason: 'trust' }),
      standInId: byId.get(current?.states[i]?.standInId as string)?.id,
      until: iso(current?.until[i]),
      location: current?.states[i + services.length]?.state,
    })),
    urgentTarget: current?.target ?? null,
    routes: [...routes].sort((a, b) => {
      const other = rank(b);
      return rank(a).reduce((found, value, i) => found || value - (other[i] ?? 0), 0);
    }),
    nextChange: current ? iso(Math.min(current.nextChange, ...ends)) : null,
    areaId: area?.id ?? null,
    practiceId,
    postId,
    foreignTime: !!viewerZone && isForeign(now, viewerZone),
  };
}
