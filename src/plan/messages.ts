/** Messages of `parsePlan` in Dutch and English: what is wrong and what to do, for someone who edits a plan. */
import type { ReadResult } from './read.js';
import type { Language } from './types.js';

type AnyViolation = ReadResult['violations'][number];

const SHAPES: Record<Language, Record<string, string>> = {
  nl: {
    s: 'een tekst',
    n: 'een getal, zonder aanhalingstekens en met een punt voor de decimalen',
    b: 'true of false',
    i: 'een id van kleine letters, cijfers en streepjes, zoals "doel-12"',
    d: 'een datum, zoals "2026-09-30"',
    t: 'een tekst, of een tekst per taal zoals { "nl": "…" }',
    '^\\d{4}-Q[1-4]$': 'een kwartaal, zoals "2026-Q3"',
    '^\\d+\\.\\d+\\.\\d+$': 'een versie, zoals "1.0.0"',
    '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$': 'een tijd, zoals "08:30"',
    '[]': 'een lijst tussen [ en ]',
    '{}': 'een object tussen { en }',
  },
  en: {
    s: 'a text',
    n: 'a number, without quotes and with a point for decimals',
    b: 'true or false',
    i: 'an id of lower-case letters, digits and hyphens, such as "goal-12"',
    d: 'a date, such as "2026-09-30"',
    t: 'a text, or a text per language such as { "nl": "…" }',
    '^\\d{4}-Q[1-4]$': 'a quarter, such as "2026-Q3"',
    '^\\d+\\.\\d+\\.\\d+$': 'a version, such as "1.0.0"',
    '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$': 'a time, such as "08:30"',
    '[]': 'a list between [ and ]',
    '{}': 'an object between { and }',
  },
};

const SENTENCES: Record<Language, Record<AnyViolation['code'], (place: string, expected: string) => string>> = {
  nl: {
    missing: (place) => `${place} ontbreekt. Vul dit veld in.`,
    type: (place, expected) => `${place} moet ${expected} zijn.`,
    value: (place, expected) => `${place} moet een van deze waarden hebben: ${expected}.`,
    format: (place, expected) => `${place} moet ${expected} zijn.`,
    depth: (place) => `${place} zit te diep genest. Een plan heeft hooguit 64 lagen.`,
    version: (_, expected) =>
      `Dit plan is gemaakt voor een andere versie van het planmodel. Deze versie leest ${expected}.`,
    newer: (_, expected) => `Dit plan is nieuwer dan ${expected}. Onbekende onderdelen worden overgeslagen.`,
    unreadable: () => 'Dit document kan niet worden gelezen.',
  },
  en: {
    missing: (place) => `${place} is missing. Fill in this field.`,
    type: (place, expected) => `${place} must be ${expected}.`,
    value: (place, expected) => `${place} must have one of these values: ${expected}.`,
    format: (place, expected) => `${place} must be ${expected}.`,
    depth: (place) => `${place} is nested too deeply. A plan has at most 64 levels.`,
    version: (_, expected) =>
      `This plan is made for another version of the plan model. This version reads ${expected}.`,
    newer: (_, expected) => `This plan is newer than ${expected}. Unknown parts are passed over.`,
    unreadable: () => 'This document cannot be read.',
  },
};

/** One sentence in `lang` about a violation, with its place and what to do. */
export function describeViolation({ path, code, expected }: AnyViolation, lang: Language): string {
  const place = path || (lang === 'nl' ? 'Het document' : 'The document');
  const list = /^[|#]/.test(expected);
  const words = list ? expected.slice(1).replaceAll('|', ', ') : SHAPES[lang][expected === 'v' ? 'n' : expected];
  return SENTENCES[lang][list ? 'value' : code](place, words ?? expected);
}
