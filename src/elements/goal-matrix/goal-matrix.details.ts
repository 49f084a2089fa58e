/** What stands one step behind a goal: worked out when somebody opens it. Pure. */
import { textIn } from '../../lib/text.js';
import { linkUrl } from '../../lib/url.js';
import { matrixWords } from '../../locales/goal-matrix.js';
import { citationsOf, planIndex } from '../../plan/entities.js';
import type { Language, Plan } from '../../plan/types.js';
import type { KpiOptions } from '../kpi-ring/kpi-ring.find.js';
import { kpiView } from '../kpi-ring/kpi-ring.model.js';
import { kpisByGoal, targetsOf } from './goal-matrix.status.js';
import type { GoalDetails, MatrixGoal, MatrixView } from './goal-matrix.types.js';
import { wordFor } from './goal-matrix.words.js';

/** The details of a goal, or undefined when the plan has no such goal. */
export function goalDetails(
  plan: Plan,
  view: MatrixView,
  item: MatrixGoal,
  options: KpiOptions,
): GoalDetails | undefined {
  const { lang } = options;
  const t = matrixWords.in(lang);
  const index = planIndex(plan);
  const goal = index.goals.get(item.id);
  if (!goal) return undefined;
  const levelName = (id: string) => view.columns.find((column) => column.id === id)?.label ?? t.noLevel;
  const levelNames = (ids: readonly string[]) =>
    t.and(view.columns.filter((column) => ids.includes(column.id)).map((column) => column.label)) || t.noLevel;

  const activities = new Map<string, { actor: string; text: string }[]>();
  for (const activity of plan.activities ?? []) {
    if (activity.goalId !== goal.id) continue;
    const label = levelNames(activity.levelIds);
    const often = textIn(activity.frequency, lang);
    const text = textIn(activity.text, lang) + (often && ` (${often})`);
    activities.set(label, [...(activities.get(label) ?? []), { actor: textIn(activity.actor, lang), text }]);
  }
  const results = (plan.results ?? []).filter((result) => result.goalId === goal.id);
  const conditions = (plan.dependencies ?? []).filter(({ goalIds }) => goalIds?.includes(goal.id));
  const cited = [goal, ...results, ...conditions].flatMap(({ citationIds }) => citationIds ?? []);
  return {
    text: [textIn(goal.text, lang), item.plain].filter(Boolean),
    facts: [
      item.number && t.number(item.number),
      wordFor(t.lifecycle, goal.lifecycle),
      ...[goal.novelty ?? []].flat().map((word) => wordFor(t.novelty, word)),
      ...goal.classificationIds.map((id) => {
        const known = view.classes.get(id);
        return known ? `${wordFor(t.scheme, known.scheme)}: ${known.label}` : '';
      }),
    ].filter(Boolean),
    levels: item.entries.map((entry) => ({ ...entry, label: levelName(entry.column) })),
    results: results.map((result) => textIn(result.text, lang)),
    activities: [...activities].map(([label, items]) => ({ label, items })),
    kpis: (kpisByGoal(plan).get(goal.id) ?? []).flatMap((kpi) =>
      targetsOf(plan, kpi, options.area).flatMap(
        (target) => kpiView(plan, target?.id ?? kpi.indicator.id, options) ?? [],
      ),
    ),
    responsible: (goal.responsible ?? [])
      .map(({ organisationId, name, role }) => {
        const who = textIn(name, lang) || textIn(index.organisations.get(organisationId ?? '')?.name, lang);
        return who && role ? `${who} (${role})` : who;
      })
      .filter(Boolean),
    related: (goal.related ?? [])
      .map(({ goalId, label }) => {
        const other = textIn(index.goals.get(goalId ?? '')?.title, lang);
        return [...new Set([textIn(label, lang), other])].filter(Boolean).join(': ');
      })
      .filter(Boolean),
    conditions: conditions.map(({ text }) => textIn(text, lang)),
    notes: (goal.noteIds ?? []).map((id) => textIn(index.notes.get(id)?.text, lang)).filter(Boolean),
    citations: sourcesOf(plan, cited, lang),
  };
}

/** Where it stands: the places in one document together. */
function sourcesOf(plan: Plan, ids: readonly string[], lang: Language): GoalDetails['citations'] {
  const sources = new Map<string, { name: string; title: string; places: Set<string>; url: string | undefined }>();
  for (const { document, title, place, url } of citationsOf(plan, ids)) {
    const key = JSON.stringify([document, title, url]);
    const source = sources.get(key) ?? {
      ...{ name: document, title: textIn(title, lang) },
      ...{ places: new Set<string>(), url: linkUrl(url) },
    };
    if (place) source.places.add(place);
    sources.set(key, source);
  }
  return [...sources.values()].map(({ name, title, places, url }) => ({
    text: [title, matrixWords.in(lang).source(name, [...places].join(', '))].filter(Boolean).join(': '),
    url,
  }));
}
