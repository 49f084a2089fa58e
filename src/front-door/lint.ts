/** What is wrong with a front door that has the right shape. Pure: "old" is measured from `publishedAt`, not from today. */
import { plainly } from '../lib/text.js';
import type { Language } from '../plan/types.js';
import { publicHolidays, undecidedDays } from './holidays.js';
import { isTime, items, readCalendar, stateAt } from './hours.js';
import { languageProblems } from './language.js';
import { checkLink, sameNumber, telHref } from './links.js';
import { LINT_MESSAGES, type LintCode } from './lint-messages.js';
import { firstGap, shutWithoutStandIn } from './reachability.js';
import type { Area, Contact, FrontDoor, Hours, Service, Text, WeekRule } from './schema.js';
import { fill } from './text.js';
import { DAY, instantOf } from './wall-time.js';

/** One finding of the lint. */
export interface LintIssue {
  level: 'error' | 'warning';
  /** Place in the plan, such as `frontDoor.areas[0].postId`. */
  path: string;
  code: LintCode;
  message: string;
}

/** How the lint speaks, and what it may assume of the page. */
export interface LintOptions {
  lang?: Language | undefined;
  /** Hosts that the page will allow; when given, links to other hosts are reported. */
  allowHosts?: readonly string[] | undefined;
}

const WARNINGS: readonly LintCode[] = [
  'language',
  'reviewed',
  'publicHoliday',
  'host',
  'sentenceLength',
  'wordLength',
  'bannedWord',
  'openWord',
];

/** Words about now; "dicht bij huis" is none. */
const OPEN_WORDS = /\b(open|geopend|opened|gesloten|closed|shut|dicht(?! bij))\b/i;

/** Lints a front door; never throws, also when parts have another shape than the schema asks. */
export function lintFrontDoor(
  frontDoor: FrontDoor | null | undefined,
  { lang = 'nl', allowHosts }: LintOptions = {},
): LintIssue[] {
  const plan: Partial<FrontDoor> = frontDoor ?? {};
  const issues: LintIssue[] = [];
  const report = (path: string, code: LintCode, value: unknown = '', area = '') => {
    const message = fill(LINT_MESSAGES[lang][code], { value: plainly(value), area });
    issues.push({ level: WARNINGS.includes(code) ? 'warning' : 'error', path: `frontDoor.${path}`, code, message });
  };
  const services = items(plan.services);
  const byId = new Map(services.map((service) => [service.id, service]));
  const each = <T extends object>(
    name: string,
    list: readonly T[] | undefined,
    visit: (item: T, path: string) => void,
  ) => {
    items(list).forEach((item, i) => {
      visit(item, `${name}[${i}]`);
    });
  };

  lintDates(plan, report);

  for (const name of ['areas', 'services', 'routes'] as const) {
    const seen = new Set<string>();
    each<{ id: string }>(name, plan[name], ({ id }, path) => {
      if (seen.has(id)) report(`${path}.id`, 'duplicateId', id);
      seen.add(id);
    });
  }

  function text(value: Text | null | undefined, path: string, name = false): void {
    if (value == null) return;
    // A name may be the same in both languages; then one string will do.
    if (typeof value === 'string' ? !name : !value.en) report(path, 'language', lang === 'nl' ? 'Engels' : 'English');
    if (typeof value === 'object' && !value.nl) report(path, 'language', lang === 'nl' ? 'Nederlands' : 'Dutch');
    const texts = typeof value === 'string' ? { nl: value, en: undefined } : value;
    for (const locale of ['nl', 'en'] as const) {
      const words: unknown = texts[locale];
      if (typeof words !== 'string') continue;
      for (const { rule, found } of languageProblems(words, locale)) {
        // Names and streets are as long as they are.
        if (!name || rule !== 'wordLength') report(path, rule, found);
      }
    }
  }
  /** A text that also stands there when nobody knows what is open. */
  function steady(value: Text | null | undefined, path: string): void {
    text(value, path);
    for (const words of typeof value === 'string' ? [value] : Object.values(value ?? {})) {
      const [found] = OPEN_WORDS.exec(plainly(words)) ?? [];
      if (found) report(path, 'openWord', found);
    }
  }
  function rules(list: readonly WeekRule[] | undefined, path: string): void {
    each(path, list, (rule, place) => {
      const days =
        Array.isArray(rule.days) && rule.days.length && rule.days.every((day) => [1, 2, 3, 4, 5, 6, 7].includes(day));
      if (!days || !isTime(rule.from) || !isTime(rule.to) || rule.from >= rule.to) {
        report(place, 'readable', JSON.stringify(rule));
      }
      for (const time of [rule.from, rule.to]) boundary(time, place);
    });
  }
  function boundary(time: string, path: string): void {
    if (/(^|T)02:(?!00$)\d\d$|(^|T)02:00$/.test(time)) report(path, 'boundary', time);
  }
  function hours(value: Hours | undefined, path: string): void {
    if (value?.mode === 'week') rules(value.rules, `${path}.rules`);
    if (value?.mode === 'unknown' && value.text) text(value.text, `${path}.text`);
  }
  function link(address: unknown, path: string): void {
    const check = checkLink(address, allowHosts);
    if (check.ok) return;
    if (check.problem !== 'host') report(path, 'link', address);
    else if (allowHosts) report(path, 'host', address);
  }
  function contact(value: Contact, path: string): void {
    if (value.type === 'phone') {
      if (!sameNumber(value.display, value.dial))
        report(path, 'digits', `${plainly(value.display)} / ${plainly(value.dial)}`);
      if (!telHref(value.dial)) report(`${path}.dial`, 'dial', value.dial);
      if (value.menu) steady(value.menu, `${path}.menu`);
      if (value.cost) steady(value.cost, `${path}.cost`);
      hours(value.hours, `${path}.hours`);
    } else if (value.type === 'web') {
      link(value.url, `${path}.url`);
      text(value.name, `${path}.name`, true);
    } else {
      steady(value.text, `${path}.text`);
      if (value.url) link(value.url, `${path}.url`);
    }
  }

  rules(plan.officeHours, 'officeHours');
  each('calendar.days', plan.calendar?.days, ({ name }, path) => {
    text(name, `${path}.name`);
  });

  each<Area>('areas', plan.areas, (area, path) => {
    if (byId.get(area.postId)?.kind !== 'post') report(`${path}.postId`, 'areaPost');
    text(area.name, `${path}.name`, true);
    const routeIds = new Set(items(plan.routes).map(({ id }) => id));
    for (const id of Array.isArray(area.routeIds) ? area.routeIds : []) {
      if (!routeIds.has(id)) report(`${path}.routeIds`, 'reference', id);
    }
    const gap = firstGap(plan, area);
    if (gap) report(path, 'gap', gap, area.id);
  });

  each<Service>('services', plan.services, (service, path) => {
    text(service.name, `${path}.name`, true);
    hours(service.hours, `${path}.hours`);
    hours(service.locationHours, `${path}.locationHours`);
    if (service.address) text(service.address, `${path}.address`, true);
    each(`${path}.contacts`, service.contacts, contact);
    const phones = items(service.contacts).filter((value) => value.type === 'phone');
    if (phones.length && phones.every(({ dial }) => /^(\+31|0)?90[0-9]/.test(dial))) report(path, 'paidOnly');
    each(`${path}.exceptions`, service.exceptions, (exception, place) => {
      const { from, to, open, standInId, reason } = exception;
      if (
        stateAt({ mode: 'always' }, readCalendar(plan), '2025-01-01T00:00', [exception]).reason === 'invalid' ||
        from > to
      ) {
        report(place, 'readable', `${from} – ${to}`);
        return;
      }
      for (const time of [from, to]) boundary(time, place);
      if (reason) text(reason, `${place}.reason`);
      if (standInId !== undefined && (!byId.has(standInId) || standInId === service.id)) {
        report(`${place}.standInId`, 'reference', standInId);
      } else if (service.kind === 'practice' && !open && standInId === undefined) {
        const shut = shutWithoutStandIn(plan, exception);
        if (shut) report(place, 'standIn', shut);
      }
    });
  });

  const published = instantOf(plan.publishedAt);
  each('routes', plan.routes, (route, path) => {
    if (!byId.has(route.serviceId)) report(`${path}.serviceId`, 'reference', route.serviceId);
    steady(route.label, `${path}.label`);
    steady(route.what, `${path}.what`);
    steady(route.after, `${path}.after`);
    (Array.isArray(route.assurance) ? route.assurance : []).forEach((value, i) => {
      steady(value, `${path}.assurance[${i}]`);
    });
    const reviewed = instantOf(route.reviewedOn);
    if (!(published - reviewed < 366 * DAY)) report(`${path}.reviewedOn`, 'reviewed', route.reviewedOn ?? '–');
  });
  return issues;
}

