/** Draws what neighbourhoods chose, as real tables. */
/* eslint-disable lit-a11y/no-redundant-role -- narrow layouts set another display, which drops the implicit roles of a table and a list */
import { html, nothing, type TemplateResult } from 'lit';
import { statusIcon } from '../../lib/status-icon.js';
import type { StatusWord } from '../../lib/status-words.js';
import { matrixWords } from '../../locales/goal-matrix.js';
import type { MatrixStrings } from '../../locales/nl/goal-matrix.js';
import type { Plan } from '../../plan/types.js';
import type { KpiOptions } from '../kpi-ring/kpi-ring.find.js';
import { areaChoices, choiceOverview } from './goal-matrix.choices.js';
import type { AreaChoices, ChoiceCell, ChoiceOverview } from './goal-matrix.types.js';
import type { ChecklistState } from './goal-matrix.words.js';

/** A requirement borrows the icon of the status it is most like; the word beside it is its own. */
const ICONS: Record<ChecklistState, StatusWord> = {
  met: 'achieved',
  partlyMet: 'attention',
  notMet: 'behind',
  unknown: 'noData',
};

/**
 * The choices of one area when one is named, else those of all, with a way to pick one.
 * @param level of the heading
 */
export function renderChoices(
  plan: Plan,
  area: string,
  chooser: string,
  level: number,
  options: KpiOptions,
  pick: (area: string) => void,
): TemplateResult | typeof nothing {
  const t = matrixWords.in(options.lang);
  const overview = choiceOverview(plan, options);
  const choices = areaChoices(plan, area || chooser, options);
  if (area || chooser ? !choices : !overview) return nothing;
  return html`<div class="choices-part">
    <div class="sub" role="heading" aria-level=${level}>
      ${choices ? t.choicesOf(choices.name) : t.choices}
    </div>
    <p class="lead">${t.choicesLead}</p>
    ${(choices ?? overview)!.example ? html`<p class="example">${t.choiceExample}</p>` : nothing}
    ${
      area
        ? nothing
        : html`<label class="chooser no-print"
            ><span>${t.area}</span>
            <select @change=${(event: Event) => {
              pick((event.target as HTMLSelectElement).value);
            }}>
              ${[{ id: '', name: t.allAreas }, ...(overview?.rows ?? [])].map(
                ({ id, name }) => html`<option value=${id} .selected=${id === chooser}>${name}</option>`,
              )}
            </select></label
          >`
    }
    ${choices ? renderArea(choices, t) : renderOverview(overview!, t)}
  </div>`;
}

function renderOverview({ themes, rows }: ChoiceOverview, t: MatrixStrings): TemplateResult {
  return html`<table class="choices" role="table">
    <caption class="sr">${t.choices}</caption>
    <thead role="rowgroup">
      <tr role="row">
        ${[t.area, ...themes].map((label) => html`<th role="columnheader" scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) => html`<tr role="row">
          <th role="rowheader" scope="row">${row.name}</th>
          ${row.cells.map(
            (cell, index) => html`<td role="cell" class=${cell.choice}>
              <span class="level" aria-hidden="true">${themes[index]}</span>${renderCell(cell, t)}
            </td>`,
          )}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function renderCell({ choice, met, total }: ChoiceCell, t: MatrixStrings): TemplateResult {
  if (choice !== 'minimal' || total === 0) return html`<span class="choice ${choice}">${t.choice[choice]}</span>`;
  return html`<span class="sr">${t.choice.minimal}</span> <span class="choice">${t.requirements(met, total)}</span>
    <svg class="bar" aria-hidden="true" focusable="false"><rect width="${(100 * met) / total}%" height="100%"></rect></svg>`;
}

function renderArea(choices: AreaChoices, t: MatrixStrings): TemplateResult {
  const chips = (labels: string[], choice: 'priority' | 'unknown') =>
    labels.length > 0
      ? html`<p class="chosen"><strong>${t.choice[choice]}:</strong> ${labels.map((label) => html`<span class="choice ${choice}">${label}</span>`)}</p>`
      : nothing;
  return html`${chips(choices.priorities, 'priority')} ${chips(choices.unknown, 'unknown')}
    ${choices.known ? nothing : html`<p class="lead">${t.noChoices}</p>`}
    ${choices.items.length > 0 && (choices.themes.length > 0 || !choices.known) ? renderChecklist(choices, t) : nothing}
    ${choices.asOf ? html`<p class="small">${t.asOf(choices.asOf)}</p>` : nothing}`;
}

function renderChecklist({ title, text, themes, items }: AreaChoices, t: MatrixStrings): TemplateResult {
  return html`<table class="choices" role="table">
    <caption><strong>${title}.</strong> ${text}</caption>
    <thead role="rowgroup">
      <tr role="row">
        ${[t.requirement, ...themes].map((label) => html`<th role="columnheader" scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${items.map(
        (item, index) => html`<tr role="row">
          <th role="rowheader" scope="row">
            ${index + 1}. ${item.text}${item.figure ? html`<span class="small">${item.figure}</span>` : nothing}
          </th>
          ${item.states.map(
            (state, nth) => html`<td role="cell">
              <span class="level" aria-hidden="true">${themes[nth]}</span>
              <span class="status ${ICONS[state]}">${statusIcon(ICONS[state])}${t.state[state]}</span>
            </td>`,
          )}
        </tr>`,
      )}
    </tbody>
  </table>`;
}
