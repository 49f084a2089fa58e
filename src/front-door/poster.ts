/**
 * Print card (A5 or A4), poster (A3) and waiting-room screen (16:9) as complete HTML documents, made at build or render
 * time from the same entries and strings as the light DOM. Not for the element: this file loads the QR library.
 */
import { encode } from 'uqr';
import { entriesOf } from './entries.js';
import type { Entry, EntryOptions } from './entries.js';
import { checkLink } from './links.js';
import { entryHtml, escapeHtml, localeOf, provenance } from './render-static.js';
import { PRINT_STRINGS, STRINGS } from './strings.js';
import type { Locale } from './strings.js';

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

const CARD = (size: string, font: string) => `@page{size:${size};margin:10mm}html{font-size:${font}}body{--qr:28mm}
h1{font-size:1.6em;margin-block-end:.4em}main>ul{columns:${size === 'A4' ? 2 : 1};column-gap:8mm}
main>ul>li{border-block-start:1.5pt solid #1a2027;padding-block:.5em .7em}h2{font-size:1.1em}li ul{padding-inline-start:1em}
footer{margin-block-start:1em;font-size:.9em}`;

const POSTER = `@page{size:A3;margin:18mm}html{font-size:20pt}body{--qr:52mm}h1{font-size:2.2em;line-height:1.1;margin-block-end:.5em}
main>ul>li{border-block-start:3pt solid #1a2027;padding-block:.45em;display:grid;grid-template-columns:1fr auto;gap:0 1em;align-items:baseline}
h2{font-size:1.25em}.number{font-size:1.5em}p{grid-column:1}footer{margin-block-start:1em;font-size:.7em}`;

const SCREEN = `html{font-size:min(2.1vw,3.73vh)}body{--qr:9em;min-block-size:100vh;display:grid;place-items:center;background:#fff}
main{inline-size:min(100vw,177.78vh);aspect-ratio:16/9;padding:1.6em 2em;display:grid;grid-template-rows:auto 1fr auto;overflow:hidden}
h1{font-size:2.1em;line-height:1.1}main>ul{display:grid;align-content:center}
main>ul>li{border-block-start:.1em solid #1a2027;padding-block:.35em;display:grid;grid-template-columns:1fr auto;gap:0 1em;align-items:baseline}
h2{font-size:1.25em}.number{font-size:1.6em}p{grid-column:1}footer{display:flex;justify-content:space-between;align-items:end;gap:2em;font-size:.8em}`;

function page(locale: Locale, css: string, body: string): string {
  const title = escapeHtml(STRINGS[locale].title);
  return (
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title>` +
    `<meta name="viewport" content="width=device-width"><style>${BASE}${css}</style></head>` +
    `<body><main><h1>${title}</h1>${body}</main></body></html>`
  );
}

function footer(plan: unknown, locale: Locale, { madeOn, url, allowHosts = [] }: PosterOptions): string {
  const words = PRINT_STRINGS[locale];
  const link = url ? checkLink(url, allowHosts) : undefined;
  const code = link?.ok
    ? `<div class="code">${qrSvg(link.href, words.scan)}<p>${escapeHtml(words.scan)}<br>${escapeHtml(link.href)}</p></div>`
    : '';
  const made = escapeHtml(`${words.about} ${provenance(plan, locale, madeOn)}`);
  return `<footer>${code}<p>${made}</p></footer>`;
}

/** All routes with hours, numbers and addresses on A5 or A4. */
export function renderCard(
  plan: unknown,
  area: string | null,
  locale: string,
  options: PosterOptions & { size?: 'A5' | 'A4' | undefined },
): string {
  const language = localeOf(locale);
  const size = options.size ?? 'A5';
  const items = entriesOf(plan, area, language, options).map((entry) => `<li>${entryHtml(entry, language, 2)}</li>`);
  const body = `<ul>${items.join('')}</ul>${footer(plan, language, options)}`;
  return page(language, CARD(size, size === 'A4' ? '10.5pt' : '9.5pt'), body);
}

/** What is read from a distance: emergency, what cannot wait, and 113; the rest is behind the code. */
function urgentList(plan: unknown, area: string | null, locale: Locale, options: EntryOptions): string {
  const urgent = (entry: Entry) =>
    entry.intent === 'emergency' ||
    entry.intent === 'cannotWait' ||
    entry.phones.some(({ href }) => /:(0800)?0?113$/.test(href ?? ''));
  const row = ({ label, name, notes, hours, phones }: Entry) => {
    const lines = [name === label ? '' : name, notes[0] ?? '', hours.join('; ')].filter(Boolean);
    const numbers = phones.map(({ text }) => escapeHtml(text)).join('<br>');
    return `<li><h2>${escapeHtml(label)}</h2><p class="number">${numbers}</p>${lines
      .map((line) => `<p>${escapeHtml(line)}</p>`)
      .join('')}</li>`;
  };
  return `<ul>${entriesOf(plan, area, locale, options).filter(urgent).map(row).join('')}</ul>`;
}

/** A3 poster. */
export function renderPoster(plan: unknown, area: string | null, locale: string, options: PosterOptions): string {
  const language = localeOf(locale);
  return page(language, POSTER, urgentList(plan, area, language, options) + footer(plan, language, options));
}

/** Waiting-room screen, 16:9; no motion and no "now": it may hang there for months. */
export function renderScreen(plan: unknown, area: string | null, locale: string, options: PosterOptions): string {
  const language = localeOf(locale);
  return page(language, SCREEN, urgentList(plan, area, language, options) + footer(plan, language, options));
}
