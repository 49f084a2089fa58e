import { stem } from './stem.js';

/** Parts of which words of care are made; the names and words of the data are added to them. A full word list splits wrongly. */
const PARTS =
  'aanpassing academie administratie advies adviseur afspraak alarm alcohol angst arbeid arts avond baby balans bank begeleiding belasting beperking beweeg ' +
  'bezoek bibliotheek bloed borst brein buddy budget bureau burger buurt cafe centrum christelijk club coach computer consulent consultatie contact crisis cursus dag ' +
  'dement dementie dienst dieet diabetes digitaal drugs eet eten energie familie fonds formulieren geheugen geld gezin gezondheid gok groep gym hart hersen huis ' +
  'huishoud huiswerk huur hulp hulpverlening inloop jeugd jongeren kamer kanker kind kinder kleding klacht klachten klus knie koor kraam kraan kunst leef les leven leesles leverziekte lezen lijn ' +
  'loket long lotgenoten luister maag maaltijd maat maatje mantelzorg massage medicatie medicijn middelen mond moeder muziek naasten nacht nek onderwijs onderzoek ontmoeting oog oor ' +
  'opvang opvoed ouder ouderen overgang overgewicht patient pijn plan plein pleeg poli polikliniek post praktijk preventie prik probleem problemen programma psychiatrie punt raad reis ' +
  'regeling relatie respijt rouw rug recept recht rijbewijs rolstoel schouder school schuld schulden scheiding seksueel service sociaal spoed spel speel spier spraak spreekuur sport steun stem stichting stoel stress ' +
  'taal tafel tand team therapie thuis training trauma tuin uitkering uitleen vaat val verblijf verenging verkeer verleden verlies vereniging vergoeding verpleging verslaving vervoer verzorging ' +
  'voedsel voeding voet vrienden vrijwilliger vrouwen vrouw mannen wandel werk werker wijk wijzer winkel woning wonen woon wond ziek ziekte ziekenhuis zelf zorg zwanger zwem groente fruit groepje praat loop fiets rijles dans zang ' +
  'probleem verwerking verlening vraag vragen toeslag toeslagen zaken zorgen koffie ochtend middag week weekend beheer behandeling huisarts fysio fysiotherapie pleinen netwerk gids';

/** Words that look like compounds and are not, or whose parts mislead. */
const WHOLE = new Set('huisarts voorzorg thuis zorgen verzorgen werkelijk voetbal praktijk taaltje overgang overgewicht ziekenhuis dagelijks handelen verhalen'.split(' '));

const SHORTEST = 3;

/** Splits compounds into known parts; built once per index, from the curated list and the data's own words. */
export class Compounds {
  readonly #known = new Set<string>();
  readonly #cache = new Map<string, readonly string[]>();

  constructor() {
    for (const part of PARTS.split(' ')) this.#known.add(stem(part));
  }

  /** Makes a word of the data known as a part. */
  learn(word: string): void {
    if (word.length >= 5 && word.length <= 14 && !/\d/.test(word)) this.#known.add(stem(word));
  }

  /** Stems of the two or three parts of a folded word, or nothing when it is no compound of known parts. */
  split(word: string): readonly string[] {
    const cached = this.#cache.get(word);
    if (cached) return cached;
    const parts = WHOLE.has(word) || /[^a-z]/.test(word) ? [] : (this.#halves(word, true) ?? []);
    if (this.#cache.size > 20_000) this.#cache.clear();
    this.#cache.set(word, parts);
    return parts;
  }

  #halves(word: string, deeper: boolean): string[] | undefined {
    let found: string[] | undefined;
    for (let cut = word.length - SHORTEST; cut >= SHORTEST && !found; cut--) {
      const left = this.#left(word.slice(0, cut));
      if (!left) continue;
      const right = word.slice(cut);
      if (this.#known.has(stem(right))) found = [left, stem(right)];
      else if (deeper && right.length >= 2 * SHORTEST) {
        const rest = this.#halves(right, false);
        if (rest) found = [left, ...rest];
      }
    }
    return found;
  }

  /** The stem of a first part, with or without a linking s, e or en: verslaving-s-zorg, ziek-en-huis. */
  #left(part: string): string | undefined {
    if (this.#known.has(stem(part))) return stem(part);
    const bare = part.replace(/(?<=...)s$/, '');
    return bare !== part && this.#known.has(stem(bare)) ? stem(bare) : undefined;
  }
}
