/** A snapshot for mail: a table, styles per element, no script and no picture that has to be fetched. Pure. */
import type { Choice } from './choice.js';
import { planLink, shortLines } from './fallback.js';
import { escapeHtml } from './markup.js';

const CELL = 'padding:16px;border:1px solid #d5dbe2;border-radius:8px;font:16px/1.5 Arial,sans-serif;color:#1a2027';

/** Mail programs keep tables and style attributes, and little else. */
export function newsletterCode({ text, lang, house }: Choice): string {
  const accent = house.accent || '#1d377b';
  const [title = '', ...rest] = split(shortLines(text, lang));
  const link = planLink(text, lang)?.replace('<a ', `<a style="color:${accent}" `);
  const lines = rest.map((line) => `      <p style="margin:0 0 8px">${escapeHtml(line)}</p>`);
  return [
    `<table role="presentation" lang="${lang}" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">`,
    '  <tr>',
    `    <td bgcolor="#ffffff" style="${CELL}">`,
    `      <p style="margin:0 0 8px;font-weight:bold;color:${accent}">${escapeHtml(title)}</p>`,
    ...lines,
    ...(link ? [`      <p style="margin:0">${link}</p>`] : []),
    '    </td>',
    '  </tr>',
    '</table>',
  ].join('\n');
}

/** A KPI is one line, "title: sentence"; its title stands above it. */
function split(lines: string[]): string[] {
  const [first = '', ...rest] = lines;
  const at = first.indexOf(': ');
  return lines.length === 1 && at > 0 ? [first.slice(0, at), first.slice(at + 2)] : [first, ...rest];
}
