/** Draws the group switch and the filters: native controls with visible labels. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CommonStrings } from '../../locales/nl/common.js';
import type { MatrixStrings } from '../../locales/nl/goal-matrix.js';
import { NONE } from './goal-matrix.model.js';
import type { MatrixFilters, MatrixView } from './goal-matrix.types.js';
import { wordFor } from './goal-matrix.words.js';

type Change = (name: keyof MatrixFilters, value: string) => void;
type Option = { id: string; label: string };

/** Radios over the same goals; nothing when there is one way to group. */
export function renderSwitch(view: MatrixView, t: MatrixStrings, choose: (scheme: string) => void) {
  if (view.schemes.length < 2) return nothing;
  return html`<fieldset class="switch" part="switch">
    <legend>${t.groupBy}</legend>
    ${view.schemes.map(
      (scheme) => html`<label>
        <input type="radio" name="scheme" .checked=${scheme === view.scheme} @change=${() => {
          choose(scheme);
        }} />
        <span>${wordFor(t.scheme, scheme)}</span>
      </label>`,
    )}
  </fieldset>`;
}

/** The filters that leave a choice, and a button to take all away again. */
export function renderFilters(
  view: MatrixView,
  filters: MatrixFilters,
  t: MatrixStrings,
  words: CommonStrings,
  change: Change,
  clear: () => void,
): TemplateResult {
  const select = (name: keyof MatrixFilters, label: string, options: Option[]) =>
    options.length > 1
      ? html`<label>
          <span>${label}</span>
          <select @change=${(event: Event) => {
            change(name, (event.target as HTMLSelectElement).value);
          }}>
            ${[{ id: '', label: t.all }, ...options].map(
              (option) =>
                html`<option value=${option.id} .selected=${option.id === filters[name]}>${option.label}</option>`,
            )}
          </select>
        </label>`
      : nothing;
  const scheme = view.filterScheme;
  const loose = view.goals.some(({ classes }) => ![...classes].some((id) => view.classes.get(id)?.scheme === scheme));
  const themes: Option[] = view.filterClasses.map(({ id, label }) => ({ id, label }));
  // A page may start with a classification of another scheme, or with one that no goal has.
  const preset = view.classes.get(filters.theme);
  if (preset && !view.filterClasses.includes(preset)) themes.push(preset);
  const obligations = view.obligations.map((id) => ({ id, label: t.obligation[id] }));
  const statuses = view.statuses.map((id) => ({ id, label: words.status[id] }));
  return html`<div class="filters" role="group" aria-label=${t.filters} part="filters">
    ${
      scheme
        ? select('theme', wordFor(t.scheme, scheme), [
            ...themes,
            ...(loose ? [{ id: NONE, label: wordFor(t.without, scheme) }] : []),
          ])
        : nothing
    }
    ${select('level', t.level, view.columns)} ${select('status', t.status, statuses)}
    ${select('obligation', t.obligationLabel, obligations)}
    <label class="search">
      <span>${t.search}</span>
      <input type="search" .value=${filters.query} @input=${(event: Event) => {
        change('query', (event.target as HTMLInputElement).value);
      }} />
    </label>
    <button type="button" class="button" @click=${clear}>${t.clear}</button>
  </div>`;
}
