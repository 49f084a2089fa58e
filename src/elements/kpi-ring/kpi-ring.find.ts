/** The KPIs of a plan: which indicator, target and figures an id names, how they are judged, and whether a page may show them. Pure. */
import type { StatusWord } from '../../lib/status-words.js';
import { kpiWords } from '../../locales/kpi.js';
import { assess, type Assessment } from '../../plan/assess.js';
import type { Indicator, Language, Observation, Plan, Target } from '../../plan/types.js';
import { visibleTo, type Audience } from '../../plan/visibility.js';
import type { ViewResult } from '../base/koers-element.js';

export interface KpiOptions {
  lang: Language;
  /** The day to judge on. */
  now: string;
  /** The area to show; default the whole plan. */
  area?: string | undefined;
  /** A judgement that was made before and must stand, such as that of an adopted report; default judged now. */
  assessment?: Assessment | undefined;
}

/** An indicator with its own targets and figures. */
export interface Kpi {
  indicator: Indicator;
  targets: Target[];
  /** Those that name the area of the whole plan stand as those that name none. */
  observations: Observation[];
}

/** The KPIs of a plan by the id of their indicator, and its targets by theirs; of two with one id the first counts. */
interface KpiIndex {
  kpis: Map<string, Kpi>;
  targets: Map<string, Target>;
}

const indexes = new WeakMap<Plan, KpiIndex>();

/** Made once per plan, so that judging thousands of KPIs does not search all targets and figures for each. */
export function kpiIndex(plan: Plan): KpiIndex {
  let index = indexes.get(plan);
  if (!index) {
    index = { kpis: new Map(), targets: new Map() };
    indexes.set(plan, index);
    const { kpis, targets } = index;
    for (const indicator of plan.indicators ?? [])
      if (!kpis.has(indicator.id)) kpis.set(indicator.id, { indicator, targets: [], observations: [] });
    for (const target of plan.targets ?? []) {
      if (!targets.has(target.id)) targets.set(target.id, target);
      kpis.get(target.indicatorId)?.targets.push(target);
    }
    for (const item of plan.observations ?? [])
      kpis
        .get(item.indicatorId)
        ?.observations.push(item.areaId === plan.areaId ? { ...item, areaId: undefined } : item);
  }
  return index;
}

/** The indicator and target that an id names: of a target itself, or of an indicator and its target for the area. */
export function findKpi(plan: Plan, id: string, area?: string): { indicator: Indicator; target?: Target } | undefined {
  const { kpis, targets } = kpiIndex(plan);
  const named = targets.get(id);
  const kpi = kpis.get(named?.indicatorId ?? id);
  if (!kpi) return undefined;
  const { indicator } = kpi;
  const own = kpi.targets.filter((item) => !item.supersededById);
  const target =
    named ?? own.find((item) => item.areaId === (area || undefined)) ?? own.find((item) => !item.areaId) ?? own[0];
  return target ? { indicator, target } : { indicator };
}

/** The area whose figures count, or undefined for the plan as a whole, however it is written. */
export function areaOf(plan: Plan, target: Target | undefined, { area }: KpiOptions): string | undefined {
  const id = area || target?.areaId;
  return id === plan.areaId ? undefined : id;
}

/** The observations of an indicator. */
export const observationsOf = (plan: Plan, { id }: Indicator): Observation[] =>
  kpiIndex(plan).kpis.get(id)?.observations ?? [];

/** Judges a KPI of a plan on a day. Without a target there is nothing to judge against. */
export function assessKpi(
  plan: Plan,
  indicator: Indicator,
  target: Target | undefined,
  options: KpiOptions,
): Assessment {
  return assess({
    indicator,
    target: {
      ...(target ?? {
        id: indicator.id,
        indicatorId: indicator.id,
        spec: { kind: 'atLeast', value: null },
        asWritten: '',
      }),
      areaId: areaOf(plan, target, options),
    },
    observations: observationsOf(plan, indicator),
    now: options.now,
    policy: plan.statusPolicy,
  });
}

/** The word for a status. A floor that is held is on track until its date: it can still be lost. */
export function statusWord(assessment: Assessment, target?: Target): StatusWord {
  return assessment.achieved && target?.spec.kind !== 'maintain' ? 'achieved' : assessment.status;
}

/**
 * A KPI as a page may show it, made of the plan as its readers may see it; or why there is nothing to show: an id or an area that the
 * plan does not know, or a figure that is for others.
 */
export function resultOf<View>(
  plan: Plan,
  id: string,
  { area, audience, lang }: KpiOptions & { audience: Audience },
  view: (plan: Plan) => ViewResult<View>,
): ViewResult<View> {
  const known = !area || area === plan.areaId || plan.areas?.some((item) => item.id === area);
  if (!known) return { error: 'notFound', detail: area };
  const shown = visibleTo(plan, audience);
  if (findKpi(shown, id)) return view(shown);
  return findKpi(plan, id) ? { empty: kpiWords.in(lang).notHere } : { error: 'notFound', detail: id };
}
