/** Numbers as people write them. A number that can be read in two ways is not read. Pure; loads in a browser. */

/** Which sign a file uses for decimals. Without it, only what can be read in one way is a number. */
export type DecimalSign = 'comma' | 'point';

type NumberReading = { ok: true; value: number; percent: boolean } | { ok: false; why: 'notANumber' | 'ambiguous' };

const PLAIN = /^[+-]?\d+$/;
const NOT: NumberReading = { ok: false, why: 'notANumber' };

/**
 * Reads `12,5`, `12.5`, `1.234,5`, `1,234.5`, `1 234`, `-3` and `77%`. `1.234` is twelve hundred in Dutch and one and a bit in
 * English: ambiguous unless `decimal` says which sign is used. Text around a number ("ongeveer 12", "2015:3%") is no number.
 */
export function readNumber(text: string, decimal?: DecimalSign): NumberReading {
  const percent = /%$/.test(text.trim());
  // Non-breaking and thin spaces come out of spreadsheets; the true minus sign out of word processors.
  const bare = text
    .trim()
    .replace(/\s*%$/, '')
    .replace(/\u2212/g, '-')
    .replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  if (PLAIN.test(bare)) return finite(bare, percent);
  const match = /^([+-]?)(\d[\d.,]*)$/.exec(bare);
  if (!match) return NOT;
  const [, sign = '', digits = ''] = match;
  const marks = new Set(digits.replace(/\d/g, ''));
  if (marks.size === 2) {
    const point = digits.lastIndexOf('.') > digits.lastIndexOf(',');
    if (decimal && (decimal === 'point') !== point) return NOT;
    return grouped(sign, digits, point ? ',' : '.', percent);
  }
  const mark = [...marks][0] as ',' | '.';
  const count = digits.split(mark).length - 1;
  if (count > 1) {
    if (decimal && (decimal === 'comma') === (mark === ',')) return NOT;
    return grouped(sign, digits, mark, percent);
  }
  const isDecimal = decimal ? (decimal === 'comma') === (mark === ',') : undefined;
  const looksGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  if (isDecimal === false) return looksGrouped ? grouped(sign, digits, mark, percent) : NOT;
  if (isDecimal === undefined && looksGrouped) return { ok: false, why: 'ambiguous' };
  return /^\d+[.,]\d+$/.test(digits) ? finite(sign + digits.replace(mark, '.'), percent) : NOT;
}

/** Digits in groups of three; `group` parts the groups and the other sign, if any, the decimals. */
function grouped(sign: string, digits: string, group: ',' | '.', percent: boolean): NumberReading {
  const shape = group === ',' ? /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/ : /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
  if (!shape.test(digits)) return NOT;
  return finite(sign + digits.replaceAll(group, '').replace(',', '.'), percent);
}

function finite(digits: string, percent: boolean): NumberReading {
  const value = Number(digits);
  return Number.isFinite(value) ? { ok: true, value, percent } : NOT;
}

/** A number as standards for data write it (xsd:decimal, JSON): a point for decimals, nothing else. */
export function readStrictNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : undefined;
}
