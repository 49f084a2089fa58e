/** Dutch words of the work agenda. Uncertain dates are said as uncertain. */
import type { MilestoneState, MilestoneType } from '../../elements/timeline/timeline.types.js';

export const timeline = {
  title: 'Werkagenda',
  range: (from: string, to: string) => (from === to ? from : `${from} tot en met ${to}`),
  today: (date: string) => `Vandaag: ${date}`,
  previous: 'Vorig jaar',
  next: 'Volgend jaar',
  goToday: 'Vandaag',
  unit: 'Verdeling',
  units: { quarter: 'Kwartaal', year: 'Jaar' },
  quarter: (quarter: number) => `kw ${quarter}`,
  scrollable: 'Werkagenda, schuift opzij',
  other: 'Overige onderdelen',
  type: {
    start: 'Start',
    execution: 'Uitvoering',
    delivery: 'Oplevering',
    extension: 'Mogelijke verlenging',
    decision: 'Besluit',
    governance: 'Bestuurlijk moment',
    evaluation: 'Evaluatie',
  } satisfies Record<MilestoneType, string> as Partial<Record<MilestoneType, string>>,
  state: {
    met: 'Gehaald',
    partlyMet: 'Deels gehaald',
    notMet: 'Niet gehaald',
    dropped: 'Vervallen',
    planned: 'Gepland',
    unreported: 'Datum voorbij, nog niets gemeld',
  } satisfies Record<MilestoneState, string> as Partial<Record<MilestoneState, string>>,
  metOn: (date: string) => `op ${date}`,
  undated: 'datum nog niet bekend',
  from: (date: string) => `vanaf ${date}`,
  until: (date: string) => `tot en met ${date}`,
  sometime: { quarter: 'in de loop van het ', halfyear: 'in de loop van de ', year: 'in de loop van ' },
  noStart: 'begin nog niet bekend',
  noEnd: 'einde nog niet bekend',
  cutStart: 'begon vóór deze periode',
  cutEnd: 'loopt door na deze periode',
  before: 'Eerder dan deze periode',
  after: 'Later dan deze periode',
  timing: (text: string) => `In het plan: “${text}”`,
  stream: (name: string) => `Werkstroom ${name}.`,
  /** What there is none of is not counted. */
  counts: (phases: number, moments: number) => {
    const parts = [
      phases > 0 || moments === 0 ? `${phases} ${phases === 1 ? 'fase' : 'fasen'}` : '',
      moments > 0 ? `${moments} ${moments === 1 ? 'besluitmoment' : 'besluitmomenten'}` : '',
    ];
    return `${parts.filter(Boolean).join(', ')}.`;
  },
  now: (types: string) => `Nu: ${types || 'niets gepland'}.`,
  upcoming: {
    decision: (when: string) => `Volgend besluit: ${when}.`,
    governance: (when: string) => `Volgend bestuurlijk moment: ${when}.`,
    evaluation: (when: string) => `Volgende evaluatie: ${when}.`,
  },
  withoutDate: (count: number) => `${count} zonder datum.`,
  unreported: (count: number) => `${count} voorbij, nog niets gemeld.`,
  moments: 'Besluiten en andere momenten',
  table: 'Bekijk als tabel',
  caption: (count: number, period: string) => `Werkagenda: ${count} onderdelen. In beeld: ${period}.`,
  columns: ['Werkstroom', 'Onderdeel', 'Soort', 'Wanneer', 'Stand', 'Wie', 'Bron'],
  uncertain: 'precieze datum nog niet bekend',
  empty: 'In dit plan staat nog geen werkagenda.',
  emptyTheme: 'Voor dit thema staan er geen onderdelen in de werkagenda.',
};

export type TimelineStrings = typeof timeline;
