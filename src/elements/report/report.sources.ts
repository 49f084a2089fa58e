/** The appendix: where targets and figures come from, and what the words mean. Pure. */
import { textIn } from '../../lib/text.js';
import { linkUrl } from '../../lib/url.js';
import { reportWords } from '../../locales/report.js';
import { DEFAULT_POLICY } from '../../plan/assess.js';
import { citationsOf } from '../../plan/entities.js';
import type { Language, Plan } from '../../plan/types.js';
import type { KpiRow, ReportView } from './report.types.js';

/** The documents behind the KPIs with all places cited, and the sources of the figures. */
export function sourcesOf(plan: Plan, rows: readonly KpiRow[], lang: Language): ReportView['sources'] {
  const t = reportWords.in(lang);
  const ids = rows.flatMap(({ target, indicator }) => [
    ...(target?.citationIds ?? []),
    ...(indicator.citationIds ?? []),
  ]);
  const documents = new Map<string, { places: Set<string>; url: string | undefined }>();
  for (const { document, title, place, url } of citationsOf(plan, [...new Set(ids)])) {
    const name = [textIn(title, lang), t.document(document)].filter(Boolean).join(', ').replace(/, D/, ', d');
    const known = documents.get(name) ?? {
      places: new Set<string>(),
      url: url === undefined ? undefined : linkUrl(url),
    };
    documents.set(name, known);
    if (place) known.places.add(place);
  }
  const shown = new Set(rows.map(({ indicator }) => indicator.id));
  const figures = new Set([
    ...rows.map(({ indicator }) => textIn(indicator.dataSource, lang)),
    ...(plan.observations ?? []).filter((item) => shown.has(item.indicatorId)).map((item) => textIn(item.source, lang)),
  ]);
  figures.delete('');
  return [
    ...[...documents].map(([name, { places, url }]) => ({
      text: [name, [...places].join(', ')].filter(Boolean).join(': '),
      url,
    })),
    ...(figures.size > 0 ? [{ text: t.figuresFrom([...figures].join(', ')), url: undefined }] : []),
  ];
}

const LARGE = 1e12;

/** The definitions of the KPIs and the rule behind the status. */
export function termsOf(plan: Plan, rows: readonly KpiRow[], lang: Language): ReportView['terms'] {
  const t = reportWords.in(lang);
  const percent = (key: 'onTrackRatio' | 'attentionRatio') =>
    // An absurd ratio in a plan must not overflow into "Infinity".
    Math.round(100 * Math.min(Math.max(plan.statusPolicy?.[key] ?? DEFAULT_POLICY[key], -LARGE), LARGE));
  const seen = new Map(
    rows
      .map(({ view, indicator }) => [view.title, textIn(indicator.definition, lang)] as const)
      .filter(([, text]) => text),
  );
  return [
    { term: t.kpi, text: t.kpiMeans },
    { term: t.columns.status, text: t.rule(percent('onTrackRatio'), percent('attentionRatio')) },
    ...[...seen].map(([term, text]) => ({ term, text })),
  ];
}
