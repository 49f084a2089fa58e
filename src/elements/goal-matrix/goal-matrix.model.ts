/** A plan as a matrix: goals by level and by group. Pure; worked out once per plan, language, day, area and grouping. */
import { STATUS_WORDS } from '../../lib/status-words.js';
import { textIn } from '../../lib/text.js';
import { matrixWords } from '../../locales/goal-matrix.js';
import { areasWithin, planIndex } from '../../plan/entities.js';
import type { Classification, Goal, Language, Plan } from '../../plan/types.js';
import { CLASSIFICATION_SCHEMES, OBLIGATIONS } from '../../plan/values.js';
import { statusOf } from './goal-matrix.status.js';
import type {
  MatrixClass,
  MatrixEntry,
  MatrixFilters,
  MatrixGoal,
  MatrixGroup,
  MatrixView,
} from './goal-matrix.types.js';
import { fold, type Obligation, type Scheme } from './goal-matrix.words.js';

/** What the element shows of a plan. */
export interface MatrixOptions {
  lang: Language;
  /** The day to judge on. */
  now: string;
  /** The area to show; empty for the whole plan. */
  area: string;
  /** The wished grouping; empty for the plan's own. */
  groupBy: string;
}

/** Stands for what is not named: no level, no theme. No id of a plan can be this. */
export const NONE = '-';

/** Stripe colours that stay apart for colour-blind readers and have 3:1 on white. */
const PALETTE = ['#40239b', '#966cd7', '#2f751d', '#af3e7c', '#6394a8', '#d1755e', '#4e4a09', '#2e2e2e'];

type Memo<T> = WeakMap<Plan, Map<string, T>>;
const views: Memo<MatrixView> = new WeakMap();
const judged: Memo<MatrixGoal[]> = new WeakMap();

