/** The small plan that fills the template. Everything in it is made up and says so; every id holds the word `voorbeeld`. */
import { SCHEMA_VERSION } from '../../plan/read.js';
import type { Plan } from '../../plan/types.js';

/** A plan for one year. Imports without a mistake. */
export function examplePlan(year: number): Plan {
  return {
    schemaVersion: SCHEMA_VERSION,
    id: 'voorbeeld-plan',
    title: 'Voorbeeldplan: vervang dit door uw eigen titel',
    language: 'nl',
    kind: 'regioplan',
    status: 'draft',
    period: { start: `${year}-01-01`, end: `${year + 1}-12-31` },
    version: '0.1',
    ownerId: 'voorbeeld-organisatie',
    areaId: 'voorbeeld-regio',
    summary: 'Een verzonnen plan dat laat zien hoe u de bladen invult.',
    fictional: true,
    levels: [
      { id: 'voorbeeld-praktijk', label: 'Praktijk', rank: 1 },
      { id: 'voorbeeld-wijk', label: 'Wijk', rank: 2 },
    ],
    organisations: [
      {
        id: 'voorbeeld-organisatie',
        name: 'Voorbeeldorganisatie',
        type: 'regio-organisatie',
        areaIds: ['voorbeeld-regio'],
      },
    ],
    areas: [
      { id: 'voorbeeld-regio', name: 'Voorbeeldregio', level: 'regio' },
      {
        id: 'voorbeeld-gemeente',
        name: 'Voorbeeldgemeente',
        level: 'gemeente',
        partOf: [{ areaId: 'voorbeeld-regio', coverage: 'whole' }],
      },
    ],
    classifications: [{ id: 'voorbeeld-thema', scheme: 'theme', label: 'Toegankelijke zorg', order: 1 }],
    goals: [
      {
        id: 'voorbeeld-doel',
        number: '1',
        title: 'Iedereen kan de praktijk goed bereiken',
        plainText: 'U kunt uw huisarts makkelijk bereiken.',
        classificationIds: ['voorbeeld-thema'],
        lifecycle: 'active',
        levelEntries: [
          { levelId: 'voorbeeld-praktijk', text: 'De telefoon wordt op tijd opgenomen', obligation: 'required' },
          { levelId: 'voorbeeld-wijk', text: 'Praktijken leren van elkaar', obligation: 'experiment' },
        ],
        responsible: [{ organisationId: 'voorbeeld-organisatie', role: 'trekker' }],
      },
    ],
    results: [
      {
        id: 'voorbeeld-resultaat',
        goalId: 'voorbeeld-doel',
        text: 'Patiënten wachten korter aan de telefoon',
        indicatorIds: ['voorbeeld-indicator'],
      },
    ],
    indicators: [
      {
        id: 'voorbeeld-indicator',
        title: 'Telefoon binnen twee minuten opgenomen',
        kind: 'result',
        measure: 'share',
        unit: { code: '%', label: 'van de gesprekken' },
        direction: 'up',
        accumulation: 'flow',
        frequency: 'quarter',
        definition: 'Aandeel van de gesprekken dat binnen twee minuten is opgenomen.',
        scale: { min: 0, max: 100, ratio: true },
        aggregation: 'ratio',
        dataSource: 'Telefooncentrale, bestaande export',
        visibility: 'public',
        ownerId: 'voorbeeld-organisatie',
        followUp: 'Bespreken in het kwartaaloverleg.',
        goalIds: ['voorbeeld-doel'],
      },
    ],
    targets: [
      {
        id: 'voorbeeld-streefwaarde',
        indicatorId: 'voorbeeld-indicator',
        spec: { kind: 'atLeast', value: 80 },
        asWritten: `Eind ${year + 1} wordt minstens 80% van de gesprekken binnen twee minuten opgenomen`,
        baseline: { status: 'known', value: 62, date: `${year}-01-01` },
        start: `${year}-01-01`,
        due: `${year + 1}-12-31`,
        duePrecision: 'year',
        profile: 'linear',
        commitment: 'agreed',
      },
    ],
    observations: [
      {
        id: 'voorbeeld-meting',
        indicatorId: 'voorbeeld-indicator',
        period: { start: `${year}-01-01`, end: `${year}-03-31` },
        status: 'final',
        value: 65,
        numerator: 650,
        denominator: 1000,
        recordedAt: `${year}-04-15`,
        source: 'Voorbeeld',
        fictional: true,
      },
    ],
    milestones: [
      {
        id: 'voorbeeld-mijlpaal',
        title: 'Evaluatie van de telefonische bereikbaarheid',
        type: 'evaluation',
        status: 'planned',
        due: `${year + 1}-06-30`,
        duePrecision: 'quarter',
        goalIds: ['voorbeeld-doel'],
        ownerId: 'voorbeeld-organisatie',
      },
    ],
    citations: [{ id: 'voorbeeld-bron', document: 'Voorbeelddocument', place: 'bladzijde 1' }],
  };
}