type Report = (path: string, code: LintCode, value?: unknown) => void;

/** Validity and calendar. */
function lintDates(plan: Partial<FrontDoor>, report: Report): void {
  const published = instantOf(plan.publishedAt);
  const reviewBy = instantOf(plan.reviewBy, true);
  const validUntil = instantOf(plan.validUntil, true);
  const covered = instantOf(plan.calendar?.coversThrough, true);
  for (const name of ['publishedAt', 'reviewBy', 'validUntil'] as const) {
    if (Number.isNaN(instantOf(plan[name]))) report(name, 'readable', plan[name] ?? '–');
  }
  if (plan.timeZone !== 'Europe/Amsterdam') report('timeZone', 'readable', plan.timeZone);
  if (!items(plan.officeHours).length) report('officeHours', 'readable', '–');
  if (published >= reviewBy || reviewBy > validUntil) report('reviewBy', 'order');
  // One hour of slack: a day with a change of daylight saving has 25 hours.
  const days = Math.ceil((validUntil - published) / DAY - 1 / 24);
  if (days > 400) report('validUntil', 'validity', days);
  if (Number.isNaN(covered)) report('calendar.coversThrough', 'readable', plan.calendar?.coversThrough);
  else if (covered < validUntil) report('calendar.coversThrough', 'coverage', plan.calendar?.coversThrough);

  const listed = new Set(items(plan.calendar?.days).map(({ date }) => date));
  const ordinary = new Set(items(plan.calendar?.notHolidays).map(({ date }) => date));
  items(plan.calendar?.days).forEach(({ date }, i) => {
    if (Number.isNaN(instantOf(date)) || date.length !== 10) report(`calendar.days[${i}].date`, 'readable', date);
  });
  if (Number.isNaN(published) || Number.isNaN(covered)) return;
  const [first, last] = [new Date(published).getUTCFullYear(), new Date(covered - DAY).getUTCFullYear()];
  for (let year = first; year <= Math.min(last, first + 20); year++) {
    const inside = (date: string) => instantOf(date, true) > published && instantOf(date) < covered;
    for (const date of undecidedDays(year)) {
      if (inside(date) && !listed.has(date) && !ordinary.has(date)) report('calendar.days', 'undecided', date);
    }
    for (const date of publicHolidays(year)) {
      if (inside(date) && !listed.has(date) && !ordinary.has(date)) report('calendar.days', 'publicHoliday', date);
    }
  }
}
