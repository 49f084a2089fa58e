/**
 * What `checkPlan` says, in Dutch and English: what is the matter and what to do, for someone who edits a plan and does not
 * program. The place stands before it; `{name}` is filled in. A warning that holds at many places is said once.
 */
import type { Finding, Language } from '../types.js';

interface Rule extends Record<Language, readonly [what: string, todo: string]> {
  level: Finding['level'];
  /** Each place is worth its own line, also when there are many. */
  each?: boolean;
}

const error = (nl: Rule['nl'], en: Rule['en']): Rule => ({ level: 'error', each: true, nl, en });
const warning = (nl: Rule['nl'], en: Rule['en']): Rule => ({ level: 'warning', nl, en });
const separate = (nl: Rule['nl'], en: Rule['en']): Rule => ({ level: 'warning', each: true, nl, en });

export const RULES = {
  reference: error(
    ['verwijst naar "{id}", maar dat staat niet in {list}', 'Verbeter het id of voeg het onderdeel toe.'],
    ['refers to "{id}", which is not in {list}', 'Correct the id or add the entity.'],
  ),
  duplicateId: error(
    ['het id "{id}" is al gebruikt bij {first}', 'Geef elk onderdeel een eigen id.'],
    ['the id "{id}" is already used at {first}', 'Give every entity an id of its own.'],
  ),
  cycle: error(
    ['"{id}" verwijst via {field} terug naar zichzelf', 'Haal één van de verwijzingen in de kring weg.'],
    ['"{id}" refers back to itself through {field}', 'Remove one of the references in the loop.'],
  ),
  date: error(
    ['{value} is geen bestaande datum', 'Schrijf de datum als jaar-maand-dag.'],
    ['{value} is not an existing date', 'Write the date as year-month-day.'],
  ),
  order: error(
    ['het begin ({start}) ligt na het einde ({end})', 'Verwissel of verbeter de datums.'],
    ['the start ({start}) lies after the end ({end})', 'Swap or correct the dates.'],
  ),
  interim: error(
    ['deze tussenstand ({date}) valt buiten de looptijd van de streefwaarde', 'Verbeter de datum.'],
    ['this interim value ({date}) falls outside the window of the target', 'Correct the date.'],
  ),
  minMax: error(
    ['min ({min}) is groter dan max ({max})', 'Verwissel of verbeter de waarden.'],
    ['min ({min}) is greater than max ({max})', 'Swap or correct the values.'],
  ),
  spec: error(
    ['een streefwaarde van de soort "{kind}" heeft ook nodig: {fields}', 'Vul dat in.'],
    ['a target of the kind "{kind}" also needs: {fields}', 'Fill that in.'],
  ),
  positive: error(
    ['{field} is {value}, maar moet groter zijn dan 0', 'Verbeter het getal of haal het weg.'],
    ['{field} is {value}, but must be greater than 0', 'Correct the number or remove it.'],
  ),
  share: error(
    [
      'de teller ({numerator}) is groter dan de noemer ({denominator})',
      'Een deel kan niet groter zijn dan het geheel: verbeter de aantallen.',
    ],
    [
      'the numerator ({numerator}) is greater than the denominator ({denominator})',
      'A part cannot exceed the whole: correct the counts.',
    ],
  ),
  noMoment: error(
    ['er staat niet over welke periode of dag deze waarneming gaat', 'Vul period of asOf in.'],
    ['this observation does not say which period or day it is about', 'Fill in period or asOf.'],
  ),
  outsideScale: error(
    ['de waarde {value} ligt buiten de schaal van {min} tot {max}', 'Verbeter de waarde of de schaal.'],
    ['the value {value} lies outside the scale of {min} to {max}', 'Correct the value or the scale.'],
  ),
  hiddenValue: error(
    [
      'deze waarneming heeft de status {status}, maar noemt toch een waarde',
      'Haal de waarde weg: anders is zij te lezen in het bestand.',
    ],
    [
      'this observation has the status {status} but still holds a value',
      'Remove the value: otherwise it can be read in the file.',
    ],
  ),
  revision: error(
    [
      'deze verbetering hoort bij een waarneming van een andere indicator',
      'Verwijs naar een waarneming van dezelfde indicator.',
    ],
    ['this revision belongs to an observation of another indicator', 'Refer to an observation of the same indicator.'],
  ),
  fictional: error(
    [
      'hier staan voorbeeldcijfers, maar het plan zegt dat niet',
      'Zet fictional: true bij het plan of haal de voorbeeldcijfers weg.',
    ],
    [
      'there are made-up figures here, but the plan does not say so',
      'Set fictional: true on the plan or remove the made-up figures.',
    ],
  ),
  url: error(
    ['het adres "{url}" is niet veilig', 'Gebruik een volledig adres dat met https:// begint.'],
    ['the address "{url}" is not safe', 'Use a full address that starts with https://.'],
  ),
  percent: error(
    ['{value} is geen percentage van 0 tot 100', 'Verbeter het getal.'],
    ['{value} is not a percentage from 0 to 100', 'Correct the number.'],
  ),
  policy: error(
    ['{low} ({lowValue}) moet kleiner zijn dan {high} ({highValue})', 'Verbeter de drempels.'],
    ['{low} ({lowValue}) must be less than {high} ({highValue})', 'Correct the thresholds.'],
  ),
  duplicateChoice: error(
    ['voor dit gebied en dit thema staat al een keuze', 'Houd één keuze over.'],
    ['there already is a choice for this area and theme', 'Keep one choice.'],
  ),
  targetMissing: separate(
    ['de streefwaarde heeft geen getal. Reden: {reason}', 'Vraag het getal na bij de opstellers.'],
    ['the target has no number. Reason: {reason}', 'Ask the authors for the number.'],
  ),
  baselineUnknown: warning(
    ['de nulmeting is niet bekend, dus de voortgang ook niet', 'Vul baseline.value in als die bekend is.'],
    ['the baseline is not known, so neither is progress', 'Fill in baseline.value when it is known.'],
  ),
  direction: separate(
    [
      'de indicator heeft richting "{direction}", maar de streefwaarde vraagt het omgekeerde',
      'Verbeter direction of de soort streefwaarde.',
    ],
    [
      'the indicator has direction "{direction}", but the target asks for the opposite',
      'Correct direction or the kind of target.',
    ],
  ),
  unknownKind: separate(
    ['de soort streefwaarde "{kind}" is niet bekend en wordt alleen als tekst getoond', 'Controleer de spelling.'],
    ['the kind of target "{kind}" is not known and is shown as text only', 'Check the spelling.'],
  ),
  manyIndicators: separate(
    ['dit doel heeft {count} indicatoren', 'Kies er hooguit {max}: weinig cijfers worden beter gelezen.'],
    ['this goal has {count} indicators', 'Choose at most {max}: few figures are read better.'],
  ),
  noDataSource: warning(
    ['indicator zonder bestaande gegevensbron', 'Noem in dataSource waar het cijfer vandaan komt.'],
    ['indicator without an existing data source', 'Say in dataSource where the figure comes from.'],
  ),
  noOwner: warning(
    ['indicator zonder eigenaar', 'Vul ownerId in.'],
    ['indicator without an owner', 'Fill in ownerId.'],
  ),
  noFollowUp: warning(
    ['indicator zonder afspraak over wat er gebeurt als het doel niet wordt gehaald', 'Vul followUp in.'],
    ['indicator without an agreement on what happens when it is missed', 'Fill in followUp.'],
  ),
  noTheme: warning(
    ['doel zonder thema', 'Kies een thema in classificationIds.'],
    ['goal without a theme', 'Choose a theme in classificationIds.'],
  ),
  noPriority: warning(
    ['doel zonder speerpunt', 'Kies een speerpunt in classificationIds.'],
    ['goal without a priority', 'Choose a priority in classificationIds.'],
  ),
  noLevel: warning(['doel zonder niveau', 'Vul levelEntries in.'], ['goal without a level', 'Fill in levelEntries.']),
  noCitation: warning(
    ['er staat niet waar dit in het document te vinden is', 'Vul citationIds in.'],
    ['it does not say where the document has this', 'Fill in citationIds.'],
  ),
  obligationUnknown: warning(
    [
      'van {count} van de {total} afspraken per niveau is niet bekend of zij vereist zijn',
      'Vul obligation in waar dat bekend is.',
    ],
    [
      'for {count} of {total} agreements per level it is not known whether they are required',
      'Fill in obligation where it is known.',
    ],
  ),
  noDue: warning(
    ['streefwaarde zonder einddatum', 'Vul due in als het document een datum noemt.'],
    ['target without an end date', 'Fill in due when the document names a date.'],
  ),
  milestoneDate: warning(
    ['mijlpaal zonder datum', 'Vul start of due in, met duePrecision als de dag niet vaststaat.'],
    ['milestone without a date', 'Fill in start or due, with duePrecision when the day is not fixed.'],
  ),
  metOn: warning(
    ['status en metOn spreken elkaar tegen', 'Vul metOn in bij een gehaalde mijlpaal, en alleen daar.'],
    ['status and metOn contradict each other', 'Fill in metOn for a milestone that was met, and only there.'],
  ),
  onlyEnglish: warning(
    ['deze tekst is er alleen in het Engels; wie Nederlands leest, ziet Engels', 'Voeg de Nederlandse tekst toe.'],
    ['this text is in English only; who reads Dutch sees English', 'Add the Dutch text.'],
  ),
  noQuarter: separate(
    ['deze periode is geen kwartaal; het verslag wordt nergens getoond', 'Kies een kwartaal, zoals "2026-Q3".'],
    ['this period is no quarter; the report is shown nowhere', 'Choose a quarter, such as "2026-Q3".'],
  ),
  policyStale: warning(
    ['dit verslag gebruikt statusregels {version}, het plan nu {current}', 'Maak duidelijk welke regels gelden.'],
    ['this report uses status rules {version}, the plan now {current}', 'Make clear which rules hold.'],
  ),
  internalFigure: warning(
    [
      'deze indicator is intern, maar zijn cijfers staan in dit bestand',
      'Haal de cijfers weg: wie het adres van het bestand kent, kan ze lezen.',
    ],
    [
      'this indicator is internal, but its figures stand in this file',
      'Remove the figures: whoever knows the address of the file can read them.',
    ],
  ),
  longTitle: warning(
    ['titel van {length} tekens', 'Maak de titel korter dan {max} tekens en zet de rest in text.'],
    ['title of {length} characters', 'Make the title shorter than {max} characters and put the rest in text.'],
  ),
  longSentence: warning(
    ['lange zin: "{found}"', 'Schrijf voor bewoners zinnen van hooguit {max} woorden.'],
    ['long sentence: "{found}"', 'Write sentences of at most {max} words for residents.'],
  ),
  jargon: warning(
    ['het woord "{found}" is vaktaal of kantoortaal', 'Gebruik een gewoner woord.'],
    ['the word "{found}" is jargon or office language', 'Use a plainer word.'],
  ),
  oneLanguage: warning(
    ['tekst zonder Engels, terwijl het plan in twee talen is', 'Voeg "en" toe.'],
    ['text without English, while the plan is in two languages', 'Add "en".'],
  ),
  personal: warning(
    ['dit lijkt op een gegeven van een persoon ({kind})', 'Haal het weg: een plan bevat geen persoonsgegevens.'],
    ['this looks like personal data ({kind})', 'Remove it: a plan holds no personal data.'],
  ),
  minCell: warning(
    [
      'dit cijfer gaat over {denominator}, minder dan de ondergrens van {minCell}',
      'Gebruik status "suppressed" zonder waarde.',
    ],
    [
      'this figure is about {denominator}, fewer than the minimum of {minCell}',
      'Use status "suppressed" without a value.',
    ],
  ),
  singlePractice: warning(
    [
      'dit is een cijfer van één praktijk',
      'Voeg cijfers samen, of haal ze uit een bestand dat op een openbaar adres staat.',
    ],
    ['this is a figure of a single practice', 'Aggregate, or take it out of a file that stands at a public address.'],
  ),
  noValue: warning(
    ['waarneming zonder waarde', 'Vul value of numerator en denominator in, of gebruik status "missing".'],
    ['observation without a value', 'Fill in value or numerator and denominator, or use status "missing".'],
  ),
  mismatch: warning(
    ['de waarde {value} past niet bij teller en noemer ({computed})', 'Verbeter een van de drie.'],
    ['the value {value} does not match its counts ({computed})', 'Correct one of the three.'],
  ),
  recordedEarly: warning(
    [
      'vastgelegd op {recordedAt}, voordat de periode voorbij was',
      'Verbeter recordedAt of gebruik status "provisional".',
    ],
    ['recorded on {recordedAt}, before the period was over', 'Correct recordedAt or use status "provisional".'],
  ),
  competing: warning(
    [
      'er is nog een waarneming van dezelfde indicator, dag en gebied; de laatst vastgelegde telt',
      'Gebruik revisionOf voor een verbetering.',
    ],
    [
      'there is another observation of the same indicator, day and area; the one recorded last counts',
      'Use revisionOf for a correction.',
    ],
  ),
} satisfies Record<string, Rule>;

export type CheckCode = keyof typeof RULES;
/** What stands at the `{names}` of a message. */
export type Params = Record<string, string | number>;

/** A remark that holds at many places, with the first three of them. */
export function atMany(what: string, places: readonly string[], lang: Language): string {
  const [count, shown, rest] = [places.length, places.slice(0, 3).join(', '), places.length - 3];
  return lang === 'nl'
    ? `${count} keer: ${closed(what)} Bij ${shown} en nog ${rest}.`
    : `${count} times: ${closed(what)} At ${shown} and ${rest} more.`;
}

const fill = (text: string, params: Params) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…').slice(0, 200));

/** One finding at one place. */
export function sentence(code: CheckCode, place: string, params: Params, lang: Language): string {
  const [what, todo] = RULES[code][lang];
  return `${place}: ${closed(fill(what, params))} ${fill(todo, params)}`;
}

/** The same finding at many places; what differs between them is left open. */
export function groupSentence(code: CheckCode, places: readonly string[], shared: Params, lang: Language): string {
  const [what, todo] = RULES[code][lang];
  return `${atMany(fill(what, shared), places, lang)} ${fill(todo, shared)}`;
}

const closed = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
