import type { TemplateResult } from 'lit';
import { property, state } from '../../lib/property.js';
import { KoersSelectEvent } from '../../lib/events.js';
import { core } from '../../plan/shape/core.js';
import { goals } from '../../plan/shape/goals.js';
import type { Language, Plan } from '../../plan/types.js';
import { tokens } from '../../styles/tokens.styles.js';
import { Contents } from '../base/contents.js';
import { KoersElement, type ViewContext, type ViewResult } from '../base/koers-element.js';
import type { MatrixEntry, MatrixFilters, MatrixView } from './goal-matrix.types.js';

/** Typing is announced when it pauses this long, in milliseconds. */
const PAUSE = 400;

const contents = new Contents(() => import('./goal-matrix.contents.js'));

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
  static override styles = [tokens];
  protected static override groups = [core, goals];
  protected static override contents = contents;

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
  #fetching = false;

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

  /**
   * The goals that are shown as CSV, one row per goal and level: for Dutch Excel (`;`, byte order mark), or with `machine` for programs.
   * Empty when there is nothing to show.
   */
  toCSV({ machine = false }: { machine?: boolean } = {}): string {
    return (this.view && contents.module?.matrixCsv(this.view, this.#filters, this.language, machine)) ?? '';
  }

  protected override buildView(plan: Plan, { lang, now, audience }: ViewContext): ViewResult<MatrixView> {
    const { area, groupBy, theme, level } = this;
    const { matrixResult, visibleTo } = contents.module!;
    return matrixResult(visibleTo(plan, audience), { lang, now, area, groupBy }, { theme, level });
  }

  protected override viewText(view: MatrixView): string {
    return contents.module!.matrixText(view, this.language);
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
      if (this.view) this.said = contents.module!.resultText(this.view, this.#filters, this.language);
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

  protected override renderView(view: MatrixView): TemplateResult {
    return contents.module!.matrixPage(view, {
      ...{
        lang: this.language,
        audience: this.audience,
        filters: this.#filters,
        said: this.said,
        printing: this.printing,
      },
      ...{ toggled: this.toggled, longCells: this.longCells, opened: this.opened, example: this.exampleNote() },
      heading: (text) => this.heading(text),
      group: (scheme) => {
        this.groupBy = scheme;
      },
      ...{ filter: this.#filter, clear: this.#clear, skip: this.#skip },
      toggleGroups: (ids, open) => {
        this.toggled = new Map([...this.toggled, ...ids.map((id) => [id, open] as const)]);
      },
      toggleCell: (cell) => {
        const cells = new Set(this.longCells);
        if (!cells.delete(cell)) cells.add(cell);
        this.longCells = cells;
      },
      choose: (entry, place) => {
        this.#choose(entry, place);
      },
      details: (goal) => this.#more()?.renderDetails(this.#visible, view, goal, this.#options),
      choices: () =>
        this.#more()?.renderChoices(
          this.#visible,
          ...([this.area, this.chooser, this.levelOfHeading(1)] as const),
          this.#options,
          (area) => {
            this.chooser = area;
          },
        ),
    });
  }

  readonly #skip = (): void => {
    this.renderRoot.querySelector<HTMLElement>('#goals')?.focus();
  };

  /** The plan without what is not for these readers. */
  get #visible(): Plan {
    return contents.module!.visibleTo(this.document!, this.audience);
  }

  get #options(): { lang: Language; now: string; area: string | undefined } {
    return { lang: this.language, now: this.now, area: this.area || undefined };
  }

  /** The code behind the matrix, fetched when it is first needed; undefined until it is there. */
  #more(): More | undefined {
    if (more) {
      this.adopt(more.styles);
      return more;
    }
    if (!this.#fetching) {
      this.#fetching = true;
      this.hold(this.#fetch());
    }
    return undefined;
  }

  async #fetch(): Promise<void> {
    try {
      more = await import('./goal-matrix.more.js');
      this.requestUpdate();
    } catch {
      // The matrix itself stands; the next opening tries again.
      this.#fetching = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'koers-goal-matrix': GoalMatrix;
  }
}
