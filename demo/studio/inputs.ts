/** Fields that several steps use. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** A group of choices of which one holds; each may have a sentence of its own. Its legend may be unseen, under a heading that says the same. */
export function radios(
  name: string,
  legend: string,
  value: string,
  options: readonly (readonly [value: string, label: string, note?: string, disabled?: boolean])[],
  choose: (value: string) => void,
  { unseen = false } = {},
): TemplateResult {
  return html`<fieldset class="choices ${name}">
    <legend class=${unseen ? 'sr' : ''}>${legend}</legend>
    ${options.map(
      ([each, label, note, disabled]) => html`<label class="choice">
        <input type="radio" name=${name} value=${each} .checked=${live(each === value)} ?disabled=${disabled}
          @change=${() => {
            choose(each);
          }} />
        <span><b>${label}</b>${note ? html`<small>${note}</small>` : nothing}</span>
      </label>`,
    )}
  </fieldset>`;
}

interface TextField {
  name: string;
  label: string;
  value: string;
  hint?: string;
  /** Why the value is not good. */
  problem?: string;
  type?: 'text' | 'url' | 'date' | 'number';
  change(value: string): void;
}

/** A line of text; its hint and its problem are read with it. Drawing the page again must not take away what is being typed. */
export function textField({ name, label, value, hint, problem, type = 'text', change }: TextField): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input id=${name} type=${type} .value=${value} autocomplete="off" spellcheck="false"
      aria-describedby="${name}-hint ${name}-problem" aria-invalid=${problem ? 'true' : nothing}
      @change=${(event: Event) => {
        change((event.target as HTMLInputElement).value.trim());
      }} />
    <p class="note" id="${name}-hint">${hint ?? ''}</p>
    <p class="problem" id="${name}-problem" role="status">${problem ?? ''}</p>
  </div>`;
}

/** A box to tick. */
export function checkbox(label: string, checked: boolean, change: (checked: boolean) => void): TemplateResult {
  return html`<label class="check">
    <input type="checkbox" .checked=${live(checked)} @change=${(event: Event) => {
      change((event.target as HTMLInputElement).checked);
    }} />
    <span>${label}</span>
  </label>`;
}
