/** One row of a sheet of figures: what it is about, its figure and its status. Pure. */
import type { Indicator, Observation } from '../../plan/types.js';
import { readDate, readPeriod, type Period } from '../import/dates.js';
import { quoted } from '../import/report.js';
import type { Row } from '../table/grid.js';
import { codeFor, shownWords } from '../table/vocabulary.js';
import type { FigureSheet } from './sheet.js';

type Counts = Pick<Observation, 'value' | 'numerator' | 'denominator'>;

/** What a figure is about: a period or a day. Undefined when the row does not say so, which is reported. */
export function momentOf(sheet: FigureSheet, row: Row): { period: Period } | { asOf: string } | undefined {
  const [text, start, end, asOf] = (['period', 'start', 'end', 'asOf'] as const).map((column) =>
    sheet.text(row, column),
  ) as [string, string, string, string];
  if (text) {
    const period = readPeriod(text);
    if (period) return { period };
    const day = readDate(text);
    if (day) return { asOf: day };
    sheet.error(sheet.place(row, 'period'), 'period', {
      nl: `${quoted(text)} is geen periode. Typ bijvoorbeeld 2026-Q3, 2026-09 of 1-7-2026 t/m 30-9-2026.`,
      en: `${quoted(text)} is no period. Type for example 2026-Q3, 2026-09 or 1-7-2026 to 30-9-2026.`,
    });
    return undefined;
  }
  if (start || end) {
    const [from, to] = [readDate(start), readDate(end)];
    if (from && to && from <= to) return { period: { start: from, end: to } };
    sheet.error(sheet.place(row, from ? 'end' : 'start'), 'period', {
      nl: `Begin (${start || 'leeg'}) en einde (${end || 'leeg'}) zijn samen geen periode. Typ twee datums, de eerste niet later dan de tweede.`,
      en: `Start (${start || 'empty'}) and end (${end || 'empty'}) are no period together. Type two dates, the first not after the second.`,
    });
    return undefined;
  }
  const day = asOf ? readDate(asOf) : undefined;
  if (day) return { asOf: day };
  sheet.error(
    sheet.place(row, sheet.has('asOf') ? 'asOf' : 'period'),
    'period',
    asOf
      ? {
          nl: `${quoted(asOf)} is geen datum die bestaat. Typ dag-maand-jaar, bijvoorbeeld 30-09-2026.`,
          en: `${quoted(asOf)} is no existing date. Type day-month-year, such as 30-09-2026.`,
        }
      : {
          nl: 'Er staat niet over welke periode dit cijfer gaat. Typ bijvoorbeeld 2026-Q3.',
          en: 'It does not say which period this figure is about. Type for example 2026-Q3.',
        },
  );
  return undefined;
}

/** The figure of a row, empty when there is none. Undefined when it cannot be right, which is reported. */
export function countsOf(sheet: FigureSheet, row: Row, indicator: Indicator): Counts | undefined {
  const isPercent = indicator.unit.code === '%';
  const value = sheet.number(row, 'value', isPercent);
  const numerator = sheet.number(row, 'numerator', false);
  const denominator = sheet.number(row, 'denominator', false);
  if (value === null || numerator === null || denominator === null) return undefined;
  if ((numerator === undefined) !== (denominator === undefined)) {
    sheet.error(sheet.place(row, numerator === undefined ? 'numerator' : 'denominator'), 'half', {
      nl: 'Teller en noemer horen bij elkaar. Vul ze allebei in, of geen van beide.',
      en: 'Numerator and denominator belong together. Fill in both or neither.',
    });
    return undefined;
  }
  if (numerator !== undefined && denominator !== undefined) {
    if (denominator <= 0 || numerator < 0 || (isPercent && numerator > denominator)) {
      sheet.error(sheet.place(row, 'numerator'), 'ratio', {
        nl: `Teller ${numerator} en noemer ${denominator} kunnen niet samen. De noemer is groter dan 0 en de teller is niet groter dan de noemer.`,
        en: `Numerator ${numerator} and denominator ${denominator} cannot go together. The denominator is above 0 and the numerator is not above it.`,
      });
      return undefined;
    }
    const share = (100 * numerator) / denominator;
    if (value !== undefined && isPercent && Math.abs(share - value) > 0.6) {
      sheet.error(sheet.place(row, 'value'), 'mismatch', {
        nl: `De waarde is ${value}, maar ${numerator} van ${denominator} is ${Math.round(share * 10) / 10}%. Verbeter een van de drie.`,
        en: `The value is ${value} but ${numerator} of ${denominator} is ${Math.round(share * 10) / 10}%. Correct one of the three.`,
      });
      return undefined;
    }
  }
  const { min, max } = {
    ...(isPercent && indicator.measure === 'share' ? { min: 0, max: 100 } : {}),
    ...indicator.scale,
  };
  if (value !== undefined && ((min !== undefined && value < min) || (max !== undefined && value > max))) {
    sheet.error(sheet.place(row, 'value'), 'scale', {
      nl: `${value} ligt buiten de schaal van deze indicator (${min ?? '…'} tot ${max ?? '…'}). Verbeter de waarde.`,
      en: `${value} lies outside the scale of this indicator (${min ?? '…'} to ${max ?? '…'}). Correct the value.`,
    });
    return undefined;
  }
  if (isPercent && value !== undefined && value > 0 && value < 1) {
    sheet.warn(sheet.place(row, 'value'), 'fraction', {
      nl: `${value} wordt gelezen als ${value}%. Bedoelt u ${Math.round(value * 100)}%? Typ dan ${Math.round(value * 100)}.`,
      en: `${value} is read as ${value}%. Do you mean ${Math.round(value * 100)}%? Then type ${Math.round(value * 100)}.`,
    });
  }
  return {
    ...(value !== undefined && { value }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
  };
}

/** The status of a row, `final` when it does not say. Undefined when it does not fit its figure (`counts`), which is reported. */
export function statusOf(sheet: FigureSheet, row: Row, counts: Counts | undefined): Observation['status'] | undefined {
  const text = sheet.text(row, 'status');
  const status = text === '' ? 'final' : codeFor('observationStatus', text);
  if (status === undefined) {
    sheet.error(sheet.place(row, 'status'), 'status', {
      nl: `${quoted(text)} is hier geen keuze. Kies een van: ${shownWords('observationStatus', 'nl').join(', ')}.`,
      en: `${quoted(text)} is not an option. Choose one of: ${shownWords('observationStatus', 'en').join(', ')}.`,
    });
    return undefined;
  }
  const empty = counts && counts.value === undefined && counts.numerator === undefined;
  const without = status === 'missing' || status === 'suppressed';
  if (empty && !without && !sheet.text(row, 'narrative')) {
    sheet.error(sheet.place(row, 'value'), 'empty', {
      nl: 'Er staat geen cijfer. Vul de waarde in, of kies bij Status "ontbreekt". Leeg is geen 0.',
      en: 'There is no figure. Fill in the value, or choose "missing" as Status. Empty is not 0.',
    });
    return undefined;
  }
  if (counts && !empty && without) {
    sheet.error(sheet.place(row, 'status'), 'status', {
      nl: `De status is ${quoted(text)}, maar er staat wel een cijfer. Haal het cijfer weg of kies een andere status.`,
      en: `The status is ${quoted(text)} but there is a figure. Remove the figure or choose another status.`,
    });
    return undefined;
  }
  return status as Observation['status'];
}
