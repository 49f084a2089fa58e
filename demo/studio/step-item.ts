/** Steps 2 and 3: the element, and what it shows. */
import { html, nothing, type TemplateResult } from 'lit';
import { linkUrl } from '../../src/lib/url.js';
import { checkbox, radios, textField } from './inputs.js';
import { fieldsOf, usableTags, type Field } from './items.js';
import { picker } from './picker.js';
import type { Change, State } from './state.js';
import type { StudioWords } from './words.js';

/** Step 2: the elements that have something to show of this plan. */
export function elementStep(state: State, words: StudioWords, change: Change): TemplateResult {
  const plan = state.loaded?.plan;
  const tags = plan ? usableTags(plan) : [];
  return radios(
    'element',
    words.steps.element,
    state.tag,
    tags.map((tag) => [tag, words.element[tag]?.[0] ?? tag, words.element[tag]?.[1]] as const),
    (tag) => {
      change({ tag });
    },
    { unseen: true },
  );
}

/** Step 3: which item of the plan, and how. */
export function itemStep(state: State, words: StudioWords, change: Change): TemplateResult {
  const plan = state.loaded?.plan;
  if (!plan) return html`${nothing}`;
  const fields = fieldsOf(state.tag, plan, state.lang, words);
  const set = (name: string, value: string) => {
    change({ item: { ...state.item, [name]: value } });
  };
  return html`
    ${fields.filter(({ more }) => !more).map((field) => drawField(field, state, words, set, change))}
    <details class="more">
      <summary>${words.moreOptions}</summary>
      ${fields.filter(({ more }) => more).map((field) => drawField(field, state, words, set, change))}
      ${picker({
        ...{ name: 'content-lang', label: words.contentLanguage, value: state.contentLang, query: '', words },
        options: [
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ],
        choose: (value) => {
          change({ contentLang: value === 'en' ? 'en' : 'nl' });
        },
        search: () => undefined,
      })}
      ${picker({
        ...{
          name: 'heading-level',
          label: words.item['heading-level']!,
          value: state.item['heading-level'] ?? '3',
          query: '',
          words,
        },
        options: ['2', '3', '4', '5', '6'].map((value) => ({ value, label: `h${value}` })),
        choose: (value) => {
          set('heading-level', value);
        },
        search: () => undefined,
      })}
      ${textField({
        ...{
          name: 'as-of',
          label: words.item['as-of']!,
          value: state.item['as-of'] ?? '',
          type: 'date',
          hint: words.asOfHint,
        },
        change: (value) => {
          set('as-of', value);
        },
      })}
      ${textField({
        ...{ name: 'link', label: words.link, value: state.link, type: 'url', hint: words.linkHint },
        problem: state.link && !linkUrl(state.link) ? words.linkWrong : '',
        change: (link) => {
          change({ link });
        },
      })}
    </details>
  `;
}

function drawField(
  { name, kind, options }: Field,
  state: State,
  words: StudioWords,
  set: (name: string, value: string) => void,
  change: Change,
): TemplateResult {
  const label = words.item[name] ?? name;
  const value = state.item[name] ?? '';
  if (kind === 'toggle') {
    return checkbox(label, value === 'true', (checked) => {
      set(name, checked ? 'true' : '');
    });
  }
  if (kind === 'quarter') {
    return textField({
      ...{ name, label, value, hint: words.all[name] ? `${words.all[name]}: 2026-Q1` : '' },
      change: (text) => {
        set(name, text);
      },
    });
  }
  return picker({
    ...{ name, label, value, options, words, query: state.queries[name] ?? '' },
    choose: (chosen) => {
      set(name, chosen);
    },
    search: (query) => {
      change({ queries: { ...state.queries, [name]: query } });
    },
  });
}
