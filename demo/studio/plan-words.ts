/** What the plan page says, in both languages. */
import type { Language } from '../../src/plan/types.js';

const nl = {
  title: 'Maak of controleer een plan',
  lead: 'Kies een bestand. U ziet wat erin staat, wat niet klopt en hoe het eruitziet. Het bestand blijft in uw browser: het wordt niet verstuurd en niet bewaard.',
  skip: 'Naar de inhoud',
  language: 'Taal',
  nav: [
    ['../', 'Plannen'],
    ['./', 'Studio'],
    ['./plan.html', 'Plan maken'],
    ['../docs/', 'Uitleg'],
  ],
  footer: 'Alles gebeurt in uw browser. Deze pagina bewaart niets en verstuurt niets.',
  choose: 'Kies een bestand',
  drop: 'Of sleep het bestand hierheen.',
  kinds:
    'Plan (JSON), Excel-werkmap (.xlsx), CSV-tabellen (alle tegelijk), StratML of IATI (XML), Open SDG (CSV met de beschrijvingen), sociale kaart (HSDS).',
  start: 'Nog niets? Begin met het sjabloon.',
  template: 'Download het sjabloon (Excel)',
  reading: (name: string) => `${name} wordt gelezen.`,
  failed: 'Dit bestand kan niet worden gelezen.',
  result: 'Wat er in het bestand staat',
  bad: (count: number) =>
    `${count === 1 ? '1 fout' : `${count} fouten`}. Verbeter ${count === 1 ? 'die' : 'ze'} in uw bestand en kies het opnieuw. Er is niets gemaakt.`,
  good: (count: number) =>
    count === 0
      ? 'Alles klopt.'
      : `Het plan kan worden gebruikt. Er ${count === 1 ? 'is 1 aandachtspunt' : `zijn ${count} aandachtspunten`}.`,
  services: (count: number) => `${count} diensten gelezen. Bewaar ze als bestand voor de sociale kaart.`,
  numbers: (parsed: number, kept: number) => `${parsed} waarden gelezen als getal, ${kept} als tekst bewaard.`,
  findings: 'Bekijk de meldingen',
  level: { error: 'Fout', warning: 'Let op' },
  save: 'Download het plan (JSON)',
  saveWorkbook: 'Download als Excel',
  next: 'Verder naar de studio',
  nextNote: 'Kies daar "Bestand op mijn computer" en het plan dat u net heeft bewaard.',
  preview: 'Zo ziet het eruit',
  counts: {
    goals: 'Doelen',
    results: 'Resultaten',
    activities: 'Activiteiten',
    indicators: "KPI's",
    targets: 'Streefwaarden',
    observations: 'Metingen',
    milestones: 'Mijlpalen',
    areas: 'Gebieden',
    organisations: 'Organisaties',
    classifications: 'Thema’s en speerpunten',
    reports: 'Rapporten',
    services: 'Diensten',
    citations: 'Bronnen',
  } as Record<string, string>,
};

const en: typeof nl = {
  title: 'Make or check a plan',
  lead: 'Choose a file. You see what is in it, what is not right and what it looks like. The file stays in your browser: it is not sent and not kept.',
  skip: 'To the content',
  language: 'Language',
  nav: [
    ['../?lang=en', 'Plans'],
    ['./?lang=en', 'Studio'],
    ['./plan.html?lang=en', 'Make a plan'],
    ['../docs/en.html', 'Guide'],
  ],
  footer: 'Everything happens in your browser. This page stores nothing and sends nothing.',
  choose: 'Choose a file',
  drop: 'Or drag the file to this place.',
  kinds:
    'Plan (JSON), Excel workbook (.xlsx), CSV tables (all at once), StratML or IATI (XML), Open SDG (CSV with its descriptions), service directory (HSDS).',
  start: 'Nothing yet? Start with the template.',
  template: 'Download the template (Excel)',
  reading: (name) => `Reading ${name}.`,
  failed: 'This file cannot be read.',
  result: 'What is in the file',
  bad: (count) =>
    `${count === 1 ? '1 error' : `${count} errors`}. Correct ${count === 1 ? 'it' : 'them'} in your file and choose it again. Nothing was made.`,
  good: (count) =>
    count === 0
      ? 'Everything is right.'
      : `The plan can be used. There ${count === 1 ? 'is 1 warning' : `are ${count} warnings`}.`,
  services: (count) => `${count} services read. Save them as a file for the service directory.`,
  numbers: (parsed, kept) => `${parsed} values read as a number, ${kept} kept as text.`,
  findings: 'See the messages',
  level: { error: 'Error', warning: 'Warning' },
  save: 'Download the plan (JSON)',
  saveWorkbook: 'Download as Excel',
  next: 'On to the studio',
  nextNote: 'There choose "File on my computer" and the plan that you just saved.',
  preview: 'What it looks like',
  counts: {
    goals: 'Goals',
    results: 'Results',
    activities: 'Activities',
    indicators: 'KPIs',
    targets: 'Targets',
    observations: 'Observations',
    milestones: 'Milestones',
    areas: 'Areas',
    organisations: 'Organisations',
    classifications: 'Themes and priorities',
    reports: 'Reports',
    services: 'Services',
    citations: 'Sources',
  },
};

type PlanWords = typeof nl;
/** The words of the plan page, by language. */
export const PLAN_WORDS: Record<Language, PlanWords> = { nl, en };
