import { css } from 'lit';

/** The table: levels as columns, groups as rows, goals as cards. */
export const styles = css`
  .frame {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
    hyphens: auto;
    min-inline-size: 0;
  }
  .frame thead th {
    position: sticky;
    inset-block-start: var(--koers-sticky-top, 0);
    z-index: 2;
    padding: 0.6em 0.75em;
    background: var(--_soft);
    border-block-end: 1px solid var(--_line);
    font-weight: 600;
    line-height: 1.3;
  }
  .frame td,
  .frame tbody th {
    padding: 0.9em 0.6em 1em;
  }
  .frame tbody th {
    position: relative;
    padding-inline: 1.75em 0.75em;
  }
  .frame tbody > tr + tr > * {
    border-block-start: 1px solid var(--_line);
  }
  .frame td.nothing {
    padding: 2em;
    text-align: center;
  }
  .first {
    inline-size: 15em;
  }
  th.wide {
    inline-size: 40%;
  }
  .total,
  .over,
  .description,
  .small,
  .marks,
  .applies,
  .also {
    display: block;
    font-size: 0.875em;
    font-weight: 400;
    line-height: 1.4;
    color: var(--_muted);
  }
  .entry,
  .none,
  .nothing,
  .summary {
    font-size: 0.9375em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .group,
  .title {
    inline-size: 100%;
    min-block-size: 1.6em;
    padding: 0;
    font: inherit;
    line-height: 1.35;
    text-align: start;
    color: inherit;
    background: none;
    border: 0;
    cursor: pointer;
    hyphens: auto;
  }
  .group {
    font-weight: 600;
  }
  .chevron {
    position: absolute;
    inset-inline-start: 0.75em;
    margin-block-start: 0.35em;
    inline-size: 0.7em;
    block-size: 0.7em;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 2.5;
  }
  .open .chevron {
    transform: rotate(90deg);
  }
  .frame tbody th .total {
    margin-block: 0.4em 0.25em;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.4em;
    border-radius: 0.2em;
    overflow: hidden;
  }
  .bar rect {
    fill: var(--_status);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .bar .noData {
    fill: var(--_line);
  }
  .first .bar {
    max-inline-size: 14em;
  }
  .stripe {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 4px;
    block-size: 100%;
  }
  .stripe rect {
    stroke: light-dark(transparent, #8b97a3);
  }
  .goals {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
    gap: 0.5em;
    align-items: start;
  }
  .long .goals {
    content-visibility: auto;
    contain-intrinsic-size: auto 20em;
    margin: -5px;
    padding: 5px;
  }
  .goal {
    position: relative;
    padding: 0.45em 0.7em 0.5em 0.9em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_surface);
    overflow: clip;
    overflow-clip-margin: 6px;
  }
  .goal.open {
    grid-column: 1 / -1;
  }
  .goal.experiment {
    border-style: dashed;
    border-color: var(--_border);
  }
  .title {
    display: block;
    overflow-wrap: anywhere;
    scroll-margin-block-start: 5em;
  }
  .required .title,
  .goal.open .title {
    font-weight: 600;
  }
  .goal:not(.open) .title::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .goal:not(.open) .title:focus-visible {
    outline: 0;
  }
  .goal:not(.open) .title:focus-visible::after {
    outline: 3px solid var(--_focus);
    outline-offset: -1px;
  }
  .goal:hover {
    border-color: var(--_border);
  }
  .goal:hover .title {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 0.7em;
    align-items: center;
  }
  .marks > :not(.sr) {
    margin-block-start: 0.25em;
  }
  .code {
    padding: 0 0.35em;
    border: 1px solid var(--_line);
    border-radius: 0.25em;
    font-size: 0.93em;
    font-weight: 600;
    line-height: 1.35;
    color: var(--_muted);
  }
  .status,
  .obligation {
    display: inline-flex;
    gap: 0.3em;
    align-items: center;
    color: var(--_status, var(--_muted));
  }
  .status:not(.noData) {
    font-weight: 600;
  }
  .obligation:is(.required, .experiment) {
    color: var(--_ink);
  }
  .obligation.required {
    font-weight: 600;
  }
  .icon {
    inline-size: 1.05em;
    block-size: 1.05em;
  }
  .lifecycle {
    padding-inline: 0.4em;
    border: 1px solid var(--_border);
    border-radius: 1em;
    color: var(--_ink);
  }
  .also .icon {
    margin-inline-end: 0.3em;
    vertical-align: -0.1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .summary {
    display: block;
    margin-block-end: 0.35em;
  }
  .summary strong {
    display: block;
    font-weight: 600;
    color: var(--_ink);
  }
  .more {
    margin-block-start: 0.3em;
  }
  .level {
    display: none;
  }
  .choice {
    font-size: 0.9375em;
    color: var(--_muted);
  }
  .choice.priority {
    color: var(--_accent);
    font-weight: 600;
  }
  .choice.priority::before {
    content: '★ ' / '';
  }
  @media (forced-colors: active) {
    .bar rect {
      fill: CanvasText;
    }
    .bar .noData {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
  @media print {
    .frame {
      overflow: visible;
    }
    .frame .level {
      display: block;
      font-size: 0.875em;
      font-weight: 600;
      break-after: avoid;
    }
    .frame thead th {
      position: static;
    }
    .frame tbody th {
      break-inside: avoid;
    }
    /* The name of a group stands on the page of its first goals: it takes room for them along. */
    .frame tbody th::after {
      content: '';
      display: block;
      block-size: 14em;
      margin-block-end: -14em;
    }
    .goals {
      display: block;
    }
    .goal {
      margin-block-end: 0.5em;
      break-inside: avoid;
    }
    .long .goals {
      content-visibility: visible;
    }
  }
`;
