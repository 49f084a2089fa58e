/*
 * A light Dutch stemmer for words of care and welfare. Snowball joins "ouders" with "ouderen" and misses huisarts/huisartsen and kind/kinderen;
 * here a table of families goes first, then a few endings. Input is folded (see fold.ts).
 */

/** One family per comma; its first word is the stem of all. */
const FAMILIES =
  'kind kinderen kindje kindjes kids,ouder ouders,ouderen oudere,jongeren jongere,jong jonge,jongen jongens,maatje maatjes,meisje meisjes,' +
  'ommetje ommetjes,oog ogen oogje,oor oren oortje,eten eet etend gegeten,been benen,lezen lees leest gelezen,les lessen,dieet dieten dietist ' +
  'dietisten dieetiste dietetiek dietiste,cursus cursussen,verslaaf verslaafd verslaafde verslaafden verslaving verslavingen,bus bussen,' +
  'vermoeid vermoeidheid moe moeheid,hulp helpen help helpt geholpen helper helpers,zorg zorgen zorgt,dood doden doodgaan,overlijd overlijden ' +
  'overleden overlijdt,scheid gescheiden scheiding scheiden,val vallen valt gevallen,loop lopen loopt gelopen,doof doofheid dove doven,' +
  'stad steden,lid leden,schip schepen,ei eieren,roken rook rookt roker rokers rookt gerookt,gezond gezonde gezondheid gezonder,' +
  'werk werken werkt werker werkers,eenzam eenzaamheid vereenzaming vereenzamen vereenzaamd,wandel wandelen wandelt wandeling wandelingen ' +
  'gewandeld wandelaar wandelaars,drink drinken drinkt drank dronken gedronken drinker,zwem zwemmen zwemt gezwommen zwemmer zwemmers,' +
  'zing zingen zingt gezongen zang zanger,bejaard bejaarde bejaarden,sport sporten sporter sporters gesport,slap slapen slaap slaapt geslapen,' +
  'huis huizen,thuis,gids gidsen,reis reizen,prijs prijzen,arts artsen,ziek zieke zieken ziekte ziektes ziekten zieker,buur buren,' +
  'pijn pijnen pijnlijk,angst angsten angstig angstige,depressie depressief depressies depressieve,schuld schulden,licht lichte,' +
  'hoor horen hoort gehoord gehoor,zien zie ziet gezien,beweg bewegen beweeg beweegt beweging,autisme autist autisten autistisch autistische,' +
  'crisis crises,gemeente gemeenten gemeentelijk gemeentelijke,dement dementie demente dementerend dementerende dementerenden,' +
  'alcohol alcoholist alcoholisme alcoholisten,zwanger zwangeren zwangerschap zwangerschappen zwangere,baby babys,' +
  'dakloos dakloze daklozen dakloosheid,misbruik misbruikt misbruiken,mishandel mishandeld mishandelen mishandeling mishandelt,' +
  'reuma reumatisch reumatische reumatoide,blind blinden blinde blindheid,beperk beperkt beperking beperkingen,' +
  'praat praten praatje praatjes gepraat,schrijf schrijven schrijft geschreven,rijd rijden rijdt rijbewijs,kank kanker,eng enge,bed bedden,' +
  'tand tanden,taal talen,papier papieren,brief brieven,steun steunen steunt ondersteuning ondersteunen ondersteunt,begin beginnen,' +
  'verlies verliezen verloren,ervar ervaring ervaringen ervaren,ruzie ruzies,boos boze boosheid,wond wonden,rouw rouwen,vaccin vaccinatie vaccinaties vaccineren vaccins gevaccineerd,' +
  'revalidatie revalideren revalideert,trombose,gratis,basis,overheid,diabetes,medicijn medicijnen medicatie,app apps,stotter stotteren stottert';

const FAMILY = new Map<string, string>();
for (const family of FAMILIES.split(',')) {
  const members = family.split(' ');
  for (const member of members) FAMILY.set(member, members[0]!);
}

/** Professions and their fields share one stem: therapeut/therapie, logopedist/logopedie, psycholoog/psychologie. */
const PROFESSIONS: readonly (readonly [RegExp, string])[] = [
  [/verple(?:egkundigen?|gers?|ging|egsters?|gen|eg)$/, 'verpleg'],
  [/th?erap(?:euten?|euts|eutische?|ieen|ies?)$/, 'therap'],
  [/ped(?:isten?|ie|ische?)$/, 'ped'],
  [/(?<=..)lo(?:og|ogs|gen|ge|gie|gische?)$/, 'log'],
  [/iat(?:ers?|rie|rische?)$/, 'iat'],
];

/** Endings of nouns, adjectives and verbs, taken off one after the other. */
const ENDINGS: readonly RegExp[] = [
  /(?<=.{5})(?:heid|heden)$/,
  /(?<=.{4})(?<!l)ing(?:en)?$/,
  /(?<=...)(?:etjes?|[pt]?jes?)$/,
  /(?<=..(?:e[lmnr]|ie|ee|[aoy]|che|eur|[ao]r))s$/,
  /(?<=..(?:[lpk]|er))t$/,
  /(?<=...)en?$/,
];

/** The stem by which the forms of a word are joined; not a word to show. */
export function stem(word: string): string {
  const family = FAMILY.get(word);
  if (family) return family;
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  for (const [ending, shared] of PROFESSIONS) if (ending.test(word)) return word.replace(ending, shared);
  let result = word;
  for (const ending of ENDINGS) if (/[aeiouy].*..$/.test(result)) result = result.replace(ending, '');
  return result
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    .replace(/([aeou])\1(?=[b-df-hj-np-tv-z]$)/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}

/** Stems of the families that have a member beginning with `start`: "dieti" leads to "dieet". */
export function familiesFrom(start: string): Set<string> {
  const found = new Set<string>();
  for (const [member, family] of FAMILY) if (member.startsWith(start)) found.add(family);
  return found;
}
