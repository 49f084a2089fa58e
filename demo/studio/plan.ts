/** The plan page: a file in, messages, counts, a preview, and a plan to download. The file never leaves the browser. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { save } from '../../src/lib/save.js';
import { textIn } from '../../src/lib/text.js';
import { localDate } from '../../src/lib/today.js';
import type { Said } from '../../src/cli/import/report.js';
import type { Plan } from '../../src/plan/types.js';
import { findingsList } from './findings.js';
import { importFiles, type Imported } from './import-file.js';
import { PLAN_WORDS } from './plan-words.js';
import { drawShell, languageInAddress } from './shell.js';

let lang = languageInAddress();
let name = '';
let busy = false;
let imported: Imported | undefined;
let failure: Said | undefined;
let preview: TemplateResult | undefined;
let turns = 0;

/** Reads what was chosen or dropped; of two that overlap the last one counts. */
async function read(list: FileList | null | undefined): Promise<void> {
  const files = [...(list ?? [])];
  if (files.length === 0) return;
  const turn = (turns += 1);
  name = files.map((file) => file.name).join(', ');
  busy = true;
  imported = failure = preview = undefined;
  draw();
  try {
    const bytes = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const result = await importFiles(bytes, localDate());
    if (turn !== turns) return;
    imported = result;
    if (result.plan) preview = (await import('./plan-preview.js')).planPreview(result.plan, result.document);
  } catch (error) {
    const { said } = error as { said?: Said };
    failure = said ?? { nl: PLAN_WORDS.nl.failed, en: PLAN_WORDS.en.failed };
  }
  busy = false;
  draw();
}

const json = (document: unknown) => new Blob([`${JSON.stringify(document, null, 2)}\n`], { type: 'application/json' });
const xlsx = (bytes: Uint8Array) =>
  new Blob([bytes as BlobPart], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });

async function saveWorkbook(plan: Plan, fileName: string): Promise<void> {
  const { planToWorkbook } = await import('../../src/cli/export/workbook.js');
  save(fileName, xlsx(await planToWorkbook(plan, lang)));
}

async function saveTemplate(): Promise<void> {
  const { examplePlan } = await import('../../src/cli/export/example-plan.js');
  await saveWorkbook(examplePlan(Number(localDate().slice(0, 4))), 'plan.xlsx');
}

function draw(): void {
  const t = PLAN_WORDS[lang];
  drawShell(t, lang, 2, (chosen) => {
    lang = chosen;
    draw();
  });
  render(
    html`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      <div class="panel drop" @dragover=${over} @dragleave=${leave} @drop=${drop}>
        <label class="plain file">${t.choose}
          <input type="file" multiple accept=".json,.xlsx,.xlsm,.xls,.csv,.xml,.md,.yml,.yaml" aria-describedby="kinds"
            @change=${(event: Event) => void read((event.target as HTMLInputElement).files)} />
        </label>
        <p>${t.drop}</p>
        <p class="note" id="kinds">${t.kinds}</p>
        <p class="note">${t.start}
          <button type="button" class="plain small" @click=${() => void saveTemplate()}>${t.template}</button></p>
      </div>
      <div role="status" class="outcome">${busy ? html`<p>${t.reading(name)}</p>` : verdict()}</div>
      ${imported && !busy ? report(imported) : nothing}
      ${preview && !busy ? html`<section class="looks" lang=${lang}><h2>${t.preview}</h2>${preview}</section>` : nothing}`,
    document.querySelector<HTMLElement>('#main')!,
  );
}

function verdict(): TemplateResult | typeof nothing {
  const t = PLAN_WORDS[lang];
  if (failure) return html`<p class="problem">${failure[lang]}</p>`;
  if (!imported) return nothing;
  const count = (level: string) => imported!.messages.filter((each) => each.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors > 0) return html`<p class="problem">${t.bad(errors)}</p>`;
  if (imported.kind === 'services') return html`<p>${t.services(imported.found['services'] ?? 0)}</p>`;
  return html`<p><strong>${imported.plan ? textIn(imported.plan.title, lang) : name}.</strong> ${t.good(warnings)}</p>`;
}

function report({ plan, document, kind, messages, found, parsed, keptAsText }: Imported): TemplateResult {
  const t = PLAN_WORDS[lang];
  const counts = Object.entries(t.counts)
    .map(
      ([key, label]) =>
        [label, (plan as Record<string, unknown[]> | undefined)?.[key]?.length ?? found[key] ?? 0] as const,
    )
    .filter(([, count]) => count > 0);
  return html`<section class="panel" aria-labelledby="result">
    <h2 id="result">${t.result}</h2>
    ${parsed === undefined ? nothing : html`<p>${t.numbers(parsed, keptAsText ?? 0)}</p>`}
    ${
      counts.length > 0
        ? html`<dl class="counts">
            ${counts.map(([label, count]) => html`<div><dt>${label}</dt><dd>${count}</dd></div>`)}
          </dl>`
        : nothing
    }
    ${findingsList(
      messages.map(({ level, message, place }) => ({ level, message: message[lang], place: place[lang] })),
      t,
      document === undefined,
    )}
    ${
      document === undefined
        ? nothing
        : html`<p class="buttons">
              <button type="button" class="plain" @click=${() => {
                save(kind === 'plan' ? 'plan.json' : 'services.json', json(document));
              }}>${t.save}</button>
              ${
                plan
                  ? html`<button type="button" class="plain" @click=${() => void saveWorkbook(plan, 'plan.xlsx')}>${t.saveWorkbook}</button>
                      <a class="plain" href="./?lang=${lang}">${t.next}</a>`
                  : nothing
              }
            </p>
            ${plan ? html`<p class="note">${t.nextNote}</p>` : nothing}`
    }
  </section>`;
}

function over(event: DragEvent): void {
  event.preventDefault();
  (event.currentTarget as Element).classList.add('over');
}

function leave(event: DragEvent): void {
  (event.currentTarget as Element).classList.remove('over');
}

function drop(event: DragEvent): void {
  event.preventDefault();
  leave(event);
  void read(event.dataTransfer?.files);
}

// A file that lands beside the field must not replace the page.
for (const type of ['dragover', 'drop']) {
  addEventListener(type, (event) => {
    event.preventDefault();
  });
}
draw();
