/** The sheets of the workbook: the plan model as tables that people can fill in. What has no column goes into "Overig (JSON)". */
import type { Said } from '../import/report.js';
import type { Sheet } from './columns.js';
import { agendaSheets } from './sheets/agenda.js';
import { backgroundSheets } from './sheets/background.js';
import { goalSheets } from './sheets/goals.js';
import { measureSheets } from './sheets/measures.js';
import { serviceSheets } from './sheets/services.js';
import { settingSheets } from './sheets/setting.js';

/** Every sheet but "Plan" and "Overig", in the order of the workbook: parents before what lies inside them. */
export const SHEETS: readonly Sheet[] = [
  ...settingSheets,
  ...goalSheets,
  ...measureSheets,
  ...agendaSheets,
  ...backgroundSheets,
  ...serviceSheets,
];

/** Name of the sheet with the fields of the plan itself. */
export const PLAN_TAB = { nl: 'Plan', en: 'Plan' };
/** Whatever else stands in a plan: a row per value, with its path. */
export const REST_TAB = { nl: 'Overig', en: 'Other' };
/** The last column of every sheet. */
export const REST_HEAD = { nl: 'Overig (JSON)', en: 'Other (JSON)' };
/** The first column of a sheet that lies inside another. */
export const parentHead = (sheet: Sheet): Said => {
  const parent = SHEETS.find(({ key }) => key === sheet.parent?.key)!;
  return { nl: `Hoort bij (${parent.tab.nl})`, en: `Belongs to (${parent.tab.en})` };
};
