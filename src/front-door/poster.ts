/**
 * Print card (A5 or A4), poster (A3) and waiting-room screen (16:9) as complete HTML documents, made at build or render
 * time from the same entries and strings as the light DOM. Not for the element: this file loads the QR library.
 */
import { encode } from 'uqr';
import type { PaperWords } from '../locales/nl/front-door.js';
import { isCrisis, type Entry, type EntryOptions } from './entries.js';
import { checkLink } from './links.js';
import type { Speech } from './moments.js';
import { entryHtml, escapeHtml, provenance, timelessEntries } from './render-static.js';
import { STRINGS, localeOf } from './strings.js';

/** What paper and screens need to say of themselves. */
export interface PosterOptions extends EntryOptions {
  /** Date of making, `YYYY-MM-DD`; printed, because paper does not update. */
  madeOn: string;
  /** Address of the page with this front door, for the QR code. Left out when it may not be linked to. */
  url?: string | undefined;
}

type PaperSpeech = Speech & { words: PaperWords };

/** A QR code as SVG: dark on white with the quiet zone of four modules; error correction M survives a fold or a stain. */
function qrSvg(text: string, label: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escapeHtml(label)}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path}"/></svg>`
  );
}

const INK = '#1a2027';
/** Colours of lines and numbers: they print without backgrounds, and in grey the weight still tells them apart. */
const BASE = `*{box-sizing:border-box}body{margin:0;font:1em/1.4 'Source Sans 3','Segoe UI',system-ui,sans-serif;color:${INK};
background:#fff;font-variant-numeric:tabular-nums}h1,h2,p,ul{margin:0}h1,h2{line-height:1.15}ul{padding:0;list-style:none}
a{color:inherit;text-decoration:none}li{break-inside:avoid}.who,.when,footer{color:#4f5964}.when::first-letter{text-transform:uppercase}.number{color:#1d377b;font-weight:700;
line-height:1;white-space:nowrap}.emergency h2,.emergency .number{color:#5f0930}.qr{display:block;inline-size:var(--qr);
block-size:var(--qr);margin:calc(var(--qr) * -.09)}.code{display:flex;gap:1.2em;align-items:center;color:${INK}}`;

const ROWS = `main>ul>li{display:grid;grid-template-columns:1fr auto;gap:.1em 1em;align-items:baseline;
border-block-start:var(--line) solid #d5dbe2;padding-block:var(--air)}main>ul>li>*{grid-column:1/-1}main>ul>li>h2{grid-column:1}
main>ul>li>.number{grid-column:2;grid-row:1;text-align:end}main>ul>li.emergency{border:calc(var(--line) * 2) solid #5f0930;
border-radius:.4em;padding:var(--air) 1em;margin-block-end:var(--air)}main>ul>li.emergency+li{border-block-start:0}`;

const CARD_A5 = `${ROWS}@page{size:A5;margin:9mm}html{font-size:8.5pt}body{--qr:26mm;--line:.75pt;--air:.4em}
h1{font-size:2em;margin-block-end:.5em}h2{font-size:1.2em}.number{font-size:1.4em}
footer{margin-block-start:1em;display:flex;justify-content:space-between;align-items:end;gap:2em;break-inside:avoid}`;

const CARD_A4 = `@page{size:A4;margin:13mm}html{font-size:9.5pt}body{--qr:28mm}h1{font-size:2em;margin-block-end:.6em}
main>ul{columns:2;column-gap:10mm}main>ul>li{border-block-start:1pt solid #7d8894;padding-block:.5em .8em}h2{font-size:1.2em}
main>ul>li>p>a[href^=tel]{font-size:1.25em;font-weight:700;color:#1d377b}
main>ul>li.emergency>p>a[href^=tel]{color:#5f0930}li ul{padding-inline-start:1em}
footer{margin-block-start:1.2em;display:flex;justify-content:space-between;align-items:end;gap:2em;break-inside:avoid}`;

