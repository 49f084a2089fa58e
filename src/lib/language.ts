/** The language an element speaks: its own, then that of its ancestors through shadow hosts, then Dutch. */
import type { Language } from '../plan/types.js';

/** The language of the interface for a language tag: English for English, Dutch for all else. */
export function toLanguage(tag: string): Language {
  return /^en\b/i.test(tag) ? 'en' : 'nl';
}

/** Nearest `lang` at or above `element`, shadow hosts included. */
export function languageOf(element: Element): Language {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    const lang = (node as Partial<Element>).getAttribute?.('lang');
    if (lang) return toLanguage(lang);
  }
  return 'nl';
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls `listener` when a `lang` attribute of the page changes, until `signal`. One observer serves all elements. */
export function onLanguageChange(listener: () => void, signal: AbortSignal): void {
  listeners.add(listener);
  observer ??= new MutationObserver(() => {
    for (const call of listeners) call();
  });
  if (listeners.size === 1) {
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  signal.addEventListener('abort', () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  });
}
