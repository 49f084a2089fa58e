import { css, unsafeCSS } from 'lit';
import { MAX_MONTHS } from './timeline.types.js';

/** One rule per line of the grid, since a template may not hold a `style`. Numbers only. */
const lines = Array.from({ length: MAX_MONTHS + 1 }, (_, index) => {
  const n = index + 1;
  return `.c${n}{grid-column-start:${n}}.e${n}{grid-column-end:${n}}.m${n}{--_months:${n}}`;
});

/** Where there is room for a grid: the columns. A sheet of its own, since a build shortens only style sheets without holes. */
export const grid = unsafeCSS(`@container (inline-size >= 18em){${lines.join('')}}`);

export const styles = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
    padding: var(--koers-padding, 1.1em 1.2em 1em);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .head,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 0.6em;
  }
  .head {
    justify-content: space-between;
  }
  .heading {
    font-size: 1.2em;
    font-weight: 650;
    line-height: 1.3;
  }
  .subheading {
    font-weight: 650;
    line-height: 1.3;
    hyphens: auto;
  }
  .period,
  .legend,
  .meta,
  .state,
  .summary,
  .axis span,
  .tools,
  details {
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .period,
  .meta,
  .summary,
  .legend,
  .axis {
    color: var(--_muted);
  }
  .tool {
    font: inherit;
    font-weight: 600;
    color: var(--_accent);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
    padding: 0.3em 0.7em;
    min-block-size: 2.2em;
    cursor: pointer;
  }
  label {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.2em;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .legend .bar {
    inline-size: 2em;
  }
  .bar {
    flex: 1 1 auto;
    min-inline-size: 0.75em;
    inline-size: 0;
    block-size: 0.85em;
    overflow: visible;
  }
  .solid,
  .edge {
    fill: var(--_accent);
  }
  .solid.dashed {
    fill-opacity: 0.35;
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .outline {
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .plain {
    fill: var(--_surface);
  }
  .dashed {
    stroke-dasharray: 5 3;
  }
  .hatch {
    stroke: var(--_accent);
    stroke-width: 1.6;
  }
  .whisker line,
  .dotted {
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-dasharray: 2 3;
  }
  .arrow {
    flex: none;
    inline-size: 0.6em;
    block-size: 0.85em;
    fill: var(--_accent);
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .arrow.open {
    fill: none;
  }
  .diamond {
    position: relative;
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: 1.9em;
    block-size: 1.9em;
    color: var(--_accent);
  }
  .diamond svg {
    position: absolute;
    inset: 0;
    fill: var(--_surface);
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .diamond b {
    position: relative;
    font-size: 0.75em;
    line-height: 1;
  }
  .diamond.decision svg {
    fill: currentColor;
  }
  .diamond.evaluation svg {
    stroke-width: 2.75;
  }
  .diamond.decision b {
    color: var(--_on-accent);
  }
  .legend .diamond {
    inline-size: 1.2em;
    block-size: 1.2em;
  }
  .label,
  .moments li {
    line-height: 1.35;
  }
  .label strong,
  .moments strong {
    font-weight: 600;
    font-size: 0.9375em;
    line-height: 1.3;
    hyphens: auto;
  }
  .state {
    display: inline-block;
    font-weight: 600;
    color: var(--_muted);
    margin-inline-start: 0.4em;
  }
  .icon {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.12em;
  }
  .icon .fill {
    fill: currentColor;
  }
  .icon .line,
  .icon .inner {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .icon .inner {
    stroke: var(--_surface);
  }
  .met .state {
    color: var(--_achieved);
  }
  .partlyMet .state {
    color: var(--_attention);
  }
  .notMet .state {
    color: var(--_behind);
  }
  .dropped strong {
    text-decoration: line-through;
  }
  .dropped .sign {
    opacity: 0.5;
  }
  .axis,
  .lines {
    display: none;
  }
  .row {
    padding-block: 0.8em;
    border-block-start: 1px solid var(--_line);
  }
  .row ol {
    display: grid;
    gap: 0.6em;
    margin-block-start: 0.5em;
  }
  .item {
    display: grid;
    grid-template-columns: 2.4em minmax(0, 1fr);
    gap: 0.5em;
    break-inside: avoid;
  }
  .sign {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    min-block-size: 1.4em;
    align-self: start;
  }
  .whisker {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .why {
    color: var(--_muted);
  }
  .moments ol {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    gap: 0.5em 1.2em;
    margin-block-start: 0.5em;
  }
  .moments li {
    display: flex;
    gap: 0.5em;
    break-inside: avoid;
  }
  .moments {
    padding-block-start: 0.8em;
    border-block-start: 1px solid var(--_line);
  }
  summary {
    cursor: pointer;
    inline-size: fit-content;
    padding-block: 0.3em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .table {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  caption {
    text-align: start;
    color: var(--_muted);
    padding-block: 0.4em;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.35em 0.6em 0.35em 0;
    border-block-end: 1px solid var(--_line);
    min-inline-size: 5em;
  }
  @container (inline-size < 18em) {
    /* A list needs no window: everything is in it. */
    .tools {
      display: none;
    }
  }
  @container (inline-size >= 18em) {
    .scroll {
      overflow-x: auto;
    }
    .chart {
      min-inline-size: calc(var(--_months) * 1em);
    }
    .by-year {
      min-inline-size: calc(var(--_months) * 0.45em);
    }
    .axis {
      display: block;
    }
    .track {
      display: grid;
      grid-template-columns: repeat(var(--_months), minmax(0, 1fr));
      gap: 0;
    }
    .axis span {
      padding-inline: 0.3em;
      border-inline-start: 1px solid var(--_line);
      white-space: nowrap;
    }
    .axis .years span {
      font-weight: 650;
      color: var(--_ink);
      border-inline-start-color: var(--_border);
    }
    .by-year .quarters {
      display: none;
    }
    .axis .today {
      border: 0;
      justify-self: start;
      color: var(--_accent);
      font-weight: 650;
    }
    .axis .today.before {
      justify-self: end;
    }
    .name {
      position: sticky;
      inset-inline-start: 0;
      inline-size: fit-content;
      max-inline-size: min(100cqi - 3em, 34em);
    }
    .body {
      margin-inline-start: 0.5em;
    }
    .row .body {
      position: relative;
      padding-block: 0.3em;
    }
    .row ol {
      margin: 0;
      gap: 0.5em;
      position: relative;
    }
    .lines {
      position: absolute;
      inset: 0;
    }
    .lines i {
      grid-row: 1;
      border-inline-start: 1px solid var(--_line);
    }
    .lines .now {
      inline-size: 0;
      border-inline-start: 2px solid var(--_accent);
    }
    .third-1.now {
      justify-self: center;
    }
    .third-2.now {
      justify-self: end;
    }
    .sign,
    .label {
      grid-row: 1;
    }
    .text {
      background: var(--_surface);
      padding-block: 0.15em;
      box-decoration-break: clone;
      -webkit-box-decoration-break: clone;
    }
    .label.below {
      grid-row: 2;
    }
    .label.after {
      padding-inline-start: 0.5em;
    }
    .label.before {
      padding-inline-end: 0.5em;
      text-align: end;
    }
    .of-moment.after {
      padding-inline-start: 1.1em;
    }
    .of-moment.before {
      padding-inline-end: 1.1em;
    }
    .sign.moment {
      justify-self: center;
    }
    .sign.wide {
      justify-self: stretch;
    }
    .label.unplaced {
      position: sticky;
      inset-inline-start: 2em;
      max-inline-size: calc(100cqi - 6em);
    }
    .item:has(> .unplaced) {
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: 0.4em;
    }
  }
  @container (inline-size > 36em) {
    .axis,
    .row {
      display: grid;
      grid-template-columns: 13em minmax(0, 1fr);
      column-gap: 1em;
    }
    .body {
      margin: 0;
    }
    .axis .body {
      grid-column: 2;
    }
    .chart {
      min-inline-size: calc(var(--_months) * 1em + 14em);
    }
    .by-year {
      min-inline-size: calc(var(--_months) * 0.45em + 14em);
    }
    .name {
      inline-size: auto;
      max-inline-size: none;
      background: var(--_surface);
      z-index: 1;
    }
  }
  @media (forced-colors: active) {
    .solid,
    .edge,
    .arrow {
      fill: CanvasText;
    }
    .outline,
    .hatch,
    .arrow,
    .whisker line,
    .dotted {
      stroke: CanvasText;
    }
    .diamond,
    .lines .now {
      color: CanvasText;
      forced-color-adjust: preserve-parent-color;
    }
    .diamond.decision b {
      color: Canvas;
      forced-color-adjust: none;
    }
    .plain {
      fill: Canvas;
    }
  }
  @media print {
    .card {
      display: block;
      padding: 0;
      border: 0;
    }
    .legend,
    .scroll,
    .moments {
      margin-block-start: 0.8em;
    }
    .scroll {
      overflow: visible;
    }
    /* Else a browser darkens the number on a solid diamond. */
    .diamond b {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    /* The quarters stand at the top of each page. */
    .chart {
      display: table;
      table-layout: fixed;
      inline-size: 100%;
      min-inline-size: 0;
    }
    .axis {
      display: table-header-group;
    }
    .axis .body {
      margin-inline-start: 12em;
    }
    .row {
      grid-template-columns: 11em minmax(0, 1fr);
    }
    .long .quarters,
    details {
      display: none;
    }
    .axis {
      break-inside: avoid;
    }
    .name {
      position: static;
      align-self: start;
    }
    .row .name,
    .moments .subheading {
      break-inside: avoid;
      break-after: avoid;
    }
  }
`;
