/*
 * A light Dutch stemmer for words of care and welfare. Snowball joins "ouders" with "ouderen" and misses huisarts/huisartsen and kind/kinderen;
 * here a table of families goes first, then a few endings. Input is folded (see fold.ts).
 */

/** Irregular families, one per comma: the others follow the first word. A first word with = is itself the stem, to stay apart (ouder, ouderen). */
const FAMILIES =
  '=ouderen oudere,=jongeren jongere,=maatje maatjes,=meisje meisjes,=lezen lees leest gelezen,' +
  '=dieet dieten dietist dietisten dieetiste dietetiek,=app apps,kind kinderen kids,mantelzorg mantelzorger mantelzorgers,logeer logeren logeert,oog ogen,oor oren,' +
  'eten eet,verslaaf verslaafd verslaafde verslaafden verslaving verslavingen,vermoeid moe moeheid,' +
  'hulp helpen help helpt geholpen,overlijd overleden,scheid gescheiden,val gevallen,loop gelopen,' +
  'doof doofheid,roken roker rokers gerookt,werk werker werkers,' +
  'eenzam vereenzaming vereenzamen vereenzaamd,wandel wandeling wandelingen wandelaar wandelaars,' +
  'drink drank drinker,zwem zwemmer zwemmers,zing zang zanger,sport sporter sporters,' +
  'ziek ziekte ziektes ziekten,pijn pijnlijk,angst angstig angstige,depressie depressief depressieve,' +
  'hoor hoort gehoord gehoor,zien zie ziet gezien,autisme autist autisten autistisch autistische,' +
  'gemeente gemeentelijk gemeentelijke,dement dementie dementerend dementerende dementerenden,' +
  'alcohol alcoholist alcoholisme alcoholisten,zwanger zwangerschap zwangerschappen,dakloos dakloze daklozen,' +
  'mishandel mishandeld mishandeling,reuma reumatisch reumatische,praat praatje praatjes,' +
  'steun steunt ondersteuning ondersteunen,verlies verliezen verloren,boos boze boosheid,' +
  'vaccin vaccinatie vaccinaties vaccineren vaccins,revalidatie revalideren revalideert,medicijn medicatie';

/** Professions and their fields share one stem: therapeut/therapie, logopedist/logopedie, psycholoog/psychologie. */
const PROFESSIONS: readonly (readonly [RegExp, string])[] = [
  [/verple(?:egkundigen?|gers?|ging|egsters?|gen|eg)$/, 'verpleg'],
  [/th?erap(?:euten?|euts|eutische?|ieen|ies?)$/, 'therap'],
  [/ped(?:isten?|ie|ische?)$/, 'ped'],
  [/(..)lo(?:og|ogs|gen|ge|gie|gische?)$/, '$1log'],
  [/iat(?:ers?|rie|rische?)$/, 'iat'],
];

/** Endings of nouns, adjectives and verbs, taken off one after the other; what must stand before them is kept (no lookbehind: Safari 15 has none). */
const ENDINGS: readonly RegExp[] = [
  /(.{5})(?:heid|heden)$/,
  /(.{3}[^l])ing(?:en)?$/,
  /(...)(?:etjes?|[pt]?jes?)$/,
  /(..(?:e[lmnr]|ie|ee|[aoy]|che|eur|[ao]r))s$/,
  /(..(?:[dfgklmp]|er))t$/,
  /(...)en?$/,
  /((?!week).{4})end$/,
];

function byRule(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  for (const [ending, shared] of PROFESSIONS) if (ending.test(word)) return word.replace(ending, shared);
  // A participle: "gestruikeld" is struikelen.
  let result = word.replace(/^ge(.{4,})d$/, '$1');
  for (const ending of ENDINGS) if (/[aeiouy].*..$/.test(result)) result = result.replace(ending, '$1');
  return result
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    .replace(/([aeou])\1(?=[b-df-hj-np-tv-z]$)/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}

const FAMILY = new Map<string, string>();
for (const family of FAMILIES.split(',')) {
  const [first, ...others] = family.replace('=', '').split(' ') as [string, ...string[]];
  const shared = family.startsWith('=') ? first : byRule(first);
  for (const member of [first, ...others]) FAMILY.set(member, shared);
}

/** The stem by which the forms of a word are joined; not a word to show. */
export function stem(word: string): string {
  return FAMILY.get(word) ?? byRule(word);
}

/** Stems of the families that have a member beginning with `start`: "dieti" leads to "dieet". */
export function familiesFrom(start: string): Set<string> {
  const found = new Set<string>();
  for (const [member, family] of FAMILY) if (member.startsWith(start)) found.add(family);
  return found;
}
