/** The filters: which ones these data can answer, how many services each choice leaves, and how they look. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FinderPartsStrings } from '../../locales/nl/service-finder-parts.js';
import type { Language } from '../../plan/types.js';
import type { ServiceKind, ServiceMode } from '../../services/schema.js';
import { judge, NO_AREAS, type FilterName } from '../../services/filters.js';
import type { ServiceSource } from '../../services/source.js';
import { searchOptions } from './service-finder.options.js';
import type { Choice, FinderFilters, FinderView } from './service-finder.types.js';

/** So many filters are shown at first. */
const FIRST = 4;
/** Above so many choices in one list they are not counted. */
const COUNTED = 40;
const SLICE = 8;

/** What has a control: a place is asked beside the area, and topics stand above the filters. */
export type ControlName = Exclude<keyof FinderFilters, 'age' | 'near' | 'place' | 'topic'>;

/** One filter: a list to choose from, or a box to tick when there is no list. */
export interface Control {
  name: ControlName;
  label: string;
  choices: Choice[] | undefined;
}

const known = new WeakMap<FinderView, Map<string, Control[]>>();

/** The filters that say something about these services, the most asked first. Where the services are elsewhere all may. */
export function controlsOf(view: FinderView, t: FinderPartsStrings, lang: Language): Control[] {
  const byLang = known.get(view) ?? new Map<string, Control[]>();
  known.set(view, byLang);
  let controls = byLang.get(lang);
  if (!controls) byLang.set(lang, (controls = findControls(view, t, lang)));
  return controls;
}

function findControls({ services, areas }: FinderView, t: FinderPartsStrings, lang: Language): Control[] {
  const elsewhere = services.length === 0;
  const values = (read: (service: FinderView['services'][number]) => readonly string[] | undefined): string[] => [
    ...new Set(services.flatMap((service) => read(service) ?? [])),
  ];
  const choose = (name: ControlName, choices: Choice[]): Control[] =>
    choices.length > 1 ? [{ name, label: t.filter[name], choices }] : [];
  const tick = (name: ControlName & FilterName): Control[] => {
    const told = (value: unknown) => value === false || (value as unknown[]).length === 0;
    const some = services.some((service) => told(judge(service, { [name]: true }, [name], NO_AREAS)));
    return elsewhere || some ? [{ name, label: t.filter[name], choices: undefined }] : [];
  };
  const sorted = (ids: string[], label: (id: string) => string) =>
    ids.map((id) => ({ id, label: label(id) })).sort((a, b) => a.label.localeCompare(b.label, lang));
  const kinds = elsewhere
    ? []
    : (Object.keys(t.kinds) as ServiceKind[]).filter((kind) => services.some((service) => service.kind === kind));
  const modes = (Object.keys(t.modes) as ServiceMode[]).filter(
    (mode) => elsewhere || services.some((service) => service.mode?.includes(mode)),
  );
  const groups = values(({ audience, lifeStages }) => [...(audience?.groups ?? []), ...(lifeStages ?? [])]);
  const speech = new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' });
  const languages = values((service) => service.languages).filter((code) => /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(code));
  return [
    ...(areas.length > 0 ? [{ name: 'area' as const, label: t.filter.area, choices: [...areas] }] : []),
    ...choose(
      'group',
      sorted(groups, (id) => id),
    ),
    ...tick('withoutReferral'),
    ...tick('free'),
    ...choose(
      'kind',
      kinds.map((id) => ({ id, label: t.kinds[id] })),
    ),
    ...choose(
      'mode',
      modes.map((id) => ({ id, label: t.modes[id] })),
    ),
    ...tick('wheelchair'),
    ...choose(
      'language',
      sorted(languages, (code) => speech.of(code) ?? code),
    ),
    ...(elsewhere || services.some(({ hours }) => hours?.weekly?.length)
      ? [{ name: 'open' as const, label: t.filter.open, choices: undefined }]
      : []),
  ];
}

/** Counts by filter and choice, `free=true`: services that are known to answer when this is chosen too. */
export type Counts = ReadonlyMap<string, number>;

/** Counts every choice beside the other filters, in slices; undefined as soon as nobody wants it any more. */
export async function countChoices(
  source: ServiceSource,
  view: FinderView,
  query: string,
  filters: FinderFilters,
  controls: readonly Control[],
  today: string,
  wanted: () => boolean,
): Promise<Counts | undefined> {
  const counts = new Map<string, number>();
  let end = performance.now() + SLICE;
  for (const { name, choices = [{ id: 'true' }] } of controls) {
    if (choices.length > COUNTED) continue;
    for (const { id } of choices) {
      const chosen = { ...filters, [name]: id === 'true' ? true : id };
      const answer = await source.search(query, { ...searchOptions(chosen, view, today), limit: 1 });
      counts.set(`${name}=${id}`, answer.total - answer.unknownTotal);
      if (performance.now() > end) {
        await new Promise((resolve) => setTimeout(resolve));
        end = performance.now() + SLICE;
      }
      if (!wanted()) return undefined;
    }
  }
  return counts;
}

