/** Words in two languages. Dutch is always there; English is loaded when a page asks for it, so that most pages never fetch it. */
import type { Language } from '../plan/types.js';

export interface Localized<Words> {
  /** The words for a language; Dutch until English is loaded. */
  in(lang: Language): Words;
  /** Loads English once. */
  loadEnglish(): Promise<void>;
  /** True when the words for `lang` are there. */
  has(lang: Language): boolean;
}

/** A section of the interface: Dutch words, and where the English ones come from. */
export function localized<Words>(dutch: Words, english: () => Promise<Words>): Localized<Words> {
  let loaded: Words | undefined;
  return {
    in: (lang) => (lang === 'en' && loaded) || dutch,
    async loadEnglish() {
      loaded ??= await english();
    },
    has: (lang) => lang === 'nl' || loaded !== undefined,
  };
}
