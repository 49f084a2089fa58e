/** The drawing of the work agenda: bars, diamonds, icons. Only SVG shapes carry meaning, since backgrounds do not print. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { MilestoneState, MilestoneType, TimelineItem } from './timeline.types.js';

/** Shapes on a 16 by 16 grid: `fill` is solid, `line` is stroked, `inner` is stroked in the colour of the surface. */
const STATES: Partial<Record<MilestoneState, { fill?: string; line?: string; inner?: string; dashed?: boolean }>> = {
  met: { fill: 'M8 .7a7.3 7.3 0 1 0 0 14.6A7.3 7.3 0 0 0 8 .7', inner: 'm4.6 8.3 2.4 2.4 4.4-5' },
  partlyMet: { fill: 'M8 1.4a6.6 6.6 0 0 0 0 13.2z', line: 'M8 1.4a6.6 6.6 0 1 0 0 13.2A6.6 6.6 0 0 0 8 1.4' },
  notMet: { fill: 'M5 .8h6l4.2 4.2v6L11 15.2H5L.8 11V5z', inner: 'm5.4 5.4 5.2 5.2m0-5.2-5.2 5.2' },
  dropped: { line: 'M2 2h12v12H2zM5 8h6' },
  planned: { line: 'M8 1.4a6.6 6.6 0 1 0 0 13.2A6.6 6.6 0 0 0 8 1.4' },
  unreported: { line: 'M8 1.4a6.6 6.6 0 1 0 0 13.2A6.6 6.6 0 0 0 8 1.4', dashed: true },
};

/** The icon of a state; the word beside it is what is read. */
export function stateIcon(state: MilestoneState): TemplateResult {
  const { fill, line, inner, dashed } = STATES[state] ?? {};
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    ${fill ? svg`<path class="fill" d=${fill}></path>` : nothing}
    ${line ? svg`<path class="line" d=${line} stroke-dasharray=${dashed ? '3 2' : 'none'}></path>` : nothing}
    ${inner ? svg`<path class="inner" d=${inner}></path>` : nothing}
  </svg>`;
}

/** A phase: solid while work is done, outlined with a thick edge for a start or a delivery, hatched for what may follow. */
export function bar(type: MilestoneType, id: string, dashed = false): TemplateResult {
  const rect = (name: string, fill?: string) =>
    svg`<rect class=${name} width="100%" height="100%" rx="2" fill=${fill ?? nothing}></rect>`;
  let shape: unknown;
  if (type === 'extension') {
    shape = svg`<pattern id="hatch-${id}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatch" d="M1.5 0v7"></path></pattern>${rect('outline dashed', `url(#hatch-${id})`)}`;
  } else if (type === 'execution') {
    shape = rect(dashed ? 'solid dashed' : 'solid');
  } else {
    const edge = type === 'start' ? ['0', '0'] : ['100%', '-6'];
    shape = svg`${rect(dashed ? 'outline plain dashed' : 'outline plain')}
      <rect class="edge" x=${edge[0]} width="6" height="100%" transform="translate(${edge[1]} 0)"></rect>`;
  }
  return html`<svg class="bar" aria-hidden="true" focusable="false">${shape}</svg>`;
}

/** A moment: solid for a decision. */
export function diamond(type: MilestoneType, number: number | string): TemplateResult {
  return html`<span class="diamond ${type}"
    ><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 .8 23.2 12 12 23.2.8 12z"></path></svg><b>${number}</b></span
  >`;
}

/** A whole mark: bar or diamond, with an arrow where it goes on (solid) or where its end is not known (open). */
export function mark(item: TimelineItem): TemplateResult {
  const { place, type } = item;
  const arrow = (
    name: string,
    cut: boolean,
    open: boolean,
    d: string,
  ): SVGTemplateResult | TemplateResult | typeof nothing =>
    cut || open
      ? html`<svg class="arrow ${name} ${open ? 'open' : ''}" viewBox="0 0 10 14" focusable="false"><path d=${d}></path></svg>`
      : nothing;
  return html`${arrow('back', place?.cutStart ?? false, item.openStart, 'M8.5 2v10L1.5 7z')}
    ${
      item.number > 0
        ? html`${item.uncertain && place ? html`<svg class="whisker" focusable="false"><line x2="100%" y1="50%" y2="50%"></line></svg>` : nothing}
          ${diamond(type, item.number)}`
        : bar(type, item.id, item.uncertain)
    }
    ${arrow('on', place?.cutEnd ?? false, item.openEnd && item.number === 0, 'M1.5 2v10l7-5z')}`;
}
