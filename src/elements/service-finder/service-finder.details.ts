/** All that is known of one service, in place; and the same as plain text for a patient. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../lib/format.js';
import { linkUrl } from '../../lib/url.js';
import type { FinderPartsStrings } from '../../locales/nl/service-finder-parts.js';
import { isoDate } from '../../plan/dates.js';
import type { Language } from '../../plan/types.js';
import type { Service } from '../../services/schema.js';
import { cardView } from './service-finder.card-model.js';
import type { Choice } from './service-finder.types.js';

/** A line of details: its name, and one or more texts. */
type Line = [name: string, texts: string[]];

/** "maandag, dinsdag: 9.00 tot 17.00 uur" for each rule of the week, and the days that differ. */
function hoursLines({ hours }: Service, t: FinderPartsStrings, lang: Language, now: string): string[] {
  // 1970 began on a Thursday: day 4 is a Monday.
  const day = (number: number) => formatDate(isoDate(number + 3), lang, 'weekday');
  const weekly = (hours?.weekly ?? []).map(
    ({ days, from, to }) => `${[...days].sort().map(day).join(', ')}: ${t.times(from, to)}`,
  );
  const other = (hours?.exceptions ?? [])
    .filter(({ to }) => to >= now)
    .map(({ from, to, open, reason }) => {
      const days = from === to ? formatDate(from, lang) : t.through(formatDate(from, lang), formatDate(to, lang));
      const times = open?.length ? open.map((range) => t.times(range.from, range.to)).join(', ') : t.closed;
      return `${days}: ${times}${reason ? ` (${reason})` : ''}`;
    });
  return [...weekly, ...other, hours?.text ?? ''].filter(Boolean);
}

function linesOf(service: Service, t: FinderPartsStrings, lang: Language, now: string): Line[] {
  const { places, cost, access, languages, organisation } = service;
  const speech = new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' });
  const language = (code: string) => {
    try {
      return speech.of(code) ?? code;
    } catch {
      return code; // no language tag: shown as it was written
    }
  };
  const lines: Line[] = [
    [
      t.line.address,
      (places ?? []).map(({ label, street, postcode, city, access: way }) => {
        const parts = [label, street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
        return (
          parts +
          (way?.length ? ` (${way.map((each) => (/^wheelchair/i.test(each) ? t.wheelchair : each)).join(', ')})` : '')
        );
      }),
    ],
    [t.line.hours, hoursLines(service, t, lang, now)],
    [t.line.cost, [cost?.text ?? '']],
    [t.line.access, [access?.text ?? '']],
    [t.line.languages, [(languages ?? []).map(language).join(', ')]],
    [t.line.organisation, [organisation?.name ?? '']],
  ];
  return lines.map(([name, texts]): Line => [name, texts.filter(Boolean)]).filter(([, texts]) => texts.length > 0);
}

/** For whom and when the details are made. */
export interface DetailsOptions {
  t: FinderPartsStrings;
  lang: Language;
  /** ISO date of today. */
  now: string;
  topics: readonly Choice[];
}

/** What is told of a service when somebody opens it. */
export function renderDetails(service: Service, { t, lang, now, topics }: DetailsOptions): TemplateResult {
  const { description, summary, organisation } = service;
  const about = topics.filter(({ id }) => service.topics?.includes(id)).map(({ label }) => label);
  const lines = linesOf(service, t, lang, now);
  if (about.length > 0) lines.push([t.line.topics, [about.join(', ')]]);
  const site = linkUrl(organisation?.url);
  return html`${description && description !== summary ? html`<p class="description">${description}</p>` : nothing}
    <dl>
      ${lines.map(([name, texts]) => html`<div><dt>${name}</dt>${texts.map((text) => html`<dd>${text}</dd>`)}</div>`)}
    </dl>
    ${
      site
        ? html`<p><a href=${site} rel="noreferrer noopener" referrerpolicy="no-referrer">${t.site(organisation!.name)}</a></p>`
        : nothing
    }`;
}

/** A service as plain text that a professional can paste into a letter or a message to a patient. */
export function patientText(service: Service, { t, lang, now }: DetailsOptions): string {
  const card = cardView(service, t, { lang, now, audience: 'resident' });
  return [
    card.name,
    card.meta.join(', '),
    card.summary,
    ...card.alerts,
    ...card.phones.map(({ text, label }) => `${t.phone}: ${text}${label ? ` (${label})` : ''}`),
    ...card.steps.map(({ text, phone, href }) => [text, phone ?? href].filter(Boolean).join(' ')),
    ...linesOf(service, t, lang, now).map(([name, texts]) => `${name}: ${texts.join('; ')}`),
    card.facts.slice(1).filter(Boolean).join('. '),
    card.href ?? '',
    `${card.checked}${card.source.name ? `, ${t.source} ${card.source.name}` : ''}`,
  ]
    .filter(Boolean)
    .join('\n');
}
