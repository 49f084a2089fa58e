import type { StatusWord } from '../../lib/status-words.js';
import type { KpiView } from '../kpi-ring/kpi-ring.types.js';
import type { ChecklistState, Lifecycle, Obligation, Scheme } from './goal-matrix.words.js';

/** A level of the plan as a column; the id `-` holds the goals for which the plan names no level. */
export interface MatrixColumn {
  id: string;
  label: string;
}

/** One goal at one level: what stands in a cell. */
export interface MatrixEntry {
  key: string;
  goal: MatrixGoal;
  column: string;
  text: string;
  obligation: Obligation;
  appliesTo: string;
}

/** One goal. It is counted once, however many levels and groups show it. */
export interface MatrixGoal {
  id: string;
  title: string;
  number: string;
  /** The plan's words for residents. */
  plain: string;
  lifecycle: Lifecycle;
  status: StatusWord;
  entries: MatrixEntry[];
  /** Its classifications as the plan has them, and those they are shown with. */
  classes: ReadonlySet<string>;
  /** What a search looks in: lower case, without accents. */
  search: () => string;
}

/** A classification as people see it. */
export interface MatrixClass {
  id: string;
  /** The classification it is shown with; mostly itself. */
  shownAs: string;
  scheme: Scheme;
  label: string;
  /** Two or three letters. */
  code: string;
  /** A colour of six hexadecimal digits. */
  color: string;
  /** The label of the classification above it. */
  over: string;
  description: string;
}

/** The goals that share a classification; without an `id`, those that have none of the scheme. */
export interface MatrixGroup {
  id: string;
  label: string;
  over: string;
  description: string;
  code: string;
  goals: MatrixGoal[];
  /** What the chosen area decided about it. */
  choice: 'priority' | 'minimal' | 'unknown' | undefined;
}

/** All that can be worked out before somebody filters. */
export interface MatrixView {
  columns: MatrixColumn[];
  goals: MatrixGoal[];
  groups: MatrixGroup[];
  /** The groups of each goal: most have one. */
  places: ReadonlyMap<MatrixGoal, MatrixGroup[]>;
  /** The schemes that goals are classified by, for the switch. */
  schemes: Scheme[];
  scheme: Scheme | undefined;
  /** The scheme of the first filter and of the coloured stripes: themes when there are any. */
  filterScheme: Scheme | undefined;
  filterClasses: MatrixClass[];
  /** The scheme whose letters stand on a card: another one than that of the groups. */
  badgeScheme: Scheme | undefined;
  classes: ReadonlyMap<string, MatrixClass>;
  obligations: Obligation[];
  statuses: StatusWord[];
  /**
   * What is said once, above the table: that the wished grouping is not there, and what holds for most goals and is not seen on every card,
   * no figures and not known whether it must.
   */
  unsaid: { grouping: boolean; status: boolean; obligation: boolean };
  /** Name of the chosen area. */
  area: string;
  /** Whether there are choices of areas to show. */
  choices: boolean;
  outOfScope: { text: string; reason: string }[];
}

/** What somebody asks for. Empty is everything; theme `-` is goals without one. */
export interface MatrixFilters {
  theme: string;
  level: string;
  status: string;
  obligation: string;
  query: string;
}

/** What stands one step behind a goal. */
export interface GoalDetails {
  text: string[];
  facts: string[];
  levels: { label: string; text: string; obligation: Obligation; appliesTo: string }[];
  results: string[];
  activities: { label: string; items: { actor: string; text: string }[] }[];
  kpis: KpiView[];
  responsible: string[];
  related: string[];
  /** What must be so first, and who it is done with. */
  conditions: string[];
  notes: string[];
  citations: { text: string; url: string | undefined }[];
}

/** The choices of all neighbourhoods, one row each. */
export interface ChoiceOverview {
  themes: string[];
  rows: { id: string; name: string; cells: ChoiceCell[] }[];
  example: boolean;
}

/** What an area chose for one theme. */
export interface ChoiceCell {
  choice: 'priority' | 'minimal' | 'unknown';
  /** Requirements met, and how many there are. */
  met: number;
  total: number;
}

/** The choices of one neighbourhood, with the minimal variant of every theme it did not choose. */
export interface AreaChoices {
  name: string;
  /** False when it is not known what the area chose: the requirements hold for each theme that it does not choose. */
  known: boolean;
  priorities: string[];
  unknown: string[];
  /** Themes with the minimal variant. */
  themes: string[];
  title: string;
  text: string;
  items: { text: string; figure: string; states: ChecklistState[] }[];
  asOf: string;
  example: boolean;
}
