/** Puts the figures of a separate file into a plan document, before either is validated. */

type Raw = Record<string, unknown>;

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const major = (document: Raw) => String(document['schemaVersion']).split('.')[0];

/** Whether a document is a file of figures: it names its plan, and has no title. */
export const isFigures = (document: unknown): boolean =>
  isObject(document) && 'planId' in document && !('title' in document);

/**
 * A copy of the raw plan with the observations, reports and choices of a figures file appended. Figures that are marked
 * `fictional` mark each of their items and the plan. A file for another plan or of another major version adds nothing: a wrong
 * figure is worse than none. Never throws; what is not a list is left for `parsePlan` to judge.
 */
export function withFigures(plan: unknown, figures: unknown): unknown {
  if (!isObject(plan) || !isObject(figures)) return plan;
  if (figures['planId'] !== plan['id'] || major(figures) !== major(plan)) return plan;
  const fictional = figures['fictional'] === true;
  const merged: Raw = { ...plan };
  if (fictional) merged['fictional'] = true;
  for (const list of ['observations', 'reports', 'priorityChoices']) {
    const own = plan[list] ?? [];
    const added = figures[list];
    if (!Array.isArray(own) || !Array.isArray(added)) continue;
    merged[list] = [
      ...(own as unknown[]),
      ...added.map((item) => (fictional && isObject(item) ? { ...item, fictional } : (item as unknown))),
    ];
  }
  return merged;
}
