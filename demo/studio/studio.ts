/** The studio: from a plan to code that works, without a terminal. Everything happens in this page; nothing is stored. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { houseTokens, judgeStyle } from '../../src/embed/house-style.js';
import { commonWords } from '../../src/locales/common.js';
import { PLANS } from '../plans.js';
import { formOf } from './choice.js';
import { radios, checkbox } from './inputs.js';
import { fieldsOf, usableTags } from './items.js';
import { linkIn, loadAddress, loadFile, type Loaded } from './load-plan.js';
import { pictureOf } from './picture.js';
import { PreviewFrame } from './preview-frame.js';
import { resultPart } from './result.js';
import { drawShell, languageInAddress } from './shell.js';
import {
  addressesOf,
  attributesOf,
  choiceOf,
  initialState,
  MEASURED,
  missing,
  roomOf,
  WIDTHS,
  type State,
} from './state.js';
import { hostStep, updatesStep } from './step-host.js';
import { elementStep, itemStep } from './step-item.js';
import { planStep } from './step-plan.js';
import { styleStep } from './step-style.js';
import { WORDS } from './words.js';

let state: State = initialState(languageInAddress());
let said = { id: '', text: '' };
let file: File | undefined;
let loads = 0;
const demo = () => PLANS.find(({ id }) => id === state.demo);
const preview = new PreviewFrame(document.querySelector<HTMLIFrameElement>('#frame')!, (shown) => {
  document.querySelector<HTMLElement>('#frame')!.style.blockSize = `${Math.ceil(Math.min(shown.page, 20_000))}px`;
  change({ shown });
});

function change(patch: Partial<State>): void {
  const before = state;
  state = { ...state, ...patch };
  if (before.source !== state.source) state = { ...state, loaded: undefined, shown: undefined };
  if (before.tag !== state.tag) state = { ...state, shown: undefined };
  draw();
  if (before.source !== state.source && state.source === 'demo') void load();
  if (!before.pinned && state.pinned && !state.integrity) void findIntegrity();
}

/** Fetches the chosen plan; of two that overlap the last one counts. */
async function load(): Promise<void> {
  const words = WORDS[state.lang];
  const turn = (loads += 1);
  change({ loading: true });
  const { src, figures } = addressesOf(state, demo()?.file);
  const loaded =
    state.source === 'file' && file
      ? await loadFile(file, state.lang, words)
      : await loadAddress(src, figures, state.lang);
  if (turn === loads) settle(loaded);
}

/** Keeps what fits the new plan, and starts the rest with what the plan has. */
function settle(loaded: Loaded): void {
  const { plan } = loaded;
  if (!plan) {
    change({ loaded, loading: false, shown: undefined });
    return;
  }
  const example = state.source === 'demo' ? demo() : undefined;
  const tags = usableTags(plan);
  const tag = tags.includes(state.tag) ? state.tag : (tags[0] ?? state.tag);
  const known = plan.indicators?.some(({ id }) => id === state.item['kpi']);
  const kpi = known ? state.item['kpi']! : (example?.kpis[0] ?? plan.indicators?.[0]?.id ?? '');
  const item = {
    kpi,
    period: example?.period ?? '',
    'group-by': example?.groupBy ?? '',
    'as-of': example?.asOf ?? loaded.asOf,
  };
  const link = example ? new URL(`../?plan=${example.id}`, document.baseURI).href : linkIn(plan);
  change({ loaded, loading: false, shown: undefined, tag, item, queries: {}, link });
}

async function copy(id: string, text: string): Promise<void> {
  const words = WORDS[state.lang];
  try {
    await navigator.clipboard.writeText(text);
    said = { id, text: words.copied };
  } catch {
    // No clipboard here: select the text, so that the keyboard can copy it.
    const code = document.querySelector(`[data-piece="${id}"] code`);
    if (code) getSelection()?.selectAllChildren(code);
    said = { id, text: words.copyFailed };
  }
  draw();
}

function step(number: number, title: string, content: TemplateResult): TemplateResult {
  return html`<section class="step" aria-labelledby="step-${number}">${stepTitle(number, title)} ${content}</section>`;
}

function stepTitle(number: number, title: string): TemplateResult {
  return html`<h2 id="step-${number}"><span class="number" aria-hidden="true">${number}</span>${title}</h2>`;
}

