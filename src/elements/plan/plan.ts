import { ContextProvider } from '@lit/context';
import { LitElement, type PropertyValues } from 'lit';
import { property } from '../../lib/property.js';
import { defineAs } from '../../lib/registry.js';
import { PlanProvidedEvent, planContext } from '../../plan/context.js';
import { withFigures } from '../../plan/merge.js';
import { fixedSource, type PlanSource } from '../../plan/source.js';
import { sourceOf } from '../../plan/store.js';

/**
 * Loads a plan once and provides it to the elements inside it, and by its id to elements elsewhere on the page.
 * @summary Loads, refreshes and provides a plan; shows nothing itself.
 * @slot - The elements that show the plan.
 * @example <koers-plan src="plan.json" refresh="300"><koers-kpi-ring kpi="ind-1"></koers-kpi-ring></koers-plan>
 */
export class KoersPlan extends LitElement {
  /** Defines this element under another name; does nothing when that is taken already. */
  static define(tag: string, registry?: CustomElementRegistry): void {
    defineAs(tag, this, registry);
  }

  /** Address of the plan (JSON). */
  @property() src = '';

  /** Address of a separate file with figures, added to the plan. */
  @property() figures = '';

  /** Seconds between refreshes, at least 60; 0 is never. */
  @property({ type: Number }) refresh = 0;

  /** A plan as an object, without a request. Wins over `src`. */
  @property({ attribute: false }) planData: unknown;

  readonly #provider = new ContextProvider(this, { context: planContext });

  /** Where the elements get their plan; undefined while there is nothing to load. */
  get source(): PlanSource | undefined {
    return this.#provider.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#provide();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && changed.size > 0) this.#provide();
  }

  #provide(): void {
    const source = this.#source();
    if (!source) return;
    this.#provider.setValue(source);
    this.dispatchEvent(new PlanProvidedEvent());
  }

  #source(): PlanSource | undefined {
    if (this.planData !== undefined) return fixedSource(this.planData);
    if (!this.src) return undefined;
    const parts = [sourceOf(this.src), ...(this.figures ? [sourceOf(this.figures)] : [])];
    return refreshed(parts, () => this.refresh);
  }
}

/** The plan and its figures as one source. The figures may fail: then the plan stands without them. */
function refreshed(parts: PlanSource[], seconds: () => number): PlanSource {
  const [plan, figures] = parts as [PlanSource, PlanSource?];
  let merged: { of: unknown[]; data: unknown } | undefined;
  return {
    get data() {
      if (!figures || plan.data === undefined) return plan.data;
      if (figures.data === undefined) return figures.error ? plan.data : undefined;
      const of = [plan.data, figures.data];
      if (merged?.of.some((part, index) => part !== of[index]) ?? true)
        merged = { of, data: withFigures(of[0], of[1]) };
      return merged!.data;
    },
    get loadedAt() {
      return plan.loadedAt;
    },
    get error() {
      return plan.error ?? figures?.error;
    },
    subscribe(listener) {
      const stops = parts.map((part) => part.subscribe(listener, seconds()));
      return () => {
        for (const stop of stops) stop();
      };
    },
    async refresh() {
      await Promise.all(parts.map((part) => part.refresh()));
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'koers-plan': KoersPlan;
  }
}
