import type { CSSResult } from 'lit';
import type { Need } from '../../locales/localized.js';
import type { Language } from '../../plan/types.js';

/** What a module of contents brings besides its functions. */
export interface ContentsModule {
  /** The words that its functions speak with. */
  words: readonly Need[];
  /** Styles of what it draws, added to those of the element. */
  styles?: readonly CSSResult[];
}

/**
 * The contents of an element: what judges, words and draws. A page first loads what asks for the plan and validates it; the contents
 * are fetched at the same time as the plan, so that neither waits for the other.
 */
export class Contents<M extends ContentsModule = ContentsModule> implements Need {
  readonly #fetch: () => Promise<M>;

  /** Undefined until it is there. */
  module: M | undefined;

  constructor(fetch: () => Promise<M>) {
    this.#fetch = fetch;
  }

  has(lang: Language): boolean {
    return this.module?.words.every((words) => words.has(lang)) ?? false;
  }

  async load(lang: Language): Promise<void> {
    this.module ??= await this.#fetch();
    await Promise.all(this.module.words.map((words) => words.load(lang)));
  }
}
