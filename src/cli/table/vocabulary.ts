/**
 * Dutch words for the closed lists of the plan model, as drop-downs in the workbook show them. A list that is not here shows its
 * English codes. Both are read, in either language of workbook.
 */
import type { Language, TargetSpec } from '../../plan/types.js';

const HALF = 'halfjaar';
const YEAR_PARTS = { day: 'dag', month: 'maand', quarter: 'kwartaal', halfyear: HALF, year: 'jaar' };
const OBLIGATION = {
  required: 'vereist',
  experiment: 'experiment',
  exploration: 'verkenning',
  optional: 'optioneel',
  unknown: 'onbekend',
};
const UP_DOWN = { up: 'omhoog', down: 'omlaag' };
const DRAFT = { draft: 'concept', adopted: 'vastgesteld' };

export const WORDS = {
  language: { nl: 'Nederlands', en: 'Engels' },
  planStatus: { ...DRAFT, superseded: 'vervangen', withdrawn: 'ingetrokken' },
  scheme: {
    theme: 'thema',
    priority: 'speerpunt',
    challenge: 'opgave',
    transformation: 'transformatie',
    principle: 'uitgangspunt',
    foundation: 'fundament',
    programme: 'programma',
    audience: 'doelgroep',
  },
  coverage: { whole: 'geheel', part: 'deels' },
  lifecycle: { planned: 'gepland', active: 'loopt', done: 'klaar', stopped: 'gestopt' },
  novelty: { new: 'nieuw', extended: 'uitgebreid', continued: 'voortgezet' },
  obligation: OBLIGATION,
  modality: {
    required: OBLIGATION.required,
    optional: OBLIGATION.optional,
    experiment: OBLIGATION.experiment,
    unknown: OBLIGATION.unknown,
  },
  indicatorKind: { result: 'resultaat', effort: 'inspanning', context: 'context' },
  measure: {
    share: 'aandeel',
    count: 'aantal',
    score: 'score',
    index: 'index',
    ordinal: 'rangorde',
    yesno: 'ja of nee',
    narrative: 'verhaal',
  },
  direction: { ...UP_DOWN, keep: 'gelijk houden', within: 'binnen grenzen', none: 'geen richting' },
  better: UP_DOWN,
  accumulation: { stock: 'stand', flow: 'per periode', cumulative: 'opgeteld' },
  frequency: { month: 'maand', quarter: 'kwartaal', halfyear: HALF, year: 'jaar', once: 'eenmalig' },
  aggregation: { sum: 'optellen', ratio: 'teller en noemer optellen', none: 'niet optellen' },
  visibility: { public: 'openbaar', partners: 'partners', internal: 'intern' },
  horizon: { short: 'kort', long: 'lang' },
  specKind: {
    atLeast: 'minstens',
    moreThan: 'meer dan',
    atMost: 'hoogstens',
    lessThan: 'minder dan',
    maintain: 'blijft gelijk',
    range: 'tussen',
    relative: 'groei of daling',
    directional: 'alleen een richting',
    milestone: 'stappen',
    allOf: 'alles samen',
  } satisfies Record<TargetSpec['kind'], string>,
  changeUnit: { percent: 'procent', points: 'procentpunten' },
  compounding: { total: 'in totaal', perYear: 'per jaar' },
  baselineStatus: { known: 'bekend', unknown: 'onbekend', toBeMeasured: 'wordt gemeten' },
  precision: { ...YEAR_PARTS, unknown: 'onbekend' },
  profile: { linear: 'gelijkmatig', step: 'stapsgewijs', endOnly: 'alleen aan het eind' },
  commitment: { agreed: 'afgesproken', ambition: 'ambitie', expectation: 'verwachting' },
  observationStatus: {
    final: 'definitief',
    provisional: 'voorlopig',
    estimated: 'geschat',
    missing: 'ontbreekt',
    suppressed: 'niet getoond',
  },
  milestoneType: {
    decision: 'besluit',
    delivery: 'oplevering',
    start: 'start',
    evaluation: 'evaluatie',
    governance: 'bestuur',
    execution: 'uitvoering',
    extension: 'verlenging',
  },
  milestoneStatus: {
    planned: 'gepland',
    met: 'gehaald',
    partlyMet: 'deels gehaald',
    notMet: 'niet gehaald',
    dropped: 'vervallen',
  },
  choice: { priority: 'speerpunt', minimal: 'minimale variant', unknown: 'onbekend' },
  itemState: { met: 'voldaan', partlyMet: 'deels voldaan', notMet: 'niet voldaan', unknown: 'onbekend' },
  status: { onTrack: 'op koers', attention: 'let op', behind: 'achter', noData: 'geen gegevens' },
  reportStatus: DRAFT,
  serviceKind: {
    care: 'zorg',
    welfare: 'welzijn',
    initiative: 'initiatief',
    municipal: 'gemeente',
    national: 'landelijk',
  },
  areaLevel: {
    neighbourhood: 'buurt',
    district: 'wijk',
    municipality: 'gemeente',
    region: 'regio',
    national: 'landelijk',
  },
  referral: {
    notNeeded: 'niet nodig',
    gp: 'huisarts',
    municipality: 'gemeente',
    specialist: 'specialist',
    indication: 'indicatie',
    unknown: 'onbekend',
  },
  cost: {
    free: 'gratis',
    contribution: 'eigen bijdrage',
    covered: 'vergoed',
    paid: 'zelf betalen',
    unknown: 'onbekend',
  },
  serviceStatus: { active: 'actief', full: 'vol', temporarilyClosed: 'tijdelijk dicht' },
} as const satisfies Record<string, Record<string, string>>;

export type WordList = keyof typeof WORDS;

/** What a drop-down shows, in order. */
export function shownWords(list: WordList, lang: Language): string[] {
  return lang === 'nl' ? Object.values(WORDS[list]) : Object.keys(WORDS[list]);
}

/** The word for a code, or the code itself when the list does not know it. */
export function wordFor(list: WordList, code: string, lang: Language): string {
  return lang === 'nl' ? (new Map(Object.entries(WORDS[list])).get(code) ?? code) : code;
}

/** The code for a word in either language, without regard to capitals and spaces; undefined when it is in neither. */
export function codeFor(list: WordList, word: string): string | undefined {
  const fold = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
  const wanted = fold(word);
  const entries: [string, string][] = Object.entries(WORDS[list]);
  // A Dutch word first: "start" is both.
  return (entries.find(([, shown]) => fold(shown) === wanted) ?? entries.find(([code]) => fold(code) === wanted))?.[0];
}
