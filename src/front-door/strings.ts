/** The words of the front door in both languages at once, for Node; the element loads English only when it is asked for. */
import { toLanguage } from '../lib/language.js';
import { frontDoor as en, frontDoorPaper as enPaper } from '../locales/en/front-door.js';
import { frontDoor as nl, frontDoorPaper as nlPaper, type PaperWords } from '../locales/nl/front-door.js';
import type { Language } from '../plan/types.js';

export const STRINGS: Record<Language, PaperWords> = { nl: { ...nl, ...nlPaper }, en: { ...en, ...enPaper } };

/** Dutch unless English is asked for; of a caller without types anything may come. */
export const localeOf = (locale: unknown): Language => toLanguage(typeof locale === 'string' ? locale : '');
