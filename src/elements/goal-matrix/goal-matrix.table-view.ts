/** Draws the table: columns of levels, rows of groups, lists of goals in the cells. */
/* eslint-disable lit-a11y/no-redundant-role -- narrow layouts set another display, which drops the implicit roles of a table and a list */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { commonWords } from '../../locales/common.js';
import { matrixWords } from '../../locales/goal-matrix.js';
import type { Language } from '../../plan/types.js';
import { countStatuses, statusBar, statusText, stripe, worries } from './goal-matrix.parts.js';
import type { MatrixColumn, MatrixEntry, MatrixGoal, MatrixGroup, MatrixView } from './goal-matrix.types.js';
import { wordFor } from './goal-matrix.words.js';

/** Above so many goals the groups start closed, with a summary per cell. */
export const OPEN_LIMIT = 60;
/** So many goals of a cell show before "Toon nog …". */
const CELL_LIMIT = 8;

/** What passes the filters. */
export interface Shown {
  entries: ReadonlySet<MatrixEntry>;
  goals: ReadonlySet<MatrixGoal>;
}

/** What the reader did, and what happens when the reader does more. */
export interface TableState {
  lang: Language;
  level: string;
  /** "12 van 48 doelen". */
  result: string;
  printing: boolean;
  /** Groups that the reader opened (true) or closed (false). */
  toggled: ReadonlyMap<string, boolean>;
  longCells: ReadonlySet<string>;
  /** Open goals, with the column they stand in. */
  opened: ReadonlyMap<string, string>;
  toggleGroup: (id: string, open: boolean) => void;
  toggleCell: (cell: string) => void;
  card: (group: MatrixGroup, entry: MatrixEntry) => TemplateResult;
}

/** The table of what is shown: every level or the chosen one, and the groups that have a goal to show. */
export function renderTable(view: MatrixView, shown: Shown, state: TableState): TemplateResult {
  const { lang } = state;
  const t = matrixWords.in(lang);
  const words = commonWords.in(lang);
  const columns = view.columns.filter((column) => !state.level || column.id === state.level);
  const groups = view.groups.filter((group) => group.goals.some((goal) => shown.goals.has(goal)));
  // The goal that was opened last gets room to read, at the cost of the other columns.
  const wide = columns.length > 1 ? [...state.opened.values()].at(-1) : undefined;
  const first = view.scheme ? wordFor(t.scheme, view.scheme) : t.allGoals;
  return html`<div class="frame" id="goals" tabindex="-1">
    <table role="table" part="table" class="${columns.length > 3 ? 'many' : 'few'} ${view.goals.length > OPEN_LIMIT ? 'long' : ''}">
      <caption class="sr">
        ${t.caption(view.scheme ? first : '', state.result)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" class="first">${first}</th>
          ${columns.map((column) => {
            const own = new Set(
              [...shown.entries].filter((entry) => entry.column === column.id).map(({ goal }) => goal),
            );
            return html`<th role="columnheader" scope="col" class=${wide === column.id ? 'wide' : ''}>
              ${column.label} <span class="total">${[t.goals(own.size), worries(countStatuses(own), words)].filter(Boolean).join(', ')}</span>
            </th>`;
          })}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${
          groups.length === 0
            ? html`<tr role="row"><td role="cell" class="nothing" colspan=${columns.length + 1}>${t.noneFound}</td></tr>`
            : nothing
        }
        ${repeat(
          groups,
          (group) => group.id,
          (group) => {
            const own = group.goals.filter((goal) => shown.goals.has(goal));
            const open = state.printing || (state.toggled.get(group.id) ?? shown.goals.size <= OPEN_LIMIT);
            return html`<tr role="row" class=${open ? 'open' : 'closed'}>
              <th role="rowheader" scope="row" class="first">${renderGroup(view, group, own, open, state)}</th>
              ${columns.map(
                (column) => html`<td role="cell" class=${wide === column.id ? 'wide' : ''}>
                  <span class="level" aria-hidden="true">${column.label}</span>
                  ${renderCell(group, column, own, shown.entries, open, state)}
                </td>`,
              )}
            </tr>`;
          },
        )}
      </tbody>
    </table>
  </div>`;
}

function renderGroup(
  view: MatrixView,
  group: MatrixGroup,
  own: MatrixGoal[],
  open: boolean,
  state: TableState,
): TemplateResult {
  const { lang, toggleGroup } = state;
  const t = matrixWords.in(lang);
  const words = commonWords.in(lang);
  const item = view.classes.get(group.id);
  return html`${item && item.scheme === view.filterScheme ? stripe(item.color) : nothing}
    ${group.over ? html`<span class="over">${group.over}</span>` : nothing}
    <button type="button" class="group" aria-expanded=${open ? 'true' : 'false'} @click=${() => {
      toggleGroup(group.id, !open);
    }}><svg class="chevron" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="m5 3 5 5-5 5"></path></svg><span>${group.label}</span></button>
    ${group.description ? html`<span class="description">${group.description}</span>` : nothing}
    ${group.choice ? html`<span class="choice ${group.choice}">${t.choice[group.choice]}</span>` : nothing}
    <span class="total">${t.goals(own.length)}<span class="sr">: ${statusText(countStatuses(own), words)}</span></span>
    ${statusBar(countStatuses(own))}`;
}

function renderCell(
  group: MatrixGroup,
  column: MatrixColumn,
  own: MatrixGoal[],
  shown: ReadonlySet<MatrixEntry>,
  open: boolean,
  state: TableState,
): TemplateResult {
  const { lang, toggleCell } = state;
  const t = matrixWords.in(lang);
  const words = commonWords.in(lang);
  const entries = own.flatMap((goal) => goal.entries.filter((entry) => entry.column === column.id && shown.has(entry)));
  if (entries.length === 0) return html`<span class="none">${t.none}</span>`;
  if (!open) {
    const counts = countStatuses(new Set(entries.map((entry) => entry.goal)));
    return html`<span class="summary"><strong>${t.goals(entries.length)}</strong> ${statusText(counts, words)}</span>
      ${statusBar(counts)}`;
  }
  const cell = `${group.id} ${column.id}`;
  const long = state.printing || state.longCells.has(cell);
  const rest = entries.length - CELL_LIMIT;
  return html`<ul class="goals" role="list">
      ${repeat(
        long ? entries : entries.slice(0, CELL_LIMIT),
        (entry) => entry.key,
        (entry) => state.card(group, entry),
      )}
    </ul>
    ${
      rest > 0
        ? html`<button type="button" class="plain-button more" aria-expanded=${long ? 'true' : 'false'} @click=${() => {
            toggleCell(cell);
          }}>${long ? t.fewer : t.more(rest)}</button>`
        : nothing
    }`;
}
