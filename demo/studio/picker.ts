/** A native select; when its list is long, with a field above it that shortens the list. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Option } from './items.js';
import type { StudioWords } from './words.js';

/** From so many options on, people look for a word instead of reading all. */
const LONG = 9;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The options in which every word of the query occurs; the chosen one always stays, or it would change unseen. */
export function matching(options: readonly Option[], query: string, value: string): Option[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return options.filter((option) => option.value === value || words.every((word) => fold(option.label).includes(word)));
}

interface PickerOptions {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
  query: string;
  words: StudioWords;
  choose(value: string): void;
  search(query: string): void;
}

/** A field to choose one of the options. */
export function picker({ name, label, value, options, query, words, choose, search }: PickerOptions): TemplateResult {
  const long = options.length >= LONG;
  const list = long ? matching(options, query, value) : options;
  return html`<div class="field ${long ? 'long' : ''}">
    <label for="item-${name}">${label}</label>
    ${
      long
        ? html`<input type="search" aria-label=${words.search(label)} placeholder=${words.search(label)} autocomplete="off"
            .value=${live(query)} @input=${(event: Event) => {
              search((event.target as HTMLInputElement).value);
            }} />`
        : nothing
    }
    <select id="item-${name}" size=${long ? 6 : nothing} @change=${(event: Event) => {
      choose((event.target as HTMLSelectElement).value);
    }}>
      ${list.map(
        (option) =>
          html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`,
      )}
    </select>
    ${long ? html`<p class="note" role="status">${query ? words.found(matching(options, query, ' ').length) : ''}</p>` : nothing}
  </div>`;
}
