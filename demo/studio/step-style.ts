/** Step 6: the house style, as far as people can read it. */
import { html, nothing, type TemplateResult } from 'lit';
import { contrast, parseColor } from '../../src/embed/contrast.js';
import { HOUSE_FIELDS, judgeStyle, NO_STYLE, type HouseStyle, type Refusal } from '../../src/embed/house-style.js';
import { formOf, SCHEMES, type Scheme } from './choice.js';
import { radios, textField } from './inputs.js';
import type { Change, State } from './state.js';
import type { StudioWords } from './words.js';

const START = { accent: '#1d377b', surface: '#ffffff' };

/** The fields of the house style, each with what is wrong with it and a colour that would do. */
export function styleStep(state: State, words: StudioWords, change: Change): TemplateResult {
  const { house, refusals } = judgeStyle(state.style);
  const form = formOf(state.host);
  const set = (field: keyof HouseStyle, value: string) => {
    change({ style: { ...state.style, [field]: value } });
  };
  const ratio = (value: number | undefined) =>
    new Intl.NumberFormat(state.lang === 'nl' ? 'nl-NL' : 'en-GB', {
      maximumFractionDigits: 1,
      roundingMode: 'floor',
    }).format(value ?? 0);
  const refusal = (field: keyof HouseStyle): Refusal | undefined => refusals.find((each) => each.field === field);
  const accent = parseColor(house.accent);
  const surface = parseColor(house.surface || START.surface)!;
  const hints: Partial<HouseStyle> = { accent: accent ? words.good(ratio(contrast(accent, surface))) : '' };
  const line = (field: keyof HouseStyle) => {
    const found = refusal(field);
    return html`<div class="token">
      ${textField({
        ...{ name: field, label: words.field[field], value: state.style[field], hint: hints[field] ?? '' },
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
    ${HOUSE_FIELDS.filter((field) => form !== 'static' || field === 'accent').map(line)}
    ${
      form === 'iframe'
        ? radios(
            'scheme',
            words.frameColors,
            state.scheme,
            SCHEMES.map((scheme) => [scheme, words.frameScheme[scheme]]),
            (scheme) => {
              change({ scheme: scheme as Scheme });
            },
          )
        : nothing
    }
    <button type="button" class="plain small" @click=${() => {
      change({ style: NO_STYLE });
    }}>${words.reset}</button>
  `;
}
