import { fold } from './fold.js';

/** Words of danger: a page shows its help card above the results. */
export type Crisis = 'emergency' | 'suicide' | 'violence';

const CRISIS: readonly (readonly [Crisis, RegExp])[] = [
  [
    'suicide',
    /zelfmoord|suicid|zelfdod|wil dood|dood wil|niet meer leven|einde (?:aan|maken)|levensmoe|\b113\b|doodswens|kill myself/,
  ],
  [
    'violence',
    /geweld|mishandel|misbruik|geslagen|\bsla(?:at|an)\b|verkracht|aangerand|bedreig|veilig thuis|incest|abuse/,
  ],
  ['emergency', /\b112\b|ambulance|hartaanval|hartinfarct|bewusteloos|ademt niet|beroerte|stikt|noodgeval|emergency/],
];

/** The kind of danger that a query speaks of; shows a card, never an assessment. */
export function crisisIn(query: string): Crisis | null {
  const folded = fold(query.slice(0, 120));
  return CRISIS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
