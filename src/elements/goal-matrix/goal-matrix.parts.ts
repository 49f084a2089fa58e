/** Small drawings and lists of the matrix: marks, status bars, legend. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { statusIcon } from '../../lib/status-icon.js';
import { STATUS_WORDS, type StatusWord } from '../../lib/status-words.js';
import type { CommonStrings } from '../../locales/nl/common.js';
import type { MatrixStrings } from '../../locales/nl/goal-matrix.js';
import type { MatrixClass, MatrixGoal, MatrixView } from './goal-matrix.types.js';
import type { Obligation } from './goal-matrix.words.js';

/** A shape per obligation on a 16 by 16 grid: shield, flask, magnifier, plus in a circle, question mark. */
const MARKS: Record<Obligation, { path: string; solid?: boolean }> = {
  required: { path: 'M8 .8 2 3v5c0 3.6 2.4 6 6 7.3 3.6-1.3 6-3.7 6-7.3V3z', solid: true },
  experiment: {
    path: 'M5.5 1.5h5M6.5 1.5v4.8L2.4 13c-.5.9 0 1.7 1 1.7h9.2c1 0 1.5-.8 1-1.7L9.5 6.300V1.5M4.5 10.5h7',
  },
  exploration: { path: 'M6.8 1.800a5 5 0 1 0 0 10 5 5 0 0 0 0-10M10.5 10.5l4 4' },
  optional: { path: 'M8 1.400a6.6 6.6 0 1 0 0 13.200A6.6 6.6 0 0 0 8 1.400M8 5v6M5 8h6' },
  unknown: { path: 'M5.2 5.600a2.9 2.9 0 1 1 4.3 2.5C8.5 8.7 8 9.2 8 10.400M8 13v.6' },
};

/** Shape and word of an obligation. */
export function obligationMark(mark: Obligation, t: MatrixStrings): TemplateResult {
  const { path, solid } = MARKS[mark];
  return html`<span class="obligation ${mark}">
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d=${path} fill=${solid ? 'currentColor' : 'none'} stroke="currentColor" stroke-width="1.4"></path>
    </svg>${t.obligation[mark]}</span
  >`;
}

/** Icon and word of a status. */
export function statusMark(status: StatusWord, words: CommonStrings): TemplateResult {
  return html`<span class="status ${status}">${statusIcon(status)}${words.status[status]}</span>`;
}

/** How many goals have each status. */
export function countStatuses(goals: Iterable<MatrixGoal>): Map<StatusWord, number> {
  const counts = new Map<StatusWord, number>();
  for (const { status } of goals) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** "3 op koers, 1 let op"; goals without figures come last, and say so without a number when there are no others. */
export function statusText(counts: ReadonlyMap<StatusWord, number>, words: CommonStrings): string {
  if (!anyKnown(counts)) return words.status.noData.toLowerCase();
  return STATUS_WORDS.filter((status) => counts.has(status))
    .map((status) => `${counts.get(status)!} ${words.status[status].toLowerCase()}`)
    .join(', ');
}

/** "1 let op, 2 achter": what a total must not hide. */
export function worries(counts: ReadonlyMap<StatusWord, number>, words: CommonStrings): string {
  const asking = new Map([...counts].filter(([status]) => status === 'attention' || status === 'behind'));
  return asking.size > 0 ? statusText(asking, words) : '';
}

const anyKnown = (counts: ReadonlyMap<StatusWord, number>) => counts.size > (counts.has('noData') ? 1 : 0);

/** The statuses as one bar, when there are any; the words stand beside it. */
export function statusBar(counts: ReadonlyMap<StatusWord, number>): SVGTemplateResult | typeof nothing {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (!anyKnown(counts)) return nothing;
  let at = 0;
  const parts = STATUS_WORDS.filter((status) => counts.has(status)).map((status) => {
    const from = at;
    at += (100 * counts.get(status)!) / total;
    return svg`<rect class=${status} x="${from}%" width="${at - from}%" height="100%"></rect>`;
  });
  return svg`<svg class="bar" aria-hidden="true" focusable="false">${parts}</svg>`;
}

/** The coloured edge of a card or a group; neutral without a colour. */
export function stripe(color: string | undefined): SVGTemplateResult {
  return svg`<svg class="stripe" aria-hidden="true" focusable="false"><rect width="100%" height="100%" fill=${color ?? 'none'}></rect></svg>`;
}

/** The letters of a classification to see, its name to hear. */
export function badge(item: MatrixClass): TemplateResult {
  return html`<span class="code" aria-hidden="true">${item.code}</span><span class="sr">${item.label}.</span>`;
}

/** Two sheets: the goal also stands in another group. */
export function alsoIcon(): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M1.5 4.5h10v10h-10zM4.5 4V1.5h10v10H12"></path></svg>`;
}

/** What the signs mean: those that this plan uses. */
export function legend(view: MatrixView, t: MatrixStrings, words: CommonStrings): TemplateResult {
  const badges = [...view.classes.values()].filter(
    (item) =>
      item.scheme === view.badgeScheme &&
      item.shownAs === item.id &&
      view.goals.some((goal) => goal.classes.has(item.id)),
  );
  return html`<details class="legend" open>
    <summary>${t.legend}</summary>
    <div class="signs">
      <ul>
        ${view.obligations.map((mark) => html`<li>${obligationMark(mark, t)}<small>${t.obligationNote[mark]}</small></li>`)}
      </ul>
      <ul>
        ${view.statuses.map((status) => html`<li>${statusMark(status, words)}</li>`)}
      </ul>
      ${
        badges.length > 0
          ? html`<ul>
              ${badges.map(
                (item) => html`<li>
                  ${item.scheme === view.filterScheme ? stripe(item.color) : nothing}<span class="code">${item.code}</span>
                  ${item.label}
                </li>`,
              )}
            </ul>`
          : nothing
      }
    </div>
  </details>`;
}
