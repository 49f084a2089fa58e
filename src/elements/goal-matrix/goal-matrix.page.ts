/** The matrix as a page: title, filters, result, table, legend, and the choices of neighbourhoods below it. */
import { html, nothing, type TemplateResult } from 'lit';
import { commonWords } from '../../locales/common.js';
import { matrixWords } from '../../locales/goal-matrix.js';
import type { MatrixStrings } from '../../locales/nl/goal-matrix.js';
import type { Language } from '../../plan/types.js';
import type { Audience } from '../../plan/visibility.js';
import { renderCard } from './goal-matrix.card-view.js';
import { renderFilters, renderSwitch } from './goal-matrix.filters-view.js';
import { entryTest, NONE } from './goal-matrix.model.js';
import { countStatuses, legend, statusBar, statusText } from './goal-matrix.parts.js';
import { OPEN_LIMIT, renderTable, type Shown } from './goal-matrix.table-view.js';
import type { MatrixEntry, MatrixFilters, MatrixGoal, MatrixGroup, MatrixView } from './goal-matrix.types.js';
import { wordFor } from './goal-matrix.words.js';

/** What the element gives to its page: what the reader chose, and what happens when the reader chooses more. */
export interface MatrixPage {
  lang: Language;
  audience: Audience;
  filters: MatrixFilters;
  /** What the status region says. */
  said: string;
  printing: boolean;
  /** Groups that the reader opened (true) or closed (false). */
  toggled: ReadonlyMap<string, boolean>;
  longCells: ReadonlySet<string>;
  /** Open goals, with the column they stand in. */
  opened: ReadonlyMap<string, string>;
  example: unknown;
  heading(text: string): TemplateResult;
  group: (scheme: string) => void;
  filter: (name: keyof MatrixFilters, value: string) => void;
  clear: () => void;
  /** Puts the focus on the table. */
  skip: () => void;
  toggleGroups(ids: string[], open: boolean): void;
  toggleCell: (cell: string) => void;
  choose(entry: MatrixEntry, place: string): void;
  /** The details of a goal; undefined while they are being fetched. */
  details(goal: MatrixGoal): TemplateResult | undefined;
  /** The choices of neighbourhoods; undefined while they are being fetched. */
  choices(): TemplateResult | typeof nothing | undefined;
}

