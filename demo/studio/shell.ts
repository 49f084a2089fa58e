/** What the pages of the studio share: their language, their navigation, the switch. The language stands in the address. */
import { html, nothing, render } from 'lit';
import type { Language } from '../../src/plan/types.js';

interface ShellWords {
  title: string;
  skip: string;
  language: string;
  footer: string;
  nav: readonly (readonly string[])[];
}

/** The language in the address, Dutch without one. */
export const languageInAddress = (): Language =>
  new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'nl';

/** Draws header and footer. `change` is called with another language. */
export function drawShell(words: ShellWords, lang: Language, current: number, change: (lang: Language) => void): void {
  document.documentElement.lang = lang;
  document.title = `Koers: ${words.title}`;
  document.querySelector('.skip')!.textContent = words.skip;
  document.querySelector('#footer-note')!.textContent = words.footer;
  const nav = document.querySelector<HTMLElement>('#plans')!;
  nav.setAttribute('aria-label', 'Koers');
  render(
    words.nav.map(
      ([href, label], index) =>
        html`<a href=${href!} aria-current=${index === current ? 'page' : nothing}>${label}</a>`,
    ),
    nav,
  );
  const options = document.querySelector<HTMLElement>('#options')!;
  render(
    html`<label><span>${words.language}</span>
      <select @change=${(event: Event) => {
        const chosen = (event.target as HTMLSelectElement).value === 'en' ? 'en' : 'nl';
        history.replaceState(null, '', chosen === 'en' ? '?lang=en' : location.pathname);
        change(chosen);
      }}>
        <option value="nl" lang="nl" .selected=${lang === 'nl'}>Nederlands</option>
        <option value="en" lang="en" .selected=${lang === 'en'}>English</option>
      </select></label>`,
    options,
  );
}
