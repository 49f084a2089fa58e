/**
 * Print card (A5 or A4), poster (A3) and waiting-room screen (16:9) as complete HTML documents, made at build or render
 * time from the same entries and strings as the light DOM. Not for the element: this file loads the QR library.
 */
import { encode } from 'uqr';
import type { FrontDoorWords } from '../locales/nl/front-door.js';
import type { Entry, EntryOptions } from './entries.js';
import { isCrisis } from './entries.js';
import type { Speech } from './hours-text.js';
import { checkLink } from './links.js';
import { entryHtml, escapeHtml, provenance, timelessEntries } from './render-static.js';
import { STRINGS, localeOf } from './strings.js';

export interface PosterOptions extends EntryOptions {
  /** Date of making, `YYYY-MM-DD`; printed, because paper does not update. */
  madeOn: string;
  /** Address of the page with this front door, for the QR code. Left out when it may not be linked to. */
  url?: string | undefined;
}

/** A QR code as SVG: dark on white with the quiet zone of four modules; error correction M survives a fold or a stain. */
export function qrSvg(text: string, label: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escapeHtml(label)}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path}"/></svg>`
  );
}

const BASE = `*{box-sizing:border-box}body{margin:0;font:1em/1.4 system-ui,sans-serif;color:#1a2027;background:#fff}
h1,h2,p,ul{margin:0}ul{padding:0;list-style:none}a{color:inherit;text-decoration:none}li{break-inside:avoid}
.qr{display:block;inline-size:var(--qr);block-size:var(--qr)}.code{display:flex;gap:1em;align-items:center}
.number{font-weight:700;white-space:nowrap}`;

const ROWS = `main>ul>li{display:grid;grid-template-columns:1fr auto;gap:0 1em;align-items:baseline}
main>ul>li>*{grid-column:1/-1}main>ul>li>h2{grid-column:1}main>ul>li>.number{grid-column:2;grid-row:1;text-align:end}`;

const CARD_A5 = `${ROWS}@page{size:A5;margin:9mm}html{font-size:8pt}body{--qr:24mm}h1{font-size:1.9em;margin-block-end:.3em}
main>ul>li{border-block-start:.75pt solid #1a2027;padding-block:.3em}h2{font-size:1.15em}.number{font-size:1.3em}
footer{margin-block-start:.6em;break-inside:avoid}`;

const CARD_A4 = `@page{size:A4;margin:12mm}html{font-size:10pt}body{--qr:28mm}h1{font-size:1.8em;margin-block-end:.4em}
main>ul{columns:2;column-gap:8mm}main>ul>li{border-block-start:1.5pt solid #1a2027;padding-block:.4em .6em}
h2{font-size:1.15em}li ul{padding-inline-start:1em}footer{margin-block-start:.8em;break-inside:avoid}`;

const POSTER = `${ROWS}@page{size:A3;margin:18mm}html{font-size:22pt}body{--qr:58mm}
h1{font-size:2.2em;line-height:1.1;margin-block-end:.5em}main>ul>li{border-block-start:3pt solid #1a2027;padding-block:.5em}
h2{font-size:1.3em}.number{font-size:1.7em;line-height:1.1}footer{margin-block-start:1em;font-size:.7em}`;

const SCREEN = `${ROWS}html{font-size:min(1.42vw,2.52vh)}body{--qr:8em;min-block-size:100vh;display:grid;place-items:center}
main{inline-size:min(100vw,177.78vh);aspect-ratio:16/9;padding:1.2em 2em;display:grid;grid-template-rows:auto 1fr auto}
h1{font-size:2.2em;line-height:1.1}main>ul{display:grid;align-content:center}
main>ul>li{border-block-start:.1em solid #1a2027;padding-block:.4em}h2{font-size:1.5em;line-height:1.2}
.number{font-size:2.2em;line-height:1}footer{display:flex;justify-content:space-between;align-items:end;gap:2em;font-size:.8em}`;

function page({ lang, words }: Speech, css: string, body: string): string {
  const title = escapeHtml(words.title);
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>` +
    `<meta name="viewport" content="width=device-width"><style>${BASE}${css}</style></head>` +
    `<body><main><h1>${title}</h1>${body}</main></body></html>`
  );
}

const speechOf = (locale: string): Speech => ({ lang: localeOf(locale), words: STRINGS[localeOf(locale)] });

function footer(plan: unknown, speech: Speech, { madeOn, url, allowHosts = [] }: PosterOptions): string {
  const { words } = speech;
  const link = url ? checkLink(url, allowHosts) : undefined;
  const code = link?.ok
    ? `<div class="code">${qrSvg(link.href, words.scan)}<p>${escapeHtml(words.scan)}<br>${escapeHtml(link.href)}</p></div>`
    : '';
  const made = escapeHtml(provenance(plan, speech, madeOn));
  return `<footer>${code}<p>${made}</p></footer>`;
}

/** One entry in two or three lines: what to do, the number beside it, then who and when. */
function row({ label, name, notes, hours, phones, webs, followUp }: Entry, words: FrontDoorWords): string {
  // "Bel 112" needs no second line with its name, and "dag en nacht" none with its hours.
  const who = phones.some(({ text }) => name.includes(text)) ? '' : name;
  const when = hours.length > 1 ? `${words.hours}: ${hours.join('; ')}` : '';
  const numbers = phones.filter(({ repeat }) => !repeat).map(({ text }) => escapeHtml(text));
  const addresses = webs.flatMap(({ address }) => address || []).join(', ');
  const afterwards = followUp ? `${followUp.text} ${followUp.phone?.text ?? ''}` : '';
  const lines = [who, notes.join(' '), when, addresses, afterwards].filter(Boolean);
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return `<li><h2>${escapeHtml(label)}</h2><p class="number">${numbers.join(' / ')}</p>${paragraphs}</li>`;
}

/** All routes with hours, numbers and addresses: A5 in short rows (two sides), A4 in full (two sides). */
export function renderCard(
  plan: unknown,
  area: string | null,
  locale: string,
  options: PosterOptions & { size?: 'A5' | 'A4' | undefined },
): string {
  const speech = speechOf(locale);
  const full = options.size === 'A4';
  const rows = timelessEntries(plan, area, speech, options).map((entry) =>
    full ? `<li>${entryHtml(entry, speech.words, 2)}</li>` : row(entry, speech.words),
  );
  const body = `<ul>${rows.join('')}</ul>${footer(plan, speech, options)}`;
  return page(speech, full ? CARD_A4 : CARD_A5, body);
}

/** What is read from a distance: emergency, what cannot wait, and 113; the rest is behind the code. */
function urgentList(plan: unknown, area: string | null, speech: Speech, options: EntryOptions): string {
  const urgent = (entry: Entry) => entry.intent === 'cannotWait' || isCrisis(entry);
  const rows = timelessEntries(plan, area, speech, options).filter(urgent);
  return `<ul>${rows.map((entry) => row({ ...entry, notes: entry.notes.slice(0, 1), webs: [] }, speech.words)).join('')}</ul>`;
}

/** A3 poster. */
export function renderPoster(plan: unknown, area: string | null, locale: string, options: PosterOptions): string {
  const speech = speechOf(locale);
  return page(speech, POSTER, urgentList(plan, area, speech, options) + footer(plan, speech, options));
}

/** Waiting-room screen, 16:9; no motion and no "now": it may hang there for months. */
export function renderScreen(plan: unknown, area: string | null, locale: string, options: PosterOptions): string {
  const speech = speechOf(locale);
  return page(speech, SCREEN, urgentList(plan, area, speech, options) + footer(plan, speech, options));
}
