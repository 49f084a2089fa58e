/** The first sheet of a workbook: how to fill it in. */
export const EXPLANATION = {
  nl: [
    'Zo vult u dit werkboek in',
    'Begin met de bladen Plan, Organisaties, Gebieden, Doelen, Indicatoren, Streefwaarden en Metingen. De andere bladen mogen leeg blijven.',
    'Elk blad heeft één soort gegevens. De eerste rij is de kop. Laat de koppen en de namen van de bladen staan. Eigen kolom? Zet een # voor de kop. Voeg geen cellen samen.',
    'Donkere koppen zijn verplicht. Houd de muis boven een kop voor uitleg.',
    'Elke rij heeft een id: kleine letters, cijfers en streepjes, zoals doel-12. Andere bladen verwijzen naar dat id. Verander een id nooit.',
    'Kies waar een lijst is. Meer id’s in één cel: met ; ertussen.',
    'Datums: dag-maand-jaar. Getallen: zonder eenheid en zonder punt voor duizendtallen. Typ "onbekend" als een streefwaarde of nulmeting nog niet bekend is.',
    'Richting: zeg zelf of hoger of juist lager beter is. Daar is geen standaardkeuze voor.',
    'Het sjabloon staat vol met een klein voorbeeldplan. Vervang die rijen (id’s met "voorbeeld") door uw eigen rijen.',
    'Nooit in dit werkboek: namen of gegevens van patiënten, en cijfers van één praktijk op een openbare pagina.',
    'Klaar? Kies dit bestand op de pagina "Plan maken" van de studio. Elke cel die niet klopt, wordt daar genoemd. Op de opdrachtregel: koers import --from xlsx werkboek.xlsx -o plan.json.',
  ],
  en: [
    'How to fill in this workbook',
    'Start with the sheets Plan, Organisations, Areas, Goals, Indicators, Targets and Observations. The other sheets may stay empty.',
    'Each sheet holds one kind of data. The first row is the heading. Leave headings and sheet names as they are. A column of your own? Put a # before its heading. Merge no cells.',
    'Dark headings are required. Hover a heading for an explanation.',
    'Each row has an id: lower-case letters, digits and hyphens, such as goal-12. Other sheets refer to it. Never change an id.',
    'Choose where there is a list. Several ids in one cell: with ; between.',
    'Dates: day-month-year. Numbers: without a unit and without a sign for thousands. Type "unknown" while a target or baseline is not known.',
    'Direction: say yourself whether higher or lower is better. There is no default.',
    'The template is filled with a small example plan. Replace those rows (ids with "voorbeeld") by your own.',
    'Never in this workbook: names or data of patients, and figures of a single practice on a public page.',
    'Done? Choose this file on the page "Make a plan" of the studio. Every cell that is wrong is named there. On the command line: koers import --from xlsx workbook.xlsx -o plan.json.',
  ],
};
