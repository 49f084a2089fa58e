/** Dutch words of the quarterly report. Honest and blameless: what is not known is said, with who may know it. */
export const report = {
  title: (quarter: string) => `Kwartaalrapport ${quarter}`,
  adopted: (date: string, by: string) => `Vastgesteld${date && ` op ${date}`}${by && ` door ${by}`}`,
  concept: (date: string) => `Concept, stand van ${date}`,
  computed: (date: string, until: string) => `Berekend op ${date} met de cijfers tot en met ${until}, niet vastgesteld`,
  running: 'Dit kwartaal loopt nog.',
  notBegun: (date: string) => `Het plan begint op ${date}. Er is nog geen kwartaal om over te berichten.`,
  outside: 'Over dit kwartaal is er geen rapport: het valt buiten het plan of is nog niet begonnen.',
  quarters: 'Kies een kwartaal',
  quarter: (year: number, quarter: number) => `kw ${quarter} ${year}`,
  compare: 'Toon verschil met vorig kwartaal',
  print: 'Afdrukken',
  csv: 'Download als CSV',
  printed: (date: string) => `Afgedrukt op ${date}`,
  contents: 'Inhoud',
  short: 'In het kort',
  counts: (total: number, known: number, words: string) =>
    total === 0
      ? 'Dit plan heeft geen KPI’s met een afgesproken doel; de voortgang staat in woorden.'
      : total === 1
        ? known
          ? `Dit plan heeft 1 KPI; het oordeel is: ${words.replace('1 ', '')}.`
          : 'Van de enige KPI van dit plan is nog niet te zeggen hoe het gaat.'
        : known === 0
          ? `Van de ${total} KPI’s is van geen enkele al te zeggen hoe het gaat.`
          : `Van de ${total} KPI’s ${known === 1 ? 'heeft er 1' : `hebben er ${known}`} een oordeel (${words})` +
            (known < total ? `; van ${total - known} is nog niet te zeggen hoe het gaat.` : '.'),
  firstQuarter: 'Dit is het eerste kwartaal van het plan; er is nog niets om mee te vergelijken.',
  since: (quarter: string, parts: string) =>
    `Sinds het ${quarter} ${parts ? `zien we: ${parts}.` : 'zijn er geen nieuwe cijfers en geen andere oordelen.'}`,
  better: (n: number) => `${n} met een beter oordeel`,
  worse: (n: number) => `${n} met een minder goed oordeel`,
  reached: (n: number) => `${n} behaald`,
  first: (n: number) => `${n} met een eerste cijfer`,
  judged: (n: number) => `${n} voor het eerst met een oordeel`,
  moved: (n: number) => `${n} met een ander cijfer`,
  lost: (n: number) => `${n} zonder oordeel waar dat er was`,
  steps: (n: number, noOwner: number, noDate: number) =>
    n === 0
      ? 'Er zijn nog geen vervolgstappen vastgelegd.'
      : `${n === 1 ? 'Er is 1 vervolgstap' : `Er zijn ${n} vervolgstappen`}; ` +
        (noOwner || noDate
          ? `zonder eigenaar: ${noOwner}, zonder datum: ${noDate}.`
          : 'alle met een eigenaar en een datum.'),
  rings: 'Cijfers in beeld',
  changes: (quarter: string) => `Verschil met het ${quarter}`,
  change: { reached: 'Behaald', new: 'Nieuw', changed: 'Gewijzigd', stopped: 'Gestopt' },
  noChanges: 'Geen verschil.',
  firstFigure: (value: string) => `eerste cijfer ${value}`,
  fromTo: (from: string, to: string) => `van ${from} naar ${to}`,
  noRecent: 'geen recent cijfer meer',
  nowStatus: (status: string) => `oordeel nu: ${status}`,
  firstMeasured: 'voor het eerst gemeten',
  notThen: 'nog niet bekend',
  was: (value: string) => `Vorig kwartaal: ${value}`,
  other: 'Overig',
  agreed: 'Afgesproken',
  lifecycle: { planned: '', active: '', done: 'klaar', stopped: 'gestopt' },
  moreGoals: (n: number, more: boolean) =>
    `${more ? 'Nog ' : ''}${n === 1 ? '1 doel' : `${n} doelen`} zonder KPI of bericht`,
  quiet: 'Voor dit onderdeel zijn geen KPI’s afgesproken. Er is dit kwartaal niets over gemeld.',
  done: 'Gedaan',
  nothingDone: 'Hierover is in dit kwartaal niets gemeld.',
  milestone: {
    met: 'gehaald',
    partlyMet: 'deels gehaald',
    notMet: 'niet gehaald',
    dropped: 'vervallen',
    planned: 'stond gepland, nog niet gemeld',
  },
  figures: 'Wat de cijfers zeggen',
  noFigures: 'Voor dit onderdeel zijn geen KPI’s afgesproken.',
  ask: (name: string) => `Wie weet dit? ${name}.`,
  programme: (name: string) => `programma ${name}`,
  askOwner: (name: string) => `Er is nog geen eigenaar genoemd. ${name} kan dit navragen.`,
  next: 'Wat er nu verandert',
  general: 'Vervolg voor het hele plan',
  noOwner: 'nog geen eigenaar',
  noDate: 'nog geen datum',
  by: (date: string) => `uiterlijk ${date}`,
  noStep: (names: string) => `Nog geen vervolgstap vastgelegd voor: ${names}.`,
  noSteps: 'Er is niets vastgelegd dat nu verandert.',
  ifMissed: (text: string) => `Afgesproken als het niet lukt: ${text}`,
  appendix: 'Bijlage',
  table: 'Alle KPI’s',
  columns: {
    kpi: 'KPI',
    value: 'Nu',
    target: 'Doel',
    status: 'Oordeel',
    before: 'Vorig kwartaal',
    source: 'Meting en bron',
  },
  csvColumns: [
    'KPI',
    'Onderdeel',
    'Nu',
    'Eenheid',
    'Doel',
    'Weg naar doel in %',
    'Verwacht in %',
    'Oordeel',
    'Uitleg',
    'Vorig kwartaal',
    'Meting en bron',
  ],
  noKpis: 'Er zijn geen KPI’s.',
  sources: 'Bronnen',
  document: (name: string) => `Document ${name}`,
  figuresFrom: (names: string) => `Cijfers: ${names}`,
  definitions: 'Begrippen',
  kpi: 'KPI',
  kpiMeans: 'Een afgesproken maat waaraan te zien is of een doel dichterbij komt.',
  rule: (onTrack: number, attention: number) =>
    `Op koers: ten minste ${onTrack}% van de weg die we op deze datum verwachten. Let op: ten minste ${attention}%. Achter: minder. Geen gegevens: er is geen oordeel, met de reden erbij.`,
};

export type ReportStrings = typeof report;
