/** What somebody asked of `koers render`, judged before anything is drawn: what is passed over in silence gives a picture of something else. */
import { linkUrl } from '../../lib/url.js';
import { dayNumber } from '../../plan/dates.js';
import { parseQuarter } from '../../plan/quarters.js';
import type { Plan } from '../../plan/types.js';
import { UsageError } from '../files.js';
import { quoted } from '../import/report.js';
import { chosen } from './shared.js';

const isDay = (value: string) => value.length === 10 && dayNumber(value) !== undefined;
const isQuarter = (value: string) => parseQuarter(value) !== undefined;
const isMoment = (value: string) => isDay(value) || isQuarter(value) || /^\d{4}$/.test(value);

const MOMENT = { nl: 'een datum, kwartaal of jaar', en: 'a date, quarter or year' };
const FORMS: Record<string, { reads: (value: string) => boolean; nl: string; en: string; example: string }> = {
  'as-of': { reads: isDay, nl: 'een datum', en: 'a date', example: '2026-10-01' },
  period: { reads: isQuarter, nl: 'een kwartaal', en: 'a quarter', example: '2026-Q3' },
  from: { reads: isMoment, ...MOMENT, example: '2026-Q3' },
  to: { reads: isMoment, ...MOMENT, example: '2026-Q3' },
};

/** Throws `UsageError` for a day, quarter or address that cannot be read. */
export function checkForms(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, { reads, nl, en, example }] of Object.entries(FORMS)) {
    const value = values[name];
    if (value === undefined || reads(value)) continue;
    throw new UsageError('date', {
      nl: `--${name} ${quoted(value)} is niet te lezen. Geef ${nl}, zoals ${example}.`,
      en: `--${name} ${quoted(value)} cannot be read. Give ${en}, such as ${example}.`,
    });
  }
  const { href } = values;
  if (href !== undefined && !linkUrl(href))
    throw new UsageError('href', {
      nl: `--href ${quoted(href)} is geen veilig adres. Gebruik een volledig adres dat met https:// begint.`,
      en: `--href ${quoted(href)} is no safe address. Use a full address that starts with https://.`,
    });
}

/**
 * Throws `UsageError` for a KPI, theme, grouping, level or area that the plan does not have, and for a KPI that was not named: the plan
 * says which there are. A front door has areas of its own.
 */
export function checkNames(plan: Plan, element: string, values: Readonly<Record<string, string | undefined>>): void {
  const known: Record<string, readonly string[]> = {
    'group-by': [...new Set((plan.classifications ?? []).map(({ scheme }) => scheme))],
    theme: (plan.classifications ?? []).map(({ id }) => id),
    // A hyphen stands for goals without a level.
    level: [...plan.levels.map(({ id }) => id), '-'],
    area: [plan.areaId, ...(plan.areas ?? []).map(({ id }) => id)],
  };
  if (element.startsWith('kpi-') && !plan.targets?.some(({ id }) => id === values['kpi'])) {
    const kpis = (plan.indicators ?? []).map(({ id }) => id);
    if (kpis.length > 0) chosen(values['kpi'], kpis, '--kpi', 'kpi');
  }
  for (const [name, list] of Object.entries(known)) {
    if (values[name] === undefined || (name === 'area' && element === 'front-door')) continue;
    if (list.length === 0)
      throw new UsageError(name, {
        nl: `In dit plan is er niets om met --${name} te kiezen. Laat --${name} weg.`,
        en: `This plan has nothing to choose with --${name}. Leave --${name} out.`,
      });
    chosen(values[name], [...new Set(list)], `--${name}`, name);
  }
}
