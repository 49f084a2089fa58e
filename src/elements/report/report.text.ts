/** A report as plain text and as a table. Pure. */
import type { Cell } from '../../lib/csv.js';
import { reportWords } from '../../locales/report.js';
import type { Language } from '../../plan/types.js';
import type { NextStep, ReportView } from './report.types.js';

/** A next step in one line: what, who, when. */
export const stepText = ({ about, text, owner, due }: NextStep): string =>
  `${about && `${about}: `}${text.replace(/\.$/, '')} (${owner}, ${due})`;

/** The report in lines: the same sentences as on the page. */
export function reportText(view: ReportView, lang: Language): string {
  const t = reportWords.in(lang);
  const part = (title: string, lines: string[]) =>
    lines.length > 0 ? [`${title}:`, ...lines.map((line) => `- ${line}`)] : [];
  return [
    view.title,
    view.subtitle,
    view.status,
    '',
    ...[view.narrative].filter(Boolean),
    ...view.short,
    ...(view.changesTitle
      ? part(
          view.changesTitle,
          view.changes.flatMap(({ kind, items }) => items.map((text) => `${t.change[kind]}: ${text}`)),
        )
      : []),
    ...view.sections.flatMap((section) => [
      '',
      section.summary ? `${section.title} (${section.summary})` : section.title,
      ...part(t.agreed, [...section.goals.map(({ title }) => title), ...section.otherGoals]),
      ...part(
        t.done,
        section.done.map(({ about, text }) => (about ? `${about}: ${text}` : text)),
      ),
      ...part(t.figures, [
        ...section.rows.map(({ view, note }) => [`${view.title}: ${view.sentence}`, note].filter(Boolean).join(' ')),
        ...section.unknown.map(
          ({ reason, who, titles }) => `${titles.join(', ')}. ${[reason, who].filter(Boolean).join(' ')}`,
        ),
      ]),
      ...part(t.next, [
        ...section.next.map(stepText),
        ...(section.open.length > 0 ? [t.noStep(section.open.join(', '))] : []),
      ]),
    ]),
    ...(view.next.length > 0 ? ['', ...part(t.general, view.next.map(stepText))] : []),
  ].join('\n');
}

/** All KPIs as rows, with a head. Percentages are of the way from start to target. */
export function reportRows(view: ReportView, lang: Language): Cell[][] {
  const t = reportWords.in(lang);
  return [
    t.csvColumns,
    ...view.rows.map((row) => [
      row.view.title,
      row.section,
      row.view.known ? (row.value ?? row.view.value) : '',
      row.view.unit || (row.view.value.endsWith('%') ? '%' : ''),
      row.view.target || row.view.expected,
      row.percent,
      row.expected,
      row.view.statusText,
      [...row.view.remarks, row.note].filter(Boolean).join(' '),
      row.before,
      row.view.foot,
    ]),
  ];
}
