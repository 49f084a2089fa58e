/** Draws one goal at one level. */
import { html, nothing, type TemplateResult } from 'lit';
import { commonWords } from '../../locales/common.js';
import { matrixWords } from '../../locales/goal-matrix.js';
import type { Language } from '../../plan/types.js';
import type { Audience } from '../../plan/visibility.js';
import { alsoIcon, badge, obligationMark, statusMark, stripe } from './goal-matrix.parts.js';
import type { MatrixEntry, MatrixGroup, MatrixView } from './goal-matrix.types.js';

/** How one goal is shown. */
export interface CardOptions {
  lang: Language;
  audience: Audience;
  /** Id for what opens below the title. */
  place: string;
  open: boolean;
  /** What stands below the title when it is open; undefined while that is being fetched. */
  details: TemplateResult | undefined;
  toggle: () => void;
}

/** A goal in a cell of the table: title, status, marks, and below it its details when it is open. */
export function renderCard(
  view: MatrixView,
  group: MatrixGroup,
  entry: MatrixEntry,
  options: CardOptions,
): TemplateResult {
  const { lang, audience, place, open, details, toggle } = options;
  const t = matrixWords.in(lang);
  const { goal } = entry;
  const own = [...goal.classes].flatMap((id) => view.classes.get(id) ?? []).filter((item) => item.shownAs === item.id);
  const color =
    group.id && view.scheme === view.filterScheme
      ? view.classes.get(group.id)?.color
      : own.find((item) => item.scheme === view.filterScheme)?.color;
  const elsewhere = (view.places.get(goal) ?? []).filter((other) => other !== group);
  const text = audience === 'resident' ? goal.plain : goal.entries.length > 1 ? entry.text : '';
  /** Said once above the table; read aloud with every goal, and seen again where a goal is open. */
  const unseen = (mark: boolean) => (mark && !open ? 'sr' : nothing);
  const ended = goal.lifecycle === 'done' || goal.lifecycle === 'stopped';
  return html`<li class="goal ${entry.obligation} ${open ? 'open' : ''}" part="goal">
    ${stripe(color)}
    <button type="button" class="title" aria-expanded=${open ? 'true' : 'false'} aria-controls=${open ? place : nothing}
      @click=${toggle}>${goal.title}</button>
    ${text && text !== goal.title ? html`<p class="entry">${text}</p>` : nothing}
    <p class="marks">
      ${own.filter((item) => item.scheme === view.badgeScheme).map(badge)}
      <span class=${unseen(view.unsaid.status && goal.status === 'noData')}>${statusMark(goal.status, commonWords.in(lang))}</span>
      ${ended ? html`<span class="lifecycle">${t.lifecycle[goal.lifecycle]}</span>` : nothing}
      <span class=${unseen(view.unsaid.obligation && entry.obligation === 'unknown')}>${obligationMark(entry.obligation, t)}</span>
    </p>
    ${entry.appliesTo ? html`<p class="applies">${t.appliesTo(entry.appliesTo)}</p>` : nothing}
    ${
      elsewhere.length > 0
        ? html`<p class="also">${alsoIcon()}${t.alsoIn(elsewhere.map(({ label }) => label).join(', '))}</p>`
        : nothing
    }
    ${open ? html`<div class="details" id=${place}>${details}</div>` : nothing}
  </li>`;
}
