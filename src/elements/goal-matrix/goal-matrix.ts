import { adoptStyles, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { KoersSelectEvent } from '../../lib/events.js';
import { commonWords } from '../../locales/common.js';
import { matrixWords } from '../../locales/goal-matrix.js';
import { kpiWords } from '../../locales/kpi.js';
import { planIndex } from '../../plan/entities.js';
import { core } from '../../plan/shape/core.js';
import { goals } from '../../plan/shape/goals.js';
import type { Plan } from '../../plan/types.js';
import { tokens } from '../../styles/tokens.styles.js';
import { KoersElement, type ViewContext, type ViewResult } from '../base/koers-element.js';
import type { KpiOptions } from '../kpi-ring/kpi-ring.model.js';
import { renderCard } from './goal-matrix.card-view.js';
import { renderFilters, renderSwitch } from './goal-matrix.filters-view.js';
import { entryTest, matrixView, NONE } from './goal-matrix.model.js';
import { countStatuses, legend, statusBar, statusText } from './goal-matrix.parts.js';
import { styles } from './goal-matrix.styles.js';
import { OPEN_LIMIT, renderTable, type Shown } from './goal-matrix.table-view.js';
import type { MatrixEntry, MatrixFilters, MatrixGroup, MatrixView } from './goal-matrix.types.js';
import { wordFor } from './goal-matrix.words.js';

/** Typing is announced when it pauses this long, in milliseconds. */
const PAUSE = 400;

type More = typeof import('./goal-matrix.more.js');
let more: More | undefined;

/**
 * The goals of a plan by level and by group: who does what, at which level, whether it is required, and how it goes. Groups,
 * filters and details show the same goals; a goal in two groups is marked and counted once.
 * @summary Goals by level and by priority, theme or another grouping, with filters and details.
 * @slot - Text or a link of the page itself, shown until there are data and when there are none.
 * @fires koers-load - The first data are shown.
 * @fires koers-update - Newer data replaced what was shown.
 * @fires koers-stale - A refresh failed; the old figures stay, with their date.
 * @fires koers-error - There is nothing to show; `code` says why.
 * @fires koers-select - Somebody opens a goal; `id` is its id. Cancel it to show the goal in a way of your own.
 * @csspart base - The whole element.
 * @csspart heading - The title.
 * @csspart switch - The choice of grouping.
 * @csspart filters - The filters.
 * @csspart table - The matrix.
 * @csspart goal - One goal in a cell.
 * @csspart message - A sentence about loading, an error or old data.
 * @cssprop --koers-sticky-top - How far from the top of the window the head of the table stops; default 0.
 * @cssState loading - No data yet.
 * @example <koers-goal-matrix src="plan.json" group-by="theme"><a href="plan.html">Het plan</a></koers-goal-matrix>
 */
export class GoalMatrix extends KoersElement<MatrixView> {
  static override styles = [tokens, styles];
  protected static override groups = [core, goals];
  protected static override words = [matrixWords, kpiWords];

  /** What groups the goals: `priority`, `theme`, `challenge`, `transformation`, `foundation`, `programme`, … Default what the plan uses most. */
  @property({ attribute: 'group-by' }) groupBy = '';

  /** Id of an area: its goals, its figures and its choices. */
  @property() area = '';

  /** Id of a theme to start with; `-` is goals without one. The reader can choose another. */
  @property() theme = '';

  /** Id of a level to start with; `-` is goals without one. The reader can choose another. */
  @property() level = '';

  @state() private chosen = { status: '', obligation: '', query: '' };
  /** Groups that the reader opened (true) or closed (false). */
  @state() private toggled: ReadonlyMap<string, boolean> = new Map();
  @state() private longCells: ReadonlySet<string> = new Set();
  /** Open goals, with the column they stand in, which is then wider. */
  @state() private opened: ReadonlyMap<string, string> = new Map();
  @state() private chooser = '';
  @state() private said = '';
  @state() private printing = false;

  #pause: ReturnType<typeof setTimeout> | undefined;
  #fetching: Promise<void> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#print);
    window.addEventListener('afterprint', this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#print);
    window.removeEventListener('afterprint', this.#print);
    clearTimeout(this.#pause);
  }

  protected override buildView(plan: Plan, { lang, now }: ViewContext): ViewResult<MatrixView> {
    const { area, theme, level, groupBy } = this;
    const index = planIndex(plan);
    if (area && !index.areas.has(area)) return { error: 'notFound', detail: area };
    if (theme && theme !== NONE && !index.classifications.has(theme)) return { error: 'notFound', detail: theme };
    if (level && level !== NONE && !index.levels.has(level)) return { error: 'notFound', detail: level };
    if (!plan.goals?.length) return { empty: matrixWords.in(lang).empty };
    return { view: matrixView(plan, { lang, now, area, groupBy }) };
  }

  protected override viewText(view: MatrixView): string {
    const words = commonWords.in(this.language);
    const lines = view.groups.flatMap((group) => [
      `${group.label} (${matrixWords.in(this.language).goals(group.goals.length)})`,
      ...group.goals.map((goal) => `- ${goal.title}: ${words.status[goal.status].toLowerCase()}`),
    ]);
    return [this.#title(view), ...lines].join('\n');
  }

  /** Paper shows all lists; the page must be ready before the event ends. */
  readonly #print = (event: Event): void => {
    this.printing = event.type === 'beforeprint';
    this.performUpdate();
  };

  #filter = (name: keyof MatrixFilters, value: string): void => {
    if (name === 'theme' || name === 'level') this[name] = value;
    else this.chosen = { ...this.chosen, [name]: value };
    this.#announce();
  };

  #clear = (): void => {
    this.theme = this.level = '';
    this.chosen = { status: '', obligation: '', query: '' };
    this.#announce();
  };

  /** Says the number of goals once, when somebody pauses. */
  #announce(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      if (this.view) this.said = this.#result(this.view, this.#shown(this.view).goals.size);
    }, PAUSE);
  }

  #choose(entry: MatrixEntry, place: string): void {
    const opened = new Map(this.opened);
    if (!opened.delete(place)) {
      if (!this.dispatchEvent(new KoersSelectEvent(entry.goal.id))) return;
      opened.set(place, entry.column);
    }
    this.opened = opened;
  }

  get #filters(): MatrixFilters {
    return { theme: this.theme, level: this.level, ...this.chosen };
  }

  #shown(view: MatrixView): Shown {
    const test = entryTest(view, this.#filters);
    const entries = new Set(view.goals.flatMap((goal) => goal.entries.filter(test)));
    return { entries, goals: new Set([...entries].map((entry) => entry.goal)) };
  }

  #title({ scheme, area }: MatrixView): string {
    const t = matrixWords.in(this.language);
    const title = scheme ? t.title(wordFor(t.scheme, scheme)) : t.allGoals;
    return area ? t.inArea(title, area) : title;
  }

  #result(view: MatrixView, shown: number): string {
    return matrixWords.in(this.language).result(shown, view.goals.length);
  }

  protected override renderView(view: MatrixView): TemplateResult {
    const { language } = this;
    const t = matrixWords.in(language);
    const words = commonWords.in(language);
    const shown = this.#shown(view);
    const counts = countStatuses(shown.goals);
    return html`<section class="matrix" aria-labelledby="title">
      <div class="top">
        ${this.heading(this.#title(view))} ${this.exampleNote()}
        ${renderSwitch(view, t, (scheme) => {
          this.groupBy = scheme;
        })}
      </div>
      <button type="button" class="skip" @click=${this.#skip}>${t.toGoals}</button>
      ${renderFilters(view, this.#filters, t, words, this.#filter, this.#clear)}
      <div class="result">
        <p><strong>${this.#result(view, shown.goals.size)}</strong> <span>${statusText(counts, words)}</span></p>
        ${statusBar(counts)}
        ${view.groups.length > 1 && view.goals.length > OPEN_LIMIT ? this.#renderToggles(view) : nothing}
      </div>
      <p class="sr" role="status">${this.said}</p>
      ${this.#renderTable(view, shown)} ${legend(view, t, words)} ${this.#renderChoices(view)}
      ${
        view.outOfScope.length > 0
          ? html`<details class="scope" ?open=${this.printing}>
              <summary>${t.outOfScope}</summary>
              <ul>
                ${view.outOfScope.map(({ text, reason }) => html`<li><strong>${text}.</strong> ${reason}</li>`)}
              </ul>
            </details>`
          : nothing
      }
    </section>`;
  }

  #skip = (): void => {
    this.renderRoot.querySelector<HTMLElement>('#goals')?.focus();
  };

  #renderToggles(view: MatrixView): TemplateResult {
    const t = matrixWords.in(this.language);
    const all = (open: boolean) => () => {
      this.toggled = new Map(view.groups.map((group) => [group.id, open]));
    };
    return html`<span class="toggles">
      <button type="button" class="plain-button" @click=${all(true)}>${t.openAll}</button>
      <button type="button" class="plain-button" @click=${all(false)}>${t.closeAll}</button>
    </span>`;
  }

  #renderTable(view: MatrixView, shown: Shown): TemplateResult {
    return renderTable(view, shown, {
      ...{ lang: this.language, level: this.level, result: this.#result(view, shown.goals.size) },
      ...{ printing: this.printing, toggled: this.toggled, longCells: this.longCells, opened: this.opened },
      toggleGroup: (id, open) => {
        this.toggled = new Map(this.toggled).set(id, open);
      },
      toggleCell: (cell) => {
        const cells = new Set(this.longCells);
        if (!cells.delete(cell)) cells.add(cell);
        this.longCells = cells;
      },
      card: (group, entry) => this.#renderGoal(view, group, entry),
    });
  }

  #renderGoal(view: MatrixView, group: MatrixGroup, entry: MatrixEntry): TemplateResult {
    const place = `${group.id || NONE}:${entry.key}`;
    const open = this.opened.has(place);
    return renderCard(view, group, entry, {
      ...{ place, open, lang: this.language, audience: this.audience },
      details: open ? this.#more()?.renderDetails(this.document!, view, entry.goal, this.#options) : undefined,
      toggle: () => {
        this.#choose(entry, place);
      },
    });
  }

  #renderChoices(view: MatrixView): TemplateResult | typeof nothing | undefined {
    if (view.choosers.length === 0) return nothing;
    return this.#more()?.renderChoices(
      this.document!,
      this.area,
      this.chooser,
      this.headingLevel,
      this.#options,
      (area) => {
        this.chooser = area;
      },
    );
  }

  get #options(): KpiOptions {
    return { lang: this.language, now: this.now, area: this.area || undefined };
  }

  /** The code behind the matrix, fetched when it is first needed; undefined until it is there. */
  #more(): More | undefined {
    if (more) {
      adoptStyles(this.renderRoot as ShadowRoot, [tokens, styles, more.moreStyles]);
      return more;
    }
    this.#fetching ??= import('./goal-matrix.more.js').then(
      (module) => {
        more = module;
        this.requestUpdate();
      },
      () => {
        // The matrix itself stands; the next opening tries again.
        this.#fetching = undefined;
      },
    );
    return undefined;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (!this.#fetching) return done;
    await this.#fetching;
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'koers-goal-matrix': GoalMatrix;
  }
}
