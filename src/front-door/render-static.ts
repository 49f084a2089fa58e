/** The front door as HTML without script, for the light DOM inside the element: the product when nothing else runs. */
import type { PaperWords } from '../locales/nl/front-door.js';
import { decide } from './decide.js';
import * as details from './details.js';
import { entriesOf, type ContactLine, type Entry, type EntryOptions } from './entries.js';
import type { Speech } from './moments.js';
import { frontDoorOf } from './of-plan.js';
import { STRINGS, localeOf } from './strings.js';

/** How the HTML is made. */
export interface StaticOptions extends Omit<EntryOptions, 'details'> {
  audience?: string | undefined;
  /** Level of the title, 2 to 6; the routes come one level below. Default 2. */
  headingLevel?: number | undefined;
}

/** Text as HTML, safe between tags and in double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const withNotes = (html: string, notes: readonly string[]): string =>
  notes.length ? `${html}. ${escapeHtml(notes.join(' '))}` : html;

/** A web address that may break at its dots and slashes, so that it fits a narrow column. */
const breakable = (address: string): string => escapeHtml(address).replace(/[./]/g, '$&<wbr>');

function phoneHtml({ text, href, notes, repeat }: ContactLine, words: PaperWords): string {
  const number = href ? `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>` : escapeHtml(text);
  return withNotes(`${escapeHtml(repeat ? words.repeatPhone : words.phone)}: ${number}`, notes);
}

function webHtml({ text, address, href, notes }: ContactLine): string {
  if (!href || !address) return withNotes(escapeHtml(text), notes);
  const link = `<a href="${escapeHtml(href)}" rel="noreferrer noopener" referrerpolicy="no-referrer">`;
  // The address stands there in full: on paper a link has no href.
  return withNotes(
    text === address ? `${link}${breakable(text)}</a>` : `${link}${escapeHtml(text)}</a> (${breakable(address)})`,
    notes,
  );
}

/** One entry: phone first, then the web, then hours and address. */
export function entryHtml(entry: Entry, words: PaperWords, level: number): string {
  const { label, name, phones, webs, notes, detail, address, followUp } = entry;
  const { hours = [], locationHours = [], exceptions = [] } = detail ?? {};
  const tag = `h${Math.min(6, level)}`;
  const paragraph = (text: string) => (text ? `<p>${text}</p>` : '');
  const lines = (title: string, all: readonly string[]) =>
    all.length > 1
      ? `<p>${escapeHtml(title)}:</p><ul>${all.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`
      : paragraph(all[0] ? `${escapeHtml(title)}: ${escapeHtml(all[0])}` : '');
  return [
    `<${tag}>${escapeHtml(label)}</${tag}>`,
    name ? paragraph(`<strong>${escapeHtml(name)}</strong>`) : '',
    ...phones.map((phone) => paragraph(phoneHtml(phone, words))),
    ...notes.map((note) => paragraph(escapeHtml(note))),
    ...webs.map((web) => paragraph(webHtml(web))),
    followUp
      ? paragraph(
          [escapeHtml(followUp.text), followUp.phone && phoneHtml(followUp.phone, words)].filter(Boolean).join(' '),
        )
      : '',
    lines(words.hours, hours),
    lines(words.buildingHours, locationHours),
    ...exceptions.map((text) => paragraph(escapeHtml(text))),
    address ? paragraph(`${escapeHtml(words.address)}: ${escapeHtml(address)}`) : '',
  ].join('');
}

/** What the list is, when it was made and how long it holds, as far as known. */
export const provenance = (plan: unknown, speech: Speech, madeOn: string | undefined): string =>
  `${speech.words.about} ${details.validity(frontDoorOf(plan), speech, madeOn ?? '')}`.trim();

/** The entries of an area without a clock: no instant means that the decision gives routes and order, and says nothing about now. */
export function timelessEntries(plan: unknown, areaId: string | null, speech: Speech, options: StaticOptions): Entry[] {
  const frontDoor = frontDoorOf(plan);
  const decision = decide(frontDoor, NaN, { areaId, audience: options.audience });
  return entriesOf(frontDoor, decision, speech, { ...options, details });
}

/**
 * All routes of an area as HTML for the light DOM: escaped, phone first, hours written out, no word about "now".
 *
 * @param plan - a plan with `frontDoor`, or a front door; anything else still gives 112, the practice and 113
 * @param area - id of an area; without one, national routes and a list of posts
 * @param locale - "nl" (default) or "en"
 * @param options - `madeOn` is a date `YYYY-MM-DD`: there is no clock in here
 */
export function renderStatic(
  plan: unknown,
  area: string | null | undefined,
  locale: string = 'nl',
  options: StaticOptions = {},
): string {
  const lang = localeOf(locale);
  const speech = { lang, words: STRINGS[lang] };
  const level = Math.min(6, Math.max(2, Math.trunc(Number(options.headingLevel) || 2)));
  const entries = timelessEntries(plan, area ?? null, speech, options);
  return [
    `<section lang="${lang}"><h${level}>${escapeHtml(speech.words.title)}</h${level}><ul>`,
    ...entries.map((entry) => `<li>${entryHtml(entry, speech.words, level + 1)}</li>`),
    `</ul><p>${escapeHtml(provenance(plan, speech, options.madeOn))}</p></section>`,
  ].join('\n');
}