const POSTER = `${ROWS}@page{size:A3;margin:20mm}html{font-size:24pt}body{--qr:62mm;--line:2pt;--air:.7em}
main{block-size:376mm;display:grid;grid-template-rows:auto 1fr auto;gap:1em}h1{font-size:2em}h2{font-size:1.35em}
main>ul{display:grid;align-content:space-evenly}.number{font-size:1.75em}.who{font-weight:600}.when{font-size:.75em}footer{font-size:.7em;display:grid;gap:1em}.code{font-size:1.3em}`;

const SCREEN = `${ROWS}html{font-size:min(1.42vw,2.52vh)}body{--qr:11.5em;--line:.1em;--air:.45em;min-block-size:100vh;display:grid;
place-items:center}main{inline-size:min(100vw,177.78vh);aspect-ratio:16/9;padding:1.8em 2.4em 1.4em;display:grid;gap:1em 3em;
grid-template:auto 1fr auto/1fr auto}h1{font-size:2.4em;grid-column:1/-1}main>ul{align-self:center}main>ul:not(:has(+footer>.code)){grid-column:1/-1}h2{font-size:1.6em}
.number{font-size:2.4em}.when{font-size:.85em}footer{display:contents}footer>p{grid-column:1/-1;font-size:.8em}
.code{flex-direction:column;align-self:center;text-align:center;max-inline-size:13em;overflow-wrap:anywhere}`;

function page({ lang, words }: Speech, css: string, body: string): string {
  const title = escapeHtml(words.title);
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>` +
    `<meta name="viewport" content="width=device-width"><style>${BASE}${css}</style></head>` +
    `<body><main><h1>${title}</h1>${body}</main></body></html>`
  );
}

const speechOf = (locale: string): PaperSpeech => ({ lang: localeOf(locale), words: STRINGS[localeOf(locale)] });

function footer(plan: unknown, speech: PaperSpeech, { madeOn, url, allowHosts = [] }: PosterOptions): string {
  const { words } = speech;
  const link = url ? checkLink(url, allowHosts) : undefined;
  const code = link?.ok
    ? `<div class="code">${qrSvg(link.href, words.scan)}<p>${escapeHtml(words.scan)}<br><strong>${escapeHtml(link.href.replace(/^https:\/\/|\/$/g, ''))}</strong></p></div>`
    : '';
  const made = escapeHtml(provenance(plan, speech, madeOn));
  return `<footer>${code}<p>${made}</p></footer>`;
}

/** One entry in a few lines: what to do, the number beside it, then who, what and when. */
function row({ intent, label, name, notes, detail, phones, webs, followUp }: Entry): string {
  const numbers = phones.filter(({ repeat }) => !repeat).map(({ text }) => escapeHtml(text));
  const lines = {
    who: name,
    what: notes.join(' '),
    // "Bel gratis, dag en nacht" is said already.
    when: detail && detail.hours.length > 1 ? detail.hours.join('; ') : '',
    where: webs.flatMap(({ address }) => address || []).join(', '),
    doubt: followUp ? `${followUp.text} ${followUp.phone?.text ?? ''}` : '',
  };
  const paragraphs = Object.entries(lines).map(([part, line]) =>
    line ? `<p class="${part}">${escapeHtml(line)}</p>` : '',
  );
  return `<li class="${intent}"><h2>${escapeHtml(label)}</h2><p class="number">${numbers.join(' / ')}</p>${paragraphs.join('')}</li>`;
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
    full ? `<li class="${entry.intent}">${entryHtml(entry, speech.words, 2)}</li>` : row(entry),
  );
  const body = `<ul>${rows.join('')}</ul>${footer(plan, speech, options)}`;
  return page(speech, full ? CARD_A4 : CARD_A5, body);
}

/** What is read from a distance: emergency, what cannot wait, and 113; the rest is behind the code. */
function urgentList(plan: unknown, area: string | null, speech: Speech, options: EntryOptions): string {
  const urgent = (entry: Entry) => entry.intent === 'cannotWait' || isCrisis(entry);
  const rows = timelessEntries(plan, area, speech, options).filter(urgent);
  return `<ul>${rows.map((entry) => row({ ...entry, notes: entry.notes.slice(0, 1), webs: [] })).join('')}</ul>`;
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
