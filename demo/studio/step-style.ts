/** Step 6: the house style, as far as people can read it. */
import { html, nothing, type TemplateResult } from 'lit';
import { takesTokens } from './choice.js';
import { contrast, parseColor } from './contrast.js';
import { textField } from './inputs.js';
import type { State } from './state.js';
import { tokensOf, type HouseStyle, type Refusal } from './tokens.js';
import type { StudioWords } from './words.js';

const EMPTY: HouseStyle = { accent: '', surface: '', font: '', radius: '' };
const START = { accent: '#1d377b', surface: '#ffffff' };

export function styleStep(state: State, words: StudioWords, change: (patch: Partial<State>) => void): TemplateResult {
  if (!takesTokens(state.host) && state.host !== 'newsletter') return html`<p class="note">${words.styleNotHere}</p>`;
  const { tokens, refusals } = tokensOf(state.style);
  const set = (field: keyof HouseStyle, value: string) => {
    change({ style: { ...state.style, [field]: value } });
  };
  const ratio = (value: number | undefined) =>
    new Intl.NumberFormat(state.lang === 'nl' ? 'nl-NL' : 'en-GB', {
      maximumFractionDigits: 1,
      roundingMode: 'floor',
    }).format(value ?? 0);
  const refusal = (field: keyof HouseStyle): Refusal | undefined => refusals.find((each) => each.field === field);
  const accent = parseColor(tokens['--koers-accent'] ?? '');
  const surface = parseColor(tokens['--koers-surface'] ?? START.surface)!;
  const line = (field: keyof HouseStyle, hint = '') => {
    const found = refusal(field);
    return html`<div class="token">
      ${textField({
        ...{ name: field, label: words.field[field], value: state.style[field], hint },
        problem: found ? words.refusal(found, ratio(found.ratio)) : '',
        change: (value) => {
          set(field, value);
        },
      })}
      ${
        field === 'accent' || field === 'surface'
          ? html`<input type="color" aria-label=${words.pick(words.field[field])}
              .value=${parseColor(state.style[field]) && state.style[field].length === 7 ? state.style[field] : START[field]}
              @change=${(event: Event) => {
                set(field, (event.target as HTMLInputElement).value);
              }} />`
          : nothing
      }
      ${
        found?.better
          ? html`<button type="button" class="plain small" @click=${() => {
              set(field, found.better!);
            }}>${words.better(found.better)}</button>`
          : nothing
      }
    </div>`;
  };
  return html`
    <p class="note">${words.styleHint}</p>
    ${line('accent', accent ? words.good(ratio(contrast(accent, surface))) : '')} ${line('surface')} ${line('font')} ${line('radius')}
    <button type="button" class="plain small" @click=${() => {
      change({ style: EMPTY });
    }}>${words.reset}</button>
  `;
}