function draw(): void {
  const words = WORDS[state.lang];
  drawShell(words, state.lang, 1, (lang) => {
    change({ lang });
    void load();
  });
  render(
    html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>`,
    document.querySelector<HTMLElement>('#intro')!,
  );
  const actions = {
    change,
    load: () => void load(),
    loadFile: (chosen: File) => {
      file = chosen;
      void load();
    },
  };
  const ready = state.loaded?.plan !== undefined;
  render(
    html`${step(1, words.steps.plan, planStep(state, words, actions))}
      ${
        ready
          ? html`${step(2, words.steps.element, elementStep(state, words, change))}
              ${step(3, words.steps.item, itemStep(state, words, change))}
              ${step(4, words.steps.host, hostStep(state, words, change))}
              ${step(5, words.steps.updates, updatesStep(state, words, change))}
              ${step(6, words.steps.style, styleStep(state, words, change))}`
          : nothing
      }`,
    document.querySelector<HTMLElement>('#steps')!,
  );
  drawPreview();
  drawResult();
}

const fieldNames = () =>
  state.loaded?.plan
    ? fieldsOf(state.tag, state.loaded.plan, state.lang, WORDS[state.lang]).map(({ name }) => name)
    : [];

function drawPreview(): void {
  const words = WORDS[state.lang];
  const { shown, width, loaded } = state;
  const { narrow, wide } = roomOf(state);
  document.querySelector('#preview-title')!.textContent = words.preview;
  const frame = document.querySelector<HTMLIFrameElement>('#frame')!;
  frame.title = words.previewTitle;
  frame.style.inlineSize = `${width}px`;
  const scroller = document.querySelector<HTMLElement>('#scroller')!;
  scroller.setAttribute('aria-label', words.previewTitle);
  scroller.hidden = !loaded?.plan;
  render(
    html`${radios(
      'width',
      words.width,
      String(width),
      WIDTHS.map((each) => [String(each), `${each} px`] as const),
      (each) => {
        change({ width: Number(each) });
      },
    )}
    ${checkbox(words.hostile, state.hostile, (hostile) => {
      change({ hostile });
    })}`,
    document.querySelector<HTMLElement>('#preview-options')!,
  );
  render(
    html`${state.hostile ? html`<p>${words.previewNote}</p>` : nothing}
      <p role="status">${
        shown?.state === 'ready'
          ? words.height(Math.max(narrow, wide), wide, width)
          : shown?.state === 'loading' || !shown
            ? words.measuring
            : words.previewError
      }</p>`,
    document.querySelector<HTMLElement>('#preview-note')!,
  );
  render(
    html`<a class="plain" href="#result">${words.toResult}</a>`,
    document.querySelector<HTMLElement>('#to-result')!,
  );
  if (!loaded?.plan) return;
  preview.show(
    {
      ...{ tag: state.tag, lang: state.contentLang, hostile: state.hostile, widths: MEASURED, width },
      attributes: attributesOf(state, fieldNames()),
      tokens: houseTokens(judgeStyle(state.style).house),
      // Only a frame has colours of its own; elsewhere the page decides.
      scheme: formOf(state.host) === 'iframe' ? state.scheme : 'light',
    },
    loaded.data,
  );
}

function drawResult(): void {
  const words = WORDS[state.lang];
  const addresses = addressesOf(state, demo()?.file);
  const todo = missing(state, addresses.src);
  const choice = choiceOf(state, fieldNames(), addresses);
  const target = document.querySelector<HTMLElement>('#result')!;
  const content =
    todo.length > 0
      ? html`<p>${words.resultMissing}</p>
          <ul>${todo.map((key) => html`<li>${words[key]}</li>`)}</ul>`
      : !state.shown
        ? html`<p>${words.measuring}</p>`
        : resultPart(choice, words, {
            copy: (id, text) => void copy(id, text),
            picture: () => pictureOf(choice, state.loaded!.plan!),
            said,
          });
  render(html`${stepTitle(7, words.result)} ${content}`, target);
}

/** The hashes of the build, when it stands beside the demo. */
async function findIntegrity(): Promise<void> {
  try {
    const response = await fetch('../../dist/integrity.json', { cache: 'no-cache' });
    const list = (await response.json()) as { files?: unknown };
    if (!response.ok || typeof list.files !== 'object' || list.files === null) return;
    change({ integrity: new Map(Object.entries(list.files as Record<string, string>)) });
  } catch {
    // Not built yet: the step says so when somebody asks for a fixed version.
  }
}

draw();
// The note that figures are invented is a word of the library in both languages.
void commonWords.load('en');
void load();
