/**
 * Opening hours as functions of Dutch wall time: weekly rules, holidays, exceptions and the complement rule.
 * What cannot be read is `unknown`: never "closed" and never "open".
 */
import type { Exception, FrontDoor, Hours, Text, WeekRule } from './schema.js';

/** Whether somebody is there. */
export type OpenState = 'open' | 'closed' | 'unknown';

/** Why a state holds; the words for it are in `locales/`. */
export type Reason =
  | 'always'
  | 'week'
  | 'holiday'
  | 'outsideOffice'
  | 'exception'
  /** The plan itself says that the hours are not known. */
  | 'hoursUnknown'
  /** The calendar does not reach this day, and a holiday would make a difference. */
  | 'uncovered'
  /** The plan is stale, or the clock or the plan cannot be trusted. */
  | 'trust'
  /** The hours or the exceptions cannot be read. */
  | 'invalid';

/** A state with why it holds. */
export interface StateAt {
  state: OpenState;
  reason: Reason;
  /** Name of the holiday, reason of the exception, or text of unknown hours. */
  note?: Text | undefined;
  /** The service that replaces this one during an exception. */
  standInId?: string | undefined;
}

/** The calendar of a front door, ready to ask. */
export interface CalendarIndex {
  office: readonly WeekRule[];
  /** Date to the name of the holiday. */
  holidays: ReadonlyMap<string, Text>;
  /** Last covered date; empty when the plan has none. */
  through: string;
}

const TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const WALL = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/;

/** Whether a value is a time of day, `"00:00"` to `"24:00"`. */
export const isTime = (time: unknown): time is string => typeof time === 'string' && TIME.test(time);

/** Whether a value is a date or a wall time, `"2025-05-30"` or `"2025-05-30T08:00"`. */
export const isWall = (time: unknown): time is string => typeof time === 'string' && WALL.test(time);

/** The items of a list from a plan, whatever it is: only objects, and none when it is no list. */
export function items<T>(list: readonly T[] | null | undefined): readonly T[] {
  return Array.isArray(list) ? (list as readonly T[]).filter((item) => item && typeof item === 'object') : [];
}

/** Whether a value is a list of objects only. */
const whole = (list: unknown): boolean => Array.isArray(list) && items(list).length === list.length;

/** Reads office hours and explicit holidays; what is missing leaves the days it would decide `unknown`. */
export function readCalendar({ officeHours, calendar }: Partial<FrontDoor>): CalendarIndex {
  const days = items(calendar?.days);
  const readable = DATE.test(calendar?.coversThrough as string) && whole(calendar?.days);
  return {
    office: items(officeHours),
    holidays: new Map(days.map(({ date, name }) => [date, name])),
    through: (readable && days.every(({ date }) => DATE.test(date)) && calendar?.coversThrough) || '',
  };
}

/** The rules of a week; undefined when one of them cannot be read. */
export function readRules(rules: readonly WeekRule[] | undefined): readonly WeekRule[] | undefined {
  const readable = ({ days, from, to }: WeekRule) => Array.isArray(days) && isTime(from) && isTime(to) && from < to;
  return whole(rules) && rules!.every(readable) ? rules : undefined;
}

/** Whether a rule of the week holds at a wall time; undefined when one of the rules cannot be read. */
function within(rules: readonly WeekRule[] | undefined, wall: string): boolean | undefined {
  const weekday = new Date(`${wall}Z`).getUTCDay() || 7;
  const time = wall.slice(11);
  return readRules(rules)?.some(({ days, from, to }) => days.includes(weekday) && from <= time && time < to);
}

/**
 * State of hours at a wall time. Exceptions go before everything; a closing one wins over an opening one, and of two
 * alike the last wins. A holiday that the calendar cannot tell makes a state `unknown` only where it would matter.
 */
export function stateAt(
  hours: Hours | null | undefined,
  { office, holidays, through }: CalendarIndex,
  wall: string,
  exceptions?: readonly Exception[],
): StateAt {
  const date = wall.slice(0, 10);
  // An exception nobody can read may be about today: then nothing is known.
  if (!items(exceptions).every(({ from, to }) => isWall(from) && isWall(to)))
    return { state: 'unknown', reason: 'invalid' };
  const active = items(exceptions).filter(({ from, to }) => from <= wall && (to.length > 10 ? wall < to : date <= to));
  const exception = active.filter(({ open }) => !open).pop() ?? active.pop();
  if (exception) {
    const { open, reason: note, standInId } = exception;
    return { state: open ? 'open' : 'closed', reason: 'exception', note, standInId };
  }
  if (hours?.mode === 'always') return { state: 'open', reason: 'always' };
  if (hours?.mode === 'unknown') return { state: 'unknown', reason: 'hoursUnknown', note: hours.text };

  const outside = hours?.mode === 'outsideOffice';
  const usual = outside ? within(office, wall) : hours?.mode === 'week' ? within(hours.rules, wall) : undefined;
  if (usual === undefined) return { state: 'unknown', reason: 'invalid' };
  if (usual && (outside || (hours as { onHoliday?: string }).onHoliday !== 'asWeek')) {
    const holiday = holidays.get(date);
    if (holiday !== undefined) return { state: outside ? 'open' : 'closed', reason: 'holiday', note: holiday };
    if (date > through) return { state: 'unknown', reason: 'uncovered' };
  }
  return { state: usual === outside ? 'closed' : 'open', reason: outside ? 'outsideOffice' : 'week' };
}

/** The times of day at which hours or exceptions can change: `"08:00"` every day, `"2025-05-30T08:00"` once. */
export function boundariesOf(hours: Hours | null | undefined, exceptions?: readonly Exception[]): string[] {
  const rules = hours?.mode === 'week' ? items(hours.rules) : [];
  return [...rules, ...items(exceptions)].flatMap(({ from, to }) => [from, to]);
}
