/**
 * What somebody asks and what comes back: filters, waiting, late answers, failures. The question lives here and in the search
 * box only; it is in no address, storage, event or console line.
 */
import { finderPartsWords } from '../../locales/service-finder-parts.js';
import { plainSearch } from '../../services/plain-search.js';
import type { newestOnly, ServiceSource, SourceAnswer, SourceErrorCode } from '../../services/source.js';
import { controlsOf, countChoices, countWider, type Counts } from './service-finder.filters.js';
import { searchOptions } from './service-finder.options.js';
import { placesOf } from './service-finder.places.js';
import type { FinderAnswer, FinderFilters, FinderHost } from './service-finder.types.js';

/** Letters before a search, and milliseconds after the last key; an own submit waits for neither. */
const LOCAL = { letters: 2, delay: 0 };
const REMOTE = { letters: 3, delay: 250 };
/** Results are announced so long after the last key, in milliseconds. */
const PAUSE = 1000;
/** Choices are counted when typing pauses this long. */
const COUNT_PAUSE = 300;

/** Filters that only say where somebody lives. */
const WHERE = ['area', 'near', 'place'];

type Engine = typeof import('./service-finder.engine.js');

export class FinderSearch {
  query = '';
  filters: FinderFilters = {};
  answer: FinderAnswer | undefined;
  problem: SourceErrorCode | undefined;
  /** More is on its way; or why it did not come. */
  fetching = false;
  notMore: SourceErrorCode | undefined;
  /** An older answer is shown while a newer one is on its way. */
  busy = false;
  /** Shards are chosen by place: nothing can be searched before. */
  needsPlace = false;
  counts: Counts | undefined;
  wider: Awaited<ReturnType<typeof countWider>> = [];
  engine: Engine | undefined;

  readonly #host: FinderHost;
  readonly #answered: (settled: FinderAnswer | undefined) => void;
  #source: ServiceSource | undefined;
  #ask: ReturnType<typeof newestOnly> | undefined;
  #loading = false;
  #data: unknown;
  #turn = 0;
  #typedAt = 0;
  #timers: ReturnType<typeof setTimeout>[] = [];

  /** @param answered told of each answer: first at once, without it; then with it, when typing pauses and it can be announced */
  constructor(host: FinderHost, answered: (settled: FinderAnswer | undefined) => void) {
    this.#host = host;
    this.#answered = answered;
  }

  /** Loads the engine, once. Without it (no connection) the plain search keeps answering. */
  async load(): Promise<void> {
    if (this.engine) await this.open();
    if (this.#loading) return;
    this.#loading = true;
    try {
      this.engine = await import('./service-finder.engine.js');
      await this.open();
    } catch {
      this.#loading = false;
    }
  }

  /** Opens the source of the data that are shown now; the question that stands is asked again. */
  async open(): Promise<void> {
    const host = this.#host;
    const { engine } = this;
    const { view, elsewhere } = host;
    if (!engine || !view || !host.isConnected) return;
    // A directory stays the same when the plan around it is refreshed.
    const data = elsewhere.endpoint ? JSON.stringify(elsewhere) : (view.file ?? view.services);
    if (data === this.#data) return;
    this.#data = data;
    const source = await engine.openSource(view, elsewhere);
    if (data !== this.#data) return;
    this.#source = source;
    this.#ask = engine.newestOnly(source);
    this.#again();
    // A manifest loads what belongs to the place that is chosen later.
    if (view.file && view.areas.length > 1) return;
    const wanted = () => this.#source === source && host.isConnected;
    await engine.prepare(source, searchOptions({}, view, host.today), wanted, () => {
      this.#again();
    });
  }

  /** Somebody typed. */
  type(query: string): void {
    this.query = query;
    this.#typedAt = performance.now();
    this.#search(false);
  }

  /** Enter, the button, or a suggestion: no waiting. */
  submit(query = this.query): void {
    this.query = query;
    this.#typedAt = 0;
    this.#search(true);
  }

  /** Changes filters; false, '' and undefined take one away. */
  filter(filters: FinderFilters): void {
    this.filters = { ...this.filters, ...filters };
    this.#typedAt = 0;
    this.#search(true);
  }

  /** Fetches what comes after the answer that is shown; gives the place of the first new service. */
  async more(): Promise<number | undefined> {
    const { answer } = this;
    if (!answer?.more || this.fetching) return undefined;
    this.fetching = true;
    this.notMore = undefined;
    this.#host.requestUpdate();
    let place: number | undefined;
    try {
      const next = await answer.more();
      const { joinAnswers } = await import('./service-finder.elsewhere.js');
      // Another question may have been asked meanwhile.
      if (this.answer === answer) {
        const joined = (this.answer = joinAnswers(answer as SourceAnswer, next));
        const first = next.items[0]?.id;
        place = first === undefined ? undefined : joined.items.findIndex(({ id }) => id === first);
      }
    } catch (error) {
      if (this.answer === answer) this.notMore = (error as { code?: SourceErrorCode }).code ?? 'network';
    }
    this.fetching = false;
    this.#host.requestUpdate();
    return place;
  }

  /** The element left the page. */
  close(): void {
    this.#stop();
    this.#data = undefined;
  }

  /** Nothing more is asked or said. */
  #stop(): void {
    this.#turn++;
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
  }

  /** A place alone is no question. */
  get #browses(): boolean {
    return Object.entries(this.filters).some(([name, value]) => value && !WHERE.includes(name));
  }

  #again(): void {
    this.#search(this.answer !== undefined);
  }

