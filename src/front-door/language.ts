/**
 * Plain language for residents: short sentences, known words, "u", and no sentence that judges a complaint. Used on the
 * strings of the front door (tests) and on the texts of a plan (lint).
 */
import type { Language } from '../plan/types.js';

type LanguageRule = 'sentenceLength' | 'wordLength' | 'bannedWord' | 'claim';

interface LanguageProblem {
  rule: LanguageRule;
  /** The sentence or the word. */
  found: string;
}

/** Words per sentence, at most (B1, residents' texts). */
export const MAX_SENTENCE = 12;
/** Letters per word, at most; "huisartsenspoedposten" (21) is the name on the door and may stay. */
const MAX_WORD: Readonly<Record<Language, number>> = { nl: 19, en: 14 };

const LONG_NAMES = /^(huisartsenspoedpost(en)?|huisartsenpraktijk(en)?|mentalegezondheidsnetwerken)$/i;

/** Jargon, office language, "je" instead of "u", and link texts that say nothing. */
const BANNED: Readonly<Record<Language, RegExp>> = {
  nl: /\b(klik hier|hier klikken|lees meer|je|jij|jou|jouw|jullie|ANW|HAP|HIS|POH|ggz|(zelf)?triage|middels|teneinde|alsmede|betreffende|indien|dient|dienen|inzake|conform|zorgvraag|intake|anamnese|ten behoeve van|met betrekking tot)\b/gi,
  en: /\b(click here|read more|ANW|HAP|triage|utili[sz]e|prior to|pursuant|regarding|commence|aforementioned|anamnesis)\b/gi,
};

/** Sentences an address book may not say: that waiting is safe, how serious something is, what someone has. */
const CLAIMS: Readonly<Record<Language, RegExp>> = {
  nl: /(geen spoed|niet (ernstig|dringend|erg)\b|onschuldig|(kunt|mag|kan) (u )?(gerust |veilig |rustig )?(af)?wachten|veilig (om te )?wachten|niets aan de hand|diagnos|u hebt (waarschijnlijk|vermoedelijk)|uw klacht is|wij (beoordelen|adviseren)|advies op maat|hoeft niet naar|gaat vanzelf over|geruststel)/gi,
  en: /(no emergency|not (serious|urgent\b(?! questions))|harmless|(can|may) (safely )?wait\b(?!$)|safe to wait|nothing (is )?wrong|diagnos|you (probably|likely) have|your complaint is|we (assess|advise)|tailored advice|need not see|goes away by itself|reassur)/gi,
};

/** Everything in a text that a resident may stumble over, and every claim. */
export function languageProblems(text: string, locale: Language): LanguageProblem[] {
  const problems: LanguageProblem[] = [];
  // A point between digits (08.00) or in a web address ends no sentence.
  for (const sentence of text.split(/[.!?:;](?=\s|$)|\n/)) {
    const words = sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
    if (words.length > MAX_SENTENCE) problems.push({ rule: 'sentenceLength', found: sentence.trim() });
    for (const word of words) {
      const letters = word.replace(/[^\p{L}]/gu, '');
      if (letters.length > MAX_WORD[locale] && !/[./@]/.test(word) && !LONG_NAMES.test(letters)) {
        problems.push({ rule: 'wordLength', found: word });
      }
    }
  }
  for (const match of text.matchAll(BANNED[locale])) problems.push({ rule: 'bannedWord', found: match[0] });
  for (const match of text.matchAll(CLAIMS[locale])) problems.push({ rule: 'claim', found: match[0] });
  return problems;
}
