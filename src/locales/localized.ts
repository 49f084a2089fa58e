/** Words in two languages. Dutch is always there; English is loaded when a page asks for it, so that most pages never fetch it. */
import type { Language } from '../plan/types.js';

/** Something that is loaded before an element speaks a language. */
export interface Need {
  /** True when all that `lang` needs is there. */
  has(lang: Language): boolean;
  /** Loads what `lang` needs, once; rejects when that cannot be fetched. */
  load(lang: Language): Promise<unknown>;
}

export interface Localized<Words> extends Need {
  /** The words for a language; Dutch until English is loaded. */
  in(lang: Language): Words;
}

/** A section of the interface: Dutch words, and where the English ones come from. */
export function localized<Words>(dutch: Words, english: () => Promise<Words>): Localized<Words> {
  let loaded: Words | undefined;
  return {
    in: (lang) => (lang === 'en' && loaded) || dutch,
    async load(lang) {
      if (lang === 'en') loaded ??= await english();
    },
    has: (lang) => lang === 'nl' || loaded !== undefined,
  };
}