  #search(now: boolean): void {
    this.#stop();
    const host = this.#host;
    const limits = host.elsewhere.endpoint ? REMOTE : LOCAL;
    const letters = this.query.trim().length;
    this.counts = undefined;
    this.wider = [];
    if (letters < (now ? 1 : limits.letters) && !this.#browses) {
      this.answer = this.problem = undefined;
      this.busy = this.needsPlace = false;
      this.#answered(undefined);
      return;
    }
    const turn = this.#turn;
    const run = () => void this.#run(turn);
    if (limits.delay > 0 && !now) this.#timers.push(setTimeout(run, limits.delay));
    else run();
  }

  async #run(turn: number): Promise<void> {
    const host = this.#host;
    const view = host.view;
    const { engine, query, filters } = this;
    if (!view) return;
    this.needsPlace = !!view.file && view.areas.length > 1 && !filters.area;
    if (this.needsPlace) {
      this.answer = undefined;
      this.#answered(undefined);
      return;
    }
    let answer: FinderAnswer | undefined;
    let problem: SourceErrorCode | undefined;
    if (!engine || !this.#ask) {
      // Of services elsewhere nothing is known before the source is open.
      if (host.elsewhere.endpoint || view.file) return void this.load();
      answer = plainSearch(placesOf(view).services, query, searchOptions(filters, view, host.today));
    } else {
      const options = searchOptions(filters, view, host.today);
      if (host.elsewhere.endpoint || view.file) {
        this.busy = true;
        host.requestUpdate();
      }
      try {
        answer = await this.#ask(query, options);
        // A suggestion must lead somewhere.
        if (answer?.total === 0 && answer.suggestion && this.#source) {
          const other = await this.#source.search(answer.suggestion, options);
          if (other.total === 0) answer = { ...answer, suggestion: null };
        }
      } catch (error) {
        problem = (error as { code?: SourceErrorCode }).code ?? 'network';
        if (view.services.length > 0) {
          const own = engine.ownSource(placesOf(view).services);
          await engine.build(own.index, () => turn === this.#turn);
          answer = await own.search(query, options);
        }
      }
    }
    if (turn !== this.#turn) return;
    this.answer = answer;
    this.problem = problem;
    this.notMore = undefined;
    this.busy = false;
    this.#answered(undefined);
    const wait = answer?.total === 0 || problem ? 0 : Math.max(0, this.#typedAt + PAUSE - performance.now());
    this.#timers.push(
      setTimeout(() => {
        this.#answered(answer ?? NOTHING);
      }, wait),
    );
    if (answer && !problem) this.#timers.push(setTimeout(() => void this.#count(turn), COUNT_PAUSE));
  }

  /** Counts per choice, or what a wider search would give, when typing pauses. */
  async #count(turn: number): Promise<void> {
    const { engine, query, filters, answer } = this;
    const source = this.#source;
    const view = this.#host.view;
    if (!engine || !view || source?.capabilities.filters !== 'all' || !answer?.ready) return;
    const today = this.#host.today;
    const wanted = () => turn === this.#turn;
    const language = this.#host.speech;
    const controls = controlsOf(view, finderPartsWords.in(language), language);
    const counts = await countChoices(source, view, query, filters, controls, today, wanted);
    const wider = answer.total === 0 ? await countWider(source, view, query, filters, today) : [];
    if (!wanted()) return;
    this.counts = counts;
    this.wider = wider;
    this.#host.requestUpdate();
  }
}

const NOTHING: FinderAnswer = plainSearch([], '');
