/** Step 1: the plan, checked with plain messages. */
import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../src/lib/text.js';
import { PLANS } from '../plans.js';
import { originOf } from './addresses.js';
import { findingsList } from './findings.js';
import { radios, textField } from './inputs.js';
import { picker } from './picker.js';
import type { Change, State } from './state.js';
import type { StudioWords } from './words.js';

interface PlanActions {
  change: Change;
  load(): void;
  loadFile(file: File): void;
}

/** The plan of an address, a file or the demo, and what was found in it. */
export function planStep(state: State, words: StudioWords, actions: PlanActions): TemplateResult {
  const { loaded, lang } = state;
  return html`
    ${radios('source', words.sourceLabel, state.source, Object.entries(words.source), (source) => {
      actions.change({ source: source as State['source'] });
    })}
    ${FIELDS[state.source](state, words, actions)}
    <div class="outcome" role="status">
      ${state.loading ? html`<p>${words.loading}</p>` : nothing}
      ${!state.loading && loaded?.failure ? html`<p class="problem">${loaded.failure}</p>` : nothing}
      ${
        !state.loading && loaded?.plan
          ? html`<p><strong>${words.loaded(textIn(loaded.plan.title, lang), loaded.plan.goals?.length ?? 0, loaded.plan.indicators?.length ?? 0)}</strong>
              ${words.checked(...countsOf(loaded.findings))}</p>`
          : nothing
      }
      ${!state.loading && loaded && !loaded.plan && !loaded.failure ? html`<p class="problem">${words.noPlan}</p>` : nothing}
    </div>
    ${loaded && !state.loading ? findingsList(loaded.findings, words, !loaded.plan) : nothing}
  `;
}

const FIELDS: Record<State['source'], (state: State, words: StudioWords, actions: PlanActions) => TemplateResult> = {
  demo: (state, words, { change, load }) => html`
    ${picker({
      ...{ name: 'demo', label: words.demoPlan, value: state.demo, query: '', words },
      options: PLANS.map(({ id, name }) => ({ value: id, label: name })),
      choose: (demo) => {
        change({ demo });
        load();
      },
      search: () => undefined,
    })}
    <p class="note">${words.demoNote}</p>
  `,
  url: (state, words, { change, load }) => html`<form novalidate @submit=${(event: Event) => {
    event.preventDefault();
    if (originOf(state.url)) load();
  }}>
    ${textField({
      name: 'url',
      label: words.url,
      hint: words.urlHint,
      value: state.url,
      type: 'url',
      problem: wrongAddress(state.url, words),
      change: (url) => {
        change({ url });
      },
    })}
    ${textField({
      name: 'figures',
      label: words.figuresUrl,
      value: state.figures,
      type: 'url',
      problem: wrongAddress(state.figures, words),
      change: (figures) => {
        change({ figures });
      },
    })}
    <button class="plain" ?disabled=${!originOf(state.url)}>${words.load}</button>
  </form>`,
  file: (state, words, { change, loadFile }) => html`
    <div class="field">
      <label for="file">${words.file}</label>
      <input id="file" type="file" accept=".json,application/json" aria-describedby="file-hint"
        @change=${(event: Event) => {
          const file = (event.target as HTMLInputElement).files?.[0];
          if (file) loadFile(file);
        }} />
      <p class="note" id="file-hint">${words.fileHint} <a href="./plan.html?lang=${state.lang}">${words.toPlanPage}</a></p>
    </div>
    ${textField({
      name: 'public',
      label: words.publicUrl,
      value: state.publicUrl,
      type: 'url',
      problem: wrongAddress(state.publicUrl, words),
      change: (publicUrl) => {
        change({ publicUrl });
      },
    })}
  `,
};

/** What is wrong with an address that somebody typed. */
const wrongAddress = (address: string, words: StudioWords) => (address && !originOf(address) ? words.urlWrong : '');

function countsOf(findings: readonly { level: string }[]): [number, number] {
  const errors = findings.filter(({ level }) => level === 'error').length;
  return [errors, findings.length - errors];
}
