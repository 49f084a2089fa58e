/** The front door as HTML without script, for the light DOM inside the element: the product when nothing else runs. */
import { entriesOf, frontDoorOf } from './entries.js';
import type { Entry, EntryOptions, PhoneLine, WebLine } from './entries.js';
import { dateText } from './hours-text.js';
import { PRINT_STRINGS, STRINGS, fill } from './strings.js';
import type { Locale, PrintStrings } from './strings.js';

export interface StaticOptions extends EntryOptions {
  /** Level of the title, 2 to 6; the routes come one level below. Default 2. */
  headingLevel?: number | undefined;
}

/** Text as HTML, safe between tags and in double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** A list, or nothing. */
const list = (lines: readonly string[]): string =>
  lines.length ? `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>` : '';

const withNotes = (html: string, notes: readonly string[]): string => [html, ...notes.map(escapeHtml)].join(' ');

/** A web address that may break at its dots and slashes, so that it fits a narrow column. */
const breakable = (address: string): string => escapeHtml(address).replace(/[./]/g, '$&<wbr>');

function phoneHtml({ text, href, notes, repeat }: PhoneLine, words: PrintStrings): string {
  const number = href ? `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>` : escapeHtml(text);
  return withNotes(`${escapeHtml(repeat ? words.repeatPhone : words.phone)}: ${number}`, notes);
}

function webHtml({ text, address, href, notes }: WebLine): string {
  if (!href || !address) return withNotes(escapeHtml(text), notes);
  const link = `<a href="${escapeHtml(href)}" rel="noreferrer noopener" referrerpolicy="no-referrer">`;
  // The address stands there in full: on paper a link has no href.
  return withNotes(
    text === address ? `${link}${breakable(text)}</a>` : `${link}${escapeHtml(text)}</a> (${breakable(address)})`,
    notes,
  );
}

/** One entry: phone first, then the web, then hours and address. */
export function entryHtml(entry: Entry, locale: Locale, level: number): string {
  const words = PRINT_STRINGS[locale];
  const { label, name, phones, webs, notes, hours, locationHours, address, exceptions, followUp } = entry;
  const tag = `h${Math.min(6, level)}`;
  const paragraph = (text: string) => (text ? `<p>${text}</p>` : '');
  const lines = (title: string, all: readonly string[]) =>
    all.length ? `<p>${escapeHtml(title)}:</p>${list(all.map(escapeHtml))}` : '';
  return [
    `<${tag}>${escapeHtml(label)}</${tag}>`,
    name && name !== label ? paragraph(`<strong>${escapeHtml(name)}</strong>`) : '',
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

/** "Gemaakt op 22 november 2026. Geldig tot en met …", as far as known. */
export function provenance(plan: unknown, locale: Locale, madeOn: string | undefined): string {
  const words = PRINT_STRINGS[locale];
  const validUntil: unknown = frontDoorOf(plan)?.validUntil;
  return [
    madeOn ? fill(words.madeOn, { date: dateText(madeOn.slice(0, 10), locale) }) : '',
    typeof validUntil === 'string' ? fill(words.validThrough, { date: dateText(validUntil.slice(0, 10), locale) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Dutch unless English is asked for. */
export const localeOf = (locale: unknown): Locale =>
  typeof locale === 'string' && /^en\b/i.test(locale) ? 'en' : 'nl';

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
  const language = localeOf(locale);
  const level = Math.min(6, Math.max(2, Math.trunc(Number(options.headingLevel) || 2)));
  const entries = entriesOf(plan, area ?? null, language, options);
  return [
    `<section lang="${language}"><h${level}>${escapeHtml(STRINGS[language].title)}</h${level}><ul>`,
    ...entries.map((entry) => `<li>${entryHtml(entry, language, level + 1)}</li>`),
    `</ul><p>${escapeHtml(`${PRINT_STRINGS[language].about} ${provenance(plan, language, options.madeOn)}`)}</p></section>`,
  ].join('\n');
}