/** The same search with one filter less, or with none: how many services that gives. */
export async function countWider(
  source: ServiceSource,
  view: FinderView,
  query: string,
  filters: FinderFilters,
  today: string,
): Promise<{ without: keyof FinderFilters | undefined; count: number }[]> {
  const names = (Object.keys(filters) as (keyof FinderFilters)[]).filter(
    (name) => filters[name] && name !== 'near' && name !== 'place',
  );
  const tries: (keyof FinderFilters | undefined)[] =
    names.length > 1 ? [...names, undefined] : names.map(() => undefined);
  const found = [];
  for (const without of tries) {
    const wider = without ? { ...filters, [without]: undefined } : {};
    const { total } = await source.search(query, { ...searchOptions(wider, view, today), limit: 1 });
    if (total > 0) found.push({ without, count: total });
  }
  return found;
}

/** What the element lends to the filters. */
export interface FilterProps {
  controls: readonly Control[];
  filters: FinderFilters;
  counts: Counts | undefined;
  whole: string;
  /** Names of places that are known; without any nobody is asked for one. */
  places: readonly string[];
  /** What is said below the box for a place. */
  placeNote: { text: string; wrong: boolean };
  change: (name: ControlName, value: string | boolean) => void;
  locate: (place: string) => void;
  clear: () => void;
}

/** The filters: the most asked in sight, the others folded, and a button to take all away. */
export function renderFilters(t: FinderPartsStrings, props: FilterProps): TemplateResult {
  const { controls, filters, clear } = props;
  const rest = controls.slice(FIRST);
  const active = rest.filter(({ name }) => filters[name]).length;
  return html`<div class="filters no-print" role="group" aria-label=${t.filters} part="filters">
    ${repeat(
      controls.slice(0, FIRST),
      ({ name }) => name,
      (control) =>
        control.name === 'area' && props.places.length > 0
          ? html`<div class="where">${renderControl(t, props, control)} ${renderPlace(t, props)}</div>`
          : renderControl(t, props, control),
    )}
    ${
      rest.length > 0
        ? html`<details class="more">
            <summary>${t.moreFilters}${active > 0 ? ` (${active})` : nothing}</summary>
            <div class="filters">${repeat(
              rest,
              ({ name }) => name,
              (control) => renderControl(t, props, control),
            )}</div>
          </details>`
        : nothing
    }
    <button type="button" class="plain" @click=${clear}>${t.clear}</button>
  </div>`;
}

/** Where somebody lives more precisely: a box beside the list of areas, which it sets. */
function renderPlace(t: FinderPartsStrings, { filters, places, placeNote, locate }: FilterProps) {
  const { text, wrong } = placeNote;
  return html`<label class="choice place">
    <span>${t.place.label}</span>
    <input type="text" list="places" maxlength="60" autocomplete="off" spellcheck="false" aria-describedby="place-note"
      aria-invalid=${wrong ? 'true' : 'false'} .value=${filters.place ?? ''} @change=${(event: Event) => {
        locate((event.target as HTMLInputElement).value);
      }} />
    <datalist id="places">${places.map((name) => html`<option value=${name}></option>`)}</datalist>
  </label>
  <p class=${wrong ? 'hint wrong' : 'hint'} id="place-note">${text}</p>`;
}

function renderControl(t: FinderPartsStrings, { filters, counts, whole, change }: FilterProps, control: Control) {
  const { name, label, choices } = control;
  const counted = (text: string, id: string) => {
    const count = counts?.get(`${name}=${id}`);
    return count === undefined ? text : `${text}\u00a0(${count})`;
  };
  if (!choices) {
    return html`<label class="tick">
      <input type="checkbox" .checked=${filters[name] === true} @change=${(event: Event) => {
        change(name, (event.target as HTMLInputElement).checked);
      }} /><span>${counted(label, 'true')}</span>
    </label>`;
  }
  return html`<label class="choice">
    <span>${label}</span>
    <select @change=${(event: Event) => {
      change(name, (event.target as HTMLSelectElement).value);
    }}>
      <option value="" .selected=${!filters[name]}>${(name === 'area' && whole) || t.all}</option>
      ${choices.map(
        ({ id, label }) => html`<option value=${id} .selected=${filters[name] === id}>${counted(label, id)}</option>`,
      )}
    </select>
  </label>`;
}

/** "ze gratis zijn of nu open zijn": of what it is not known whether services answer. */
export function unknownText(t: FinderPartsStrings, names: Iterable<FilterName>): string {
  return [...new Set([...names].map((name) => t.whether[name]))].join(t.or);
}