/** The whole matrix: head, filters, summary, table, and the choices of neighbourhoods. */
export function matrixPage(view: MatrixView, page: MatrixPage): TemplateResult {
  const { lang, filters, printing } = page;
  const t = matrixWords.in(lang);
  const words = commonWords.in(lang);
  const shown = shownIn(view, filters);
  const counts = countStatuses(shown.goals);
  const result = resultOf(view, shown, lang);
  return html`<section class="matrix" aria-labelledby="title">
    <div class="top">
      ${page.heading(titleOf(view, lang))} ${page.example} ${renderSwitch(view, t, page.group)}
    </div>
    <button type="button" class="skip" @click=${page.skip}>${t.toGoals}</button>
    ${renderFilters(view, filters, t, words, page.filter, page.clear)}
    <div class="result">
      <p><strong>${result}</strong> <span>${statusText(counts, words)}</span></p>
      ${statusBar(counts)}
      ${view.groups.length > 1 && view.goals.length > OPEN_LIMIT ? toggles(view, page) : nothing} ${unsaid(view, t)}
    </div>
    <p class="sr" role="status">${page.said}</p>
    ${renderTable(view, shown, {
      ...{ lang, printing, result, level: filters.level },
      ...{ toggled: page.toggled, longCells: page.longCells, opened: page.opened },
      toggleGroup: (id, open) => {
        page.toggleGroups([id], open);
      },
      toggleCell: page.toggleCell,
      card: (group, entry) => card(view, group, entry, page),
    })}
    ${legend(view, t, words)}
    ${view.choices ? page.choices() : nothing}
    ${
      view.outOfScope.length > 0
        ? html`<details class="scope" ?open=${printing}>
            <summary>${t.outOfScope}</summary>
            <ul>
              ${view.outOfScope.map(({ text, reason }) => html`<li><strong>${text}.</strong> ${reason}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}

/** The matrix in lines: a group, then its goals with their status. */
export function matrixText(view: MatrixView, lang: Language): string {
  const words = commonWords.in(lang);
  const lines = view.groups.flatMap((group) => [
    `${group.label} (${matrixWords.in(lang).goals(group.goals.length)})`,
    ...group.goals.map((goal) => `- ${goal.title}: ${words.status[goal.status].toLowerCase()}`),
  ]);
  const head = [titleOf(view, lang), ...(view.unsaid.grouping ? [matrixWords.in(lang).otherwise] : [])];
  return [...head, ...lines].join('\n');
}

/** The goals with their text at each level as rows, with a head: one row per goal and level. */
export function matrixRows(view: MatrixView, filters: MatrixFilters, lang: Language): string[][] {
  const t = matrixWords.in(lang);
  const level = new Map(view.columns.map(({ id, label }) => [id, label]));
  const { entries } = shownIn(view, filters);
  const rows = [...entries].map((entry) => [
    entry.goal.number,
    entry.goal.title,
    (view.places.get(entry.goal) ?? []).map(({ label }) => label).join(', '),
    level.get(entry.column) ?? '',
    entry.text,
    wordFor(t.obligation, entry.obligation),
    commonWords.in(lang).status[entry.goal.status],
  ]);
  return [t.csvColumns, ...rows];
}

/** "12 van 48 doelen". */
export function resultText(view: MatrixView, filters: MatrixFilters, lang: Language): string {
  return resultOf(view, shownIn(view, filters), lang);
}

const resultOf = (view: MatrixView, shown: Shown, lang: Language) =>
  matrixWords.in(lang).result(shown.goals.size, view.goals.length);

function shownIn(view: MatrixView, filters: MatrixFilters): Shown {
  const test = entryTest(view, filters);
  const entries = new Set(view.goals.flatMap((goal) => goal.entries.filter(test)));
  return { entries, goals: new Set([...entries].map((entry) => entry.goal)) };
}

function titleOf({ scheme, area }: MatrixView, lang: Language): string {
  const t = matrixWords.in(lang);
  const title = scheme ? t.title(wordFor(t.scheme, scheme)) : t.allGoals;
  return area ? t.inArea(title, area) : title;
}

/** Why it looks other than was asked, and what the cards leave out because it holds for most of them. */
function unsaid({ unsaid }: MatrixView, t: MatrixStrings): TemplateResult | typeof nothing {
  const texts = [
    unsaid.grouping ? t.otherwise : '',
    unsaid.status ? t.noStatus : '',
    unsaid.obligation ? t.noMark : '',
  ].filter(Boolean);
  return texts.length > 0 ? html`<p class="unsaid">${texts.join(' ')}</p>` : nothing;
}

function toggles(view: MatrixView, page: MatrixPage): TemplateResult {
  const t = matrixWords.in(page.lang);
  const all = (open: boolean) => () => {
    page.toggleGroups(
      view.groups.map(({ id }) => id),
      open,
    );
  };
  return html`<span class="toggles">
    <button type="button" class="plain-button" @click=${all(true)}>${t.openAll}</button>
    <button type="button" class="plain-button" @click=${all(false)}>${t.closeAll}</button>
  </span>`;
}

function card(view: MatrixView, group: MatrixGroup, entry: MatrixEntry, page: MatrixPage): TemplateResult {
  const place = `${group.id || NONE}:${entry.key}`;
  const open = page.opened.has(place);
  return renderCard(view, group, entry, {
    ...{ place, open, lang: page.lang, audience: page.audience },
    details: open ? page.details(entry.goal) : undefined,
    toggle: () => {
      page.choose(entry, place);
    },
  });
}