function once<T>(memo: Memo<T>, plan: Plan, options: object, make: () => T): T {
  const known = memo.get(plan) ?? new Map<string, T>();
  memo.set(plan, known);
  const key = JSON.stringify(options);
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** The matrix of a plan. Figures are judged once per language, day and area, however the goals are grouped. */
export function matrixView(plan: Plan, options: MatrixOptions): MatrixView {
  return once(views, plan, options, () => build(plan, options));
}

function build(plan: Plan, options: MatrixOptions): MatrixView {
  const { lang, area, groupBy } = options;
  const classes = classesOf(plan, lang);
  const goals = once(judged, plan, { ...options, groupBy: '' }, () => goalsOf(plan, options));
  const columns = [...plan.levels]
    .sort((a, b) => a.rank - b.rank)
    .map(({ id, label }) => ({ id, label: textIn(label, lang) }));
  if (goals.some((goal) => goal.entries.some((entry) => entry.column === NONE))) {
    columns.push({ id: NONE, label: matrixWords.in(lang).noLevel });
  }
  const alike = new Map<MatrixGoal['classes'], number>();
  for (const goal of goals) alike.set(goal.classes, (alike.get(goal.classes) ?? 0) + 1);
  const counts = new Map<Scheme, number>();
  for (const [ids, count] of alike) {
    for (const scheme of new Set([...ids].map((id) => classes.get(id)?.scheme))) {
      if (scheme) counts.set(scheme, (counts.get(scheme) ?? 0) + count);
    }
  }
  const present = new Set(CLASSIFICATION_SCHEMES.filter((name) => counts.has(name)));
  // Priorities first, since they are what a plan is about.
  const schemes = [...new Set<Scheme>(['priority', ...present])].filter((name) => present.has(name));
  const main = mainScheme(schemes, counts, goals.length);
  const scheme = schemes.find((name) => name === groupBy) ?? main;
  const filterScheme = schemes.includes('theme') ? 'theme' : main;
  const groups = groupsOf(plan, goals, classes, scheme, options);
  const places = new Map<MatrixGoal, MatrixGroup[]>();
  for (const group of groups) for (const goal of group.goals) places.set(goal, [...(places.get(goal) ?? []), group]);
  return {
    ...{ columns, goals, schemes, scheme, filterScheme, classes, groups, places },
    filterClasses: [...classes.values()].filter(
      (item) => item.scheme === filterScheme && goals.some((goal) => goal.classes.has(item.id)),
    ),
    badgeScheme: [filterScheme, main].find((name) => name !== scheme),
    obligations: OBLIGATIONS.filter((name) =>
      goals.some((goal) => goal.entries.some((entry) => entry.obligation === name)),
    ),
    statuses: STATUS_WORDS.filter((name) => goals.some((goal) => goal.status === name)),
    unsaid: {
      // An attribute that is taken away again leaves null.
      grouping: !!groupBy && scheme !== groupBy,
      status: most(goals, ({ status }) => status === 'noData'),
      obligation: most(
        goals.flatMap(({ entries }) => entries),
        ({ obligation }) => obligation === 'unknown',
      ),
    },
    area: textIn(planIndex(plan).areas.get(area)?.name, lang),
    choices: hasChoices(plan, area),
    outOfScope: (plan.outOfScope ?? []).map(({ text, reason }) => ({
      text: textIn(text, lang),
      reason: textIn(reason, lang),
    })),
  };
}

const most = <T>(items: readonly T[], holds: (item: T) => boolean): boolean =>
  items.filter(holds).length * 2 > items.length;

/** Priorities, else themes, when they speak of at least half of the goals; else the scheme that speaks of most. */
function mainScheme(schemes: Scheme[], counts: ReadonlyMap<Scheme, number>, total: number): Scheme | undefined {
  const usual = (['priority', 'theme'] as const).find(
    (name) => (counts.get(name) ?? 0) * 2 >= total && counts.has(name),
  );
  return usual ?? [...schemes].sort((a, b) => counts.get(b)! - counts.get(a)!)[0];
}

function classesOf(plan: Plan, lang: Language): Map<string, MatrixClass> {
  const known = planIndex(plan).classifications;
  const parent = ({ parentId, scheme }: Classification) => {
    const above = known.get(parentId ?? '');
    return above?.scheme === scheme ? above : undefined;
  };
  const sorted = [...known.values()].sort((a, b) => {
    const [one, two] = [parent(a) ?? a, parent(b) ?? b];
    return one.order - two.order || Number(one !== a) - Number(two !== b) || a.order - b.order;
  });
  const taken = new Set(sorted.map((item) => item.color?.toLowerCase()));
  const palette = PALETTE.filter((color) => !taken.has(color));
  const colors = new Map<Classification, string>();
  const seen = new Map<string, number>();
  return new Map(
    sorted.map((item) => {
      const top = parent(item) ?? item;
      if (!colors.has(top)) {
        const nth = seen.get(item.scheme) ?? 0;
        seen.set(item.scheme, nth + 1);
        colors.set(top, palette[nth % palette.length] ?? '');
      }
      const label = textIn(item.label, lang);
      const own = item.color ?? top.color ?? '';
      return [
        item.id,
        {
          id: item.id,
          shownAs: shownWith(plan, item.id),
          scheme: item.scheme,
          label,
          code: (item.code ?? top.code ?? initials(label)).slice(0, 4),
          color: /^#[\da-f]{6}$/i.test(own) ? own : colors.get(top)!,
          over: textIn(known.get(item.parentId ?? '')?.label, lang),
          description: textIn(item.description, lang),
        },
      ];
    }),
  );
}

const initials = (label: string) =>
  (label.match(/\p{L}+/gu) ?? [])
    .filter((word) => word.length > 2)
    .slice(0, 2)
    .map((word) => word[0]!.toUpperCase())
    .join('');

/** The classification that one is shown with: themes that report together stand in one group. */
function shownWith(plan: Plan, id: string): string {
  const { classifications } = planIndex(plan);
  for (let hops = 0; hops < 5; hops++) {
    const next = classifications.get(id)?.reportWithId;
    if (!next || !classifications.has(next)) break;
    id = next;
  }
  return id;
}

function goalsOf(plan: Plan, options: MatrixOptions): MatrixGoal[] {
  const { lang, now, area } = options;
  const status = statusOf(plan, { lang, now, area: area || undefined });
  const inArea = areaTest(plan, area);
  const results = new Map<string, string>();
  for (const { goalId, text } of plan.results ?? []) {
    results.set(goalId, `${results.get(goalId) ?? ''} ${textIn(text, lang)}`);
  }
  const levels = planIndex(plan).levels;
  const classes = setsOfClasses(plan);
  return (plan.goals ?? []).filter(inArea).map((goal, index) => {
    const item: MatrixGoal = {
      id: goal.id,
      title: textIn(goal.title, lang),
      number: String(goal.number ?? ''),
      plain: textIn(goal.plainText, lang),
      lifecycle: goal.lifecycle,
      status: status(goal),
      entries: [],
      classes: classes(goal.classificationIds),
      search: () => '',
    };
    item.entries = (goal.levelEntries ?? []).map((entry, nth) => ({
      key: `${index}-${nth}`,
      goal: item,
      column: levels.has(entry.levelId) ? entry.levelId : NONE,
      text: textIn(entry.text, lang),
      obligation: OBLIGATIONS.includes(entry.obligation) ? entry.obligation : 'unknown',
      appliesTo: textIn(entry.appliesTo, lang),
    }));
    if (item.entries.length === 0) {
      item.entries = [{ key: `${index}`, goal: item, column: NONE, text: '', obligation: 'unknown', appliesTo: '' }];
    }
    // Only who types a word needs this.
    let search: string | undefined;
    item.search = () => (search ??= fold(wordsOf(item, textIn(goal.text, lang), results.get(goal.id))));
    return item;
  });
}

const wordsOf = ({ number, title, plain, entries }: MatrixGoal, ...more: (string | undefined)[]): string =>
  [number, title, plain, ...more, ...entries.map(({ text, appliesTo }) => `${text} ${appliesTo}`)].join(' ');

/** The classifications of a goal and what they are shown with. Thousands of goals have few lists between them, and share these sets. */
function setsOfClasses(plan: Plan): (ids: string[]) => ReadonlySet<string> {
  const sets = new Map<string, ReadonlySet<string>>();
  return (ids) => {
    const key = ids.join(' ');
    const set = sets.get(key) ?? new Set(ids.flatMap((id) => [id, shownWith(plan, id)]));
    sets.set(key, set);
    return set;
  };
}

/** A goal without areas holds for the whole plan; one with areas holds in them, in what lies in them and in what they lie in. */
function areaTest(plan: Plan, area: string): (goal: Goal) => boolean {
  if (!area) return () => true;
  const inside = areasWithin(plan, area);
  const around = new Map<string, boolean>();
  const meets = (id: string) => {
    const known = around.get(id) ?? (inside.has(id) || areasWithin(plan, id).has(area));
    around.set(id, known);
    return known;
  };
  return ({ areaIds }) => !areaIds?.length || areaIds.some(meets);
}

function groupsOf(
  plan: Plan,
  goals: MatrixGoal[],
  classes: ReadonlyMap<string, MatrixClass>,
  scheme: Scheme | undefined,
  { lang, area }: MatrixOptions,
): MatrixGroup[] {
  const t = matrixWords.in(lang);
  const choices = new Map(
    (plan.priorityChoices ?? [])
      .filter((item) => item.areaId === area)
      .map((item) => [item.classificationId, item.choice]),
  );
  const groups: MatrixGroup[] = [];
  const rest = new Set(goals);
  for (const item of classes.values()) {
    if (item.scheme !== scheme || item.shownAs !== item.id) continue;
    const own = goals.filter((goal) => goal.classes.has(item.id));
    for (const goal of own) rest.delete(goal);
    if (own.length > 0) groups.push({ ...item, goals: own, choice: choices.get(item.id) });
  }
  if (rest.size > 0) {
    const label = scheme ? t.without[scheme] : t.allGoals;
    const description = scheme ? t.withoutNote : '';
    groups.push({ id: '', label, over: '', description, code: '', goals: [...rest], choice: undefined });
  }
  return groups;
}

/** Whether there are choices to show: some area made them, or the one that is shown has a minimal variant. */
function hasChoices(plan: Plan, area: string): boolean {
  const { areas } = planIndex(plan);
  return (area !== '' && !!plan.checklists?.length) || !!plan.priorityChoices?.some((item) => areas.has(item.areaId));
}

/** A test for the entries that somebody asks for. */
export function entryTest(view: MatrixView, filters: MatrixFilters): (entry: MatrixEntry) => boolean {
  const { theme, level, status, obligation } = filters;
  const words = fold(filters.query).split(/\s+/).filter(Boolean);
  const themed = ({ classes }: MatrixGoal) =>
    theme === NONE
      ? ![...classes].some((id) => view.classes.get(id)?.scheme === view.filterScheme)
      : !theme || classes.has(theme);
  return ({ goal, column, obligation: mark }) =>
    (!level || column === level) &&
    (!obligation || mark === (obligation as Obligation)) &&
    (!status || goal.status === status) &&
    themed(goal) &&
    words.every((word) => goal.search().includes(word));
}
