/** Dutch words about a KPI over time. Short sentences: residents read them too. */
export const kpiTrend = {
  fromTo: (first: string, last: string) => `Van ${first} naar ${last}.`,
  stays: (value: string) => `Aan het begin en nu ${value}.`,
  direction: { up: 'stijgt', same: 'blijft gelijk', down: 'daalt' },
  line: (word: string) => `De lijn ${word}.`,
  lately: (word: string) => `Sinds het cijfer ervoor ${word} de lijn.`,
  only: (value: string, when: string) => `Er is één cijfer: ${value} (${when}). Een richting is nog niet te zien.`,
  onlySince: (value: string, when: string) =>
    `Sinds het nieuwe doel is er één cijfer: ${value} (${when}). Een richting is nog niet te zien.`,
  reached: (target: string) => `Het doel van ${target} is gehaald.`,
  notYet: (target: string) => `Het doel van ${target} is nog niet gehaald.`,
  notReached: (target: string) => `Het doel van ${target} is niet gehaald.`,
  target: (target: string) => `Het doel: ${target}.`,
  expectation: (value: string) => `De verwachting: ${value}.`,
  provisional: 'Het laatste cijfer is voorlopig.',
  estimated: 'Het laatste cijfer is geschat.',
  unseen: 'Er zijn wel metingen, maar geen cijfer dat we kunnen tonen.',
  outOfSight: 'In deze periode zijn er geen cijfers.',
  chart: (count: number, first: string, last: string) =>
    count === 1 ? 'Lijngrafiek met 1 cijfer.' : `Lijngrafiek met ${count} cijfers, van ${first} tot en met ${last}.`,
  lowest: (value: string, when: string) => `Laagste: ${value}, ${when}.`,
  highest: (value: string, when: string) => `Hoogste: ${value}, ${when}.`,
  newTarget: (date: string) => `Nieuw doel sinds ${date}. De lijn is daar onderbroken.`,
  start: (value: string) => `Start ${value}`,
  goal: (value: string) => `Doel ${value}`,
  norm: (value: string) => `Norm ${value}`,
  outlook: (value: string) => `Verwachting ${value}`,
  oldGoal: (value: string) => `Oud doel ${value}`,
  quarter: (quarter: number) => `kw ${quarter}`,
  endOf: (year: number) => `eind ${year}`,
  span: (first: string, last: string) => `${first} tot en met ${last}`,
  rule: (threshold: string) =>
    `Stijgt of daalt de lijn? We vergelijken de laatste twee cijfers. Is het verschil minder dan ${threshold}, dan zeggen we: blijft gelijk.`,
  points: '1 procentpunt',
  share: '2% van het vorige cijfer',
};

export type KpiTrendStrings = typeof kpiTrend;
