/** The drawings of a KPI, for every element that shows one: attributes and classes only, coloured by `kpi-drawing.styles.ts`. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { KpiView } from './kpi-ring.types.js';

/**
 * The ring of a KPI with the value in its hole. The words beside it are what is read: hide the drawing from assistive technology. All
 * marks stand in one template, hidden where there is nothing to mark: a page of rings is drawn in half the time.
 */
export function ringDrawing(view: KpiView): TemplateResult {
  const size = !view.known ? 'words' : view.value.length > 6 ? 'long' : view.value.length > 4 ? 'medium' : '';
  const length = arcLength(view.share ?? 0);
  return html`<div class="ring ${view.known ? '' : 'unknown'} ${view.stale ? 'old' : ''}">
    <svg viewBox="0 0 100 100" focusable="false">
      <path class="track" d=${view.known ? TRACK : CIRCLE} pathLength="100"></path>
      <circle class="value" cx="50" cy="50" r="41" pathLength="100" transform="rotate(-90 50 50)"
        stroke-dasharray="${length} 100" visibility=${hiddenIf(length === 0)}></circle>
      <circle class="baseline" cx="50" cy="9" r="4.4" transform=${turn(view.baselineShare)} visibility=${hiddenIf(view.baselineShare === null)}></circle>
      ${view.normShare === null ? nothing : svg`<path class="norm" d="M50 2l5.2 7-5.2 7-5.2-7z" transform=${turn(view.normShare)}></path>`}
      <path class="target" d="M48.4-2h3.2v19h-3.2z" transform=${turn(view.targetShare)} visibility=${hiddenIf(view.targetShare === null)}></path>
      <path class="expected" d="M50 1l-3.6-6.5h7.2z" transform=${turn(view.expectedShare)} visibility=${hiddenIf(view.expectedShare === null)}></path>
    </svg>
    <span class="number ${size}">${view.value}</span>
  </div>`;
}

/** The track with its edges, outside and inside; without a figure only a line. */
const TRACK = 'M50 2.5a47.5 47.5 0 1 1 0 95a47.5 47.5 0 1 1 0-95M50 15.5a34.5 34.5 0 1 0 0 69a34.5 34.5 0 1 0 0-69';
const CIRCLE = 'M91 50a41 41 0 1 1-82 0a41 41 0 1 1 82 0';

/**
 * The value as a part of the ring: below 100% a gap stays, above 0 something shows. The gap is longer than what is left of the circle:
 * where a pattern just begins again at its end, browsers slant the edge at twelve o'clock.
 */
const arcLength = (share: number) => (share >= 1 ? 100 : share <= 0 ? 0 : Math.min(98.5, Math.max(1.5, share * 100)));

const turn = (share: number | null) => `rotate(${(share ?? 0) * 360} 50 50)`;

const hiddenIf = (hidden: boolean) => (hidden ? 'hidden' : nothing);

/** Value, target, start and expected position as shares of one line. */
export type BarShares = Pick<
  KpiView,
  'stale' | 'share' | 'targetShare' | 'baselineShare' | 'normShare' | 'expectedShare'
>;

/** The value, target, start and expected position on one line. */
export function barDrawing(view: BarShares): TemplateResult {
  const at = (share: number) => `${(share * 100).toFixed(2)}%`;
  const mark = (name: string, share: number | null, path: string) =>
    share === null
      ? nothing
      : svg`<svg class=${name} x=${at(share)} y="50%" width="1" height="1"><path d=${path}></path></svg>`;
  return html`<svg class="bar ${view.stale ? 'old' : ''}" focusable="false">
    <rect class="track" width="100%" height="100%" rx="3"></rect>
    ${view.share === null ? nothing : svg`<rect class="value" width=${at(view.share)} height="100%" rx="3"></rect>`}
    ${view.baselineShare === null ? nothing : svg`<circle class="baseline" cx=${at(view.baselineShare)} cy="50%" r="4"></circle>`}
    ${mark('norm', view.normShare, 'M0-7.5l5 7.5-5 7.5-5-7.5z')}
    ${mark('target', view.targetShare, 'M-1.5-11h3v22h-3z')}
    ${mark('expected', view.expectedShare, 'M0-7l-4-7h8z')}
  </svg>`;
}
