/** The drawings of a KPI, for every element that shows one: attributes and classes only, coloured by `kpi-drawing.styles.ts`. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { KpiView } from './kpi-ring.types.js';

/** The ring of a KPI with the value in its hole. The words beside it are what is read: hide the drawing from assistive technology. */
export function ringDrawing(view: KpiView): TemplateResult {
  const size = !view.known ? 'words' : view.value.length > 6 ? 'long' : view.value.length > 4 ? 'medium' : '';
  return html`<div class="ring ${view.known ? '' : 'unknown'} ${view.stale ? 'old' : ''}">
    <svg viewBox="0 0 100 100" focusable="false">
      <circle class="edge" cx="50" cy="50" r="41" pathLength="100"></circle>
      <circle class="track" cx="50" cy="50" r="41"></circle>
      ${view.share === null ? nothing : arc(view.share)}
      ${view.expectedShare === null ? nothing : mark('expected', view.expectedShare, 'M50 1l-3.6-6.5h7.2z')}
      ${
        view.baselineShare === null
          ? nothing
          : svg`<circle class="baseline" cx="50" cy="9" r="4.4" transform="rotate(${view.baselineShare * 360} 50 50)"></circle>`
      }
      ${view.targetShare === null ? nothing : mark('target', view.targetShare, 'M48.4-2h3.2v19h-3.2z')}
    </svg>
    <span class="number ${size}">${view.value}</span>
  </div>`;
}

/**
 * The value as a part of the ring: below 100% a gap stays, above 0 something shows. The gap is longer than what is left of the circle:
 * where a pattern just begins again at its end, browsers slant the edge at twelve o'clock.
 */
function arc(share: number): SVGTemplateResult {
  const length = share >= 1 ? 100 : share <= 0 ? 0 : Math.min(98.5, Math.max(1.5, share * 100));
  return svg`<circle class="value" cx="50" cy="50" r="41" pathLength="100" stroke-dasharray="${length} 100"
    visibility=${length === 0 ? 'hidden' : nothing} transform="rotate(-90 50 50)"></circle>`;
}

/** Value, target, start and expected position as shares of one line. */
export type BarShares = Pick<KpiView, 'stale' | 'share' | 'targetShare' | 'baselineShare' | 'expectedShare'>;

/** The value, target, start and expected position on one line. */
export function barDrawing(view: BarShares): TemplateResult {
  const at = (share: number) => `${(share * 100).toFixed(2)}%`;
  const mark = (name: string, share: number | null, path: string) =>
    share === null ? nothing : svg`<svg class=${name} x=${at(share)} y="50%"><path d=${path}></path></svg>`;
  return html`<svg class="bar ${view.stale ? 'old' : ''}" focusable="false">
    <rect class="track" width="100%" height="100%" rx="3"></rect>
    ${view.share === null ? nothing : svg`<rect class="value" width=${at(view.share)} height="100%" rx="3"></rect>`}
    ${mark('expected', view.expectedShare, 'M0-7l-4-7h8z')}
    ${view.baselineShare === null ? nothing : svg`<circle class="baseline" cx=${at(view.baselineShare)} cy="50%" r="4"></circle>`}
    ${mark('target', view.targetShare, 'M-1.5-11h3v22h-3z')}
  </svg>`;
}

function mark(name: string, share: number, path: string): SVGTemplateResult {
  return svg`<path class=${name} d=${path} transform="rotate(${share * 360} 50 50)"></path>`;
}
