/** Checks of a plan that a schema cannot express: references, dates, figures, and what the plan leaves open. Pure; not for browsers. */
import { lintFrontDoor } from '../front-door/lint.js';
import { linkUrl } from '../lib/url.js';
import { lintServices } from '../services/lint-services.js';
import { each, type Report } from './check/document.js';
import { checkFigures } from './check/figures.js';
import { lintPlan } from './check/lint.js';
import { atMany, groupSentence, RULES, sentence, type CheckCode, type Params } from './check/messages.js';
import { checkReferences } from './check/references.js';
import { parsePlan } from './parse.js';
import type { Finding, Language, Plan } from './types.js';
import { placeWritten } from './written.js';

interface Found {
  path: string;
  code: CheckCode;
  params: Params;
}

/** A warning that holds at more places than this is said once. */
const MAX_SEPARATE = 3;

/**
 * Everything that is wrong in a plan (errors) or worth a look (warnings), in the order of the rules. A document that does not fit the
 * model gives the errors of `parsePlan` and nothing else; messages are in `lang`, as those of `parsePlan`. Never throws, on any input.
 */
export function checkPlan(input: unknown, lang: Language = 'nl'): Finding[] {
  const parsed = parsePlan(input, lang);
  if (!parsed.ok) return parsed.errors.map((issue) => ({ level: 'error', ...issue }));
  const { plan, warnings } = parsed;

  const found: Found[] = [];
  const report: Report = (path, code, params = {}) => found.push({ path: placeWritten(input, path), code, params });
  checkReferences(plan, report);
  checkFigures(plan, report);
  each(plan, 'citations', ({ url }, path) => {
    if (url !== undefined && !linkUrl(url)) report(`${path}.url`, 'url', { url });
  });
  lintPlan(plan, report);

  const findings = [
    ...warnings.map((issue): Finding => ({ level: 'warning', ...issue })),
    ...summarise(plan, found, lang),
    ...elsewhere(plan, serviceIssues(plan, lang), lang),
    ...elsewhere(plan, plan.frontDoor ? lintFrontDoor(plan.frontDoor, { lang }) : [], lang),
  ];
  return [...findings.filter(({ level }) => level === 'error'), ...findings.filter(({ level }) => level === 'warning')];
}

/** Sentences with their places; a warning that holds at many places becomes one. */
function summarise(plan: Plan, found: readonly Found[], lang: Language): Finding[] {
  return grouped(found, ({ code }) => code).flatMap((items): Finding[] => {
    const [{ code, path }] = items;
    const { level, each: separately } = RULES[code] as { level: Finding['level']; each?: boolean };
    const places = items.map((item) => placeOf(plan, item.path));
    if (!separately && items.length > MAX_SEPARATE) {
      return [{ level, path, code, message: groupSentence(code, places, shared(items), lang) }];
    }
    return items.map((item, index) => ({
      ...{ level, path: item.path, code },
      message: sentence(code, places[index]!, item.params, lang),
    }));
  });
}

/** Findings of the services and the front door, which have rules and words of their own. */
function elsewhere(plan: Plan, issues: readonly Finding[], lang: Language): Finding[] {
  return grouped(issues, ({ code, message }) => code + message).flatMap((items): Finding[] => {
    const places = items.map(({ path }) => placeOf(plan, path));
    if (items[0].level === 'warning' && items.length > MAX_SEPARATE) {
      return [{ ...items[0], message: atMany(items[0].message, places, lang) }];
    }
    return items.map((item, index) => ({ ...item, message: `${places[index]!}: ${item.message}` }));
  });
}

/** The lint of services gives pointers such as `/3/name`. Other directories may have ids of another form; a plan may not. */
function serviceIssues({ services = [] }: Plan, lang: Language): Finding[] {
  return lintServices(services, { lang }).map((issue) => ({
    ...issue,
    ...(issue.code === 'idForm' && { level: 'error' as const }),
    path: `services${issue.path.replace(/\/(\d+)/g, '[$1]').replaceAll('/', '.')}`,
  }));
}

/** Items with the same key together, in the order in which the keys first occur. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

/** What all of them have in common; the rest is left open. */
function shared(items: readonly Found[]): Params {
  const common = Object.entries(items[0]!.params).filter(([key, value]) =>
    items.every(({ params }) => params[key] === value),
  );
  return Object.fromEntries(common);
}

/** A path with the id of the entity it lies in: `goals[3].title (goal-12)`. */
function placeOf(plan: Plan, path: string): string {
  const match = /^(\w+)\[(\d+)\]/.exec(path);
  const list = match ? ((plan as Record<string, unknown>)[match[1]!] as { id?: unknown }[]) : [];
  const id = match && list[Number(match[2])]?.id;
  return typeof id === 'string' ? `${path} (${id})` : path;
}
