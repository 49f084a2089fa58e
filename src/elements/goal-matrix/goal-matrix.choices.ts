/** What neighbourhoods chose: their priorities, and the minimal variant of the other themes. Pure. */
import { formatDate } from '../../lib/format.js';
import { textIn } from '../../lib/text.js';
import { matrixWords } from '../../locales/goal-matrix.js';
import { planIndex } from '../../plan/entities.js';
import { reportedAs } from '../../plan/rollup.js';
import type { Area, Checklist, Plan, PriorityChoice } from '../../plan/types.js';
import type { KpiOptions } from '../kpi-ring/kpi-ring.find.js';
import { kpiView } from '../kpi-ring/kpi-ring.model.js';
import type { AreaChoices, ChoiceOverview } from './goal-matrix.types.js';

/** The choices of all neighbourhoods; undefined when the plan has none. */
export function choiceOverview(plan: Plan, { lang }: KpiOptions): ChoiceOverview | undefined {
  const { areas } = planIndex(plan);
  const choices = (plan.priorityChoices ?? []).filter((choice) => areas.has(choice.areaId));
  if (choices.length === 0) return undefined;
  const themes = themesOf(plan, choices);
  const byPlace = new Map(choices.map((choice) => [`${choice.areaId} ${choice.classificationId}`, choice]));
  return {
    themes: themes.map((theme) => textIn(theme.label, lang)),
    rows: [...new Set(choices.map((choice) => choice.areaId))].map((id) => ({
      id,
      name: textIn(areas.get(id)!.name, lang),
      cells: themes.map((theme) => {
        const choice = byPlace.get(`${id} ${theme.id}`);
        const met = (choice?.items ?? []).filter((item) => item.state === 'met').length;
        return { choice: choice?.choice ?? 'unknown', met, total: checklistOf(plan, choice)?.items.length ?? 0 };
      }),
    })),
    example: choices.some((choice) => choice.fictional),
  };
}

/**
 * The choices of one neighbourhood, with the minimal variant that holds for each theme it did not choose. What it chose may not be known;
 * what holds anyhow is. Undefined when it made no choices and the plan has no minimal variant for it.
 */
export function areaChoices(plan: Plan, areaId: string, options: KpiOptions): AreaChoices | undefined {
  const { lang } = options;
  const own = (plan.priorityChoices ?? []).filter((choice) => choice.areaId === areaId);
  const area = planIndex(plan).areas.get(areaId);
  if (!area) return undefined;
  const made = own.filter((choice) => choice.choice === 'minimal');
  const checklist = checklistOf(plan, made[0]);
  if (own.length === 0 && !(checklist && holdsIn(plan, area, checklist))) return undefined;
  // Where priorities are chosen and no more is said, the minimal variant holds for the other themes.
  const chosen = own.some((choice) => choice.choice === 'priority');
  const minimal = chosen && checklist ? [...made, ...unsaid(plan, areaId, own)] : made;
  const labels = (choice: PriorityChoice['choice']) =>
    themesOf(
      plan,
      own.filter((item) => item.choice === choice),
    ).map((theme) => textIn(theme.label, lang));
  const themes = themesOf(plan, minimal);
  const byTheme = new Map(minimal.map((choice) => [choice.classificationId, choice]));
  const t = matrixWords.in(lang);
  return {
    name: textIn(area.name, lang),
    priorities: labels('priority'),
    unknown: labels('unknown'),
    known: own.some(({ choice }) => choice !== 'unknown'),
    themes: themes.map((theme) => textIn(theme.label, lang)),
    title: textIn(checklist?.title, lang),
    text: textIn(checklist?.text, lang),
    items: (checklist?.items ?? []).map((item) => {
      const kpi = item.indicatorId ? kpiView(plan, item.indicatorId, { ...options, area: areaId }) : undefined;
      return {
        text: textIn(item.text, lang),
        figure: kpi?.known && kpi.form !== 'story' ? t.now(kpi.value, kpi.unit, kpi.target) : '',
        states: themes.map(
          (theme) => byTheme.get(theme.id)?.items?.find(({ itemId }) => itemId === item.id)?.state ?? 'unknown',
        ),
      };
    }),
    asOf: formatDate(
      own
        .map((choice) => choice.asOf ?? '')
        .sort()
        .at(-1) ?? '',
      lang,
    ),
    example: own.some((choice) => choice.fictional),
  };
}

/** Whether a checklist speaks of areas such as this one: of their level, or of no level. */
function holdsIn(plan: Plan, area: Area, { levelId }: Checklist): boolean {
  return typeof levelId !== 'string' || !planIndex(plan).levels.has(levelId) || levelId === area.level;
}

/** The themes that a neighbourhood says nothing of, as choices of the minimal variant. What is reported with a theme goes with it. */
function unsaid(plan: Plan, areaId: string, own: readonly PriorityChoice[]): PriorityChoice[] {
  const { classifications } = planIndex(plan);
  const reported = reportedAs(plan);
  const said = new Set(own.map((choice) => reported(choice.classificationId)));
  const schemes = new Set([...said].map((id) => classifications.get(id)?.scheme));
  return (plan.classifications ?? [])
    .filter(({ id, scheme }) => schemes.has(scheme) && reported(id) === id && !said.has(id))
    .map(({ id }) => ({ id: '', areaId, classificationId: id, choice: 'minimal' }));
}

/** The themes of some choices, in the order of the plan. */
function themesOf(plan: Plan, choices: readonly PriorityChoice[]) {
  const chosen = new Set(choices.map((choice) => choice.classificationId));
  return [...planIndex(plan).classifications.values()]
    .filter((theme) => chosen.has(theme.id))
    .sort((a, b) => a.order - b.order);
}

function checklistOf(plan: Plan, choice: PriorityChoice | undefined): Checklist | undefined {
  return planIndex(plan).checklists.get(choice?.checklistId ?? '') ?? plan.checklists?.[0];
}
