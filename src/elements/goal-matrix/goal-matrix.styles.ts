import { css, type CSSResult } from 'lit';

/** Too narrow for a column of group names: each name stands above its row of levels. */
const bands = (table: CSSResult) => css`
  ${table}, ${table} :is(thead, tbody) {
    display: block;
  }
  ${table} tr {
    display: flex;
    flex-wrap: wrap;
  }
  ${table} tr > * {
    flex: 1 1 0;
  }
  ${table} tr > .first,
  ${table} .nothing {
    inline-size: auto;
    flex-basis: 100%;
  }
  ${table} thead .first {
    display: none;
  }
  ${table} tbody tr > td {
    border: 0;
  }
  ${table} .wide {
    flex-grow: 1.7;
  }
`;

/** Too narrow for columns: each cell stands below the other and says its level itself. The rows and headers stay in the DOM. */
export const stack = (table: CSSResult) => css`
  ${table}, ${table} :is(caption, tbody, tr, th, td) {
    display: block;
    inline-size: auto;
  }
  ${table} thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  ${table} tbody tr > td {
    padding: 0.3em 0.75em 0.6em;
    border: 0;
  }
  ${table} .level {
    display: block;
    margin-block-end: 0.25em;
    font-size: 0.8125em;
    font-weight: 600;
    color: var(--_muted);
  }
  ${table} td:has(> .none) {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    padding-block: 0.1em;
  }
`;

export const styles = css`
  .matrix {
    display: grid;
    gap: 1em;
    min-inline-size: 0;
  }
  .matrix > * {
    min-inline-size: 0;
  }
  p,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1em;
    align-items: center;
  }
  .heading {
    font-size: 1.3em;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.25;
    hyphens: auto;
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.6em;
    align-items: center;
    margin-inline-start: auto;
  }
  legend {
    float: inline-start;
    padding: 0;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .switch label {
    position: relative;
    display: inline-block;
  }
  .switch input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .switch span {
    display: block;
    padding: 0.3em 0.9em;
    border: 1px solid var(--_border);
    border-radius: 2em;
    background: var(--_surface);
    font-size: 0.9375em;
  }
  .switch input:checked + span {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .switch input:focus-visible + span {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  /* Clipped where it is: put beside the page, it would make a page that reads from right to left scroll. */
  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .skip:focus {
    position: static;
    justify-self: start;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.3em), 1fr));
    gap: 0.7em 0.8em;
    align-items: end;
    padding: 0.9em 1em 1em;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .filters label {
    display: grid;
    gap: 0.2em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .search {
    grid-column: span 2;
  }
  select,
  input[type='search'] {
    font: inherit;
    font-size: 1.07em;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.4em;
    padding: 0.2em 0.5em;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
  }
  .filters .button {
    min-block-size: 2.57em;
    padding-block: 0.2em;
    border-width: 1px;
    font-weight: 500;
  }
  .plain-button {
    font: inherit;
    font-size: 0.875em;
    min-block-size: 2em;
    padding: 0.2em 0.4em;
    color: var(--_accent);
    background: none;
    border: 0;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .result {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1em;
    align-items: center;
    color: var(--_muted);
  }
  .result strong {
    color: var(--_ink);
    margin-inline-end: 0.4em;
  }
  .result .bar {
    flex: 0 1 9em;
  }
  .toggles {
    margin-inline-start: auto;
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
    font-size: 0.9375em;
    line-height: 1.3;
  }
  .total {
    display: block;
    font-size: 0.85em;
    font-weight: 400;
    color: var(--_muted);
  }
  .many thead th {
    padding-inline: 0.6em;
    font-size: 0.875em;
  }
  .many .total {
    font-size: 0.88em;
  }
  .first .bar {
    max-inline-size: 14em;
  }
  .frame tbody > tr + tr > * {
    border-block-start: 1px solid var(--_line);
  }
  .first {
    inline-size: 15em;
  }
  .frame tbody th {
    position: relative;
    padding: 0.75em 0.75em 1em 1.75em;
    background: color-mix(in srgb, var(--_soft) 45%, var(--_surface));
  }
  .frame td {
    padding: 0.75em 0.6em;
  }
  th.wide {
    inline-size: 40%;
  }
  .over,
  .description,
  .small {
    display: block;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .group {
    inline-size: 100%;
    min-block-size: 1.6em;
    padding: 0;
    font: inherit;
    font-weight: 650;
    line-height: 1.3;
    text-align: start;
    color: inherit;
    background: none;
    border: 0;
    cursor: pointer;
    hyphens: auto;
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
  .frame tbody th > .choice {
    margin-block-start: 0.5em;
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
  .goal.open {
    grid-column: 1 / -1;
  }
  .long .goals {
    content-visibility: auto;
    contain-intrinsic-size: auto 20em;
    margin: -5px;
    padding: 5px;
  }
  .goal {
    position: relative;
    padding: 0.45em 0.6em 0.5em 0.85em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_surface);
    overflow: clip;
    overflow-clip-margin: 6px;
  }
  .goal.experiment {
    border-style: dashed;
    border-color: var(--_border);
  }
  .title {
    display: block;
    inline-size: 100%;
    min-block-size: 1.6em;
    padding: 0;
    font: inherit;
    line-height: 1.35;
    text-align: start;
    color: var(--_ink);
    background: none;
    border: 0;
    cursor: pointer;
    hyphens: auto;
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
  .goal:hover .title {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .entry {
    font-size: 0.875em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .marks,
  .applies,
  .also {
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 0.55em;
    align-items: center;
    margin-block-start: 0.25em;
    font-size: 0.79em;
  }
  .code {
    padding: 0 0.35em;
    border: 1px solid var(--_border);
    border-radius: 0.25em;
    font-size: 0.95em;
    font-weight: 650;
    line-height: 1.4;
    color: var(--_ink);
  }
  .status,
  .obligation {
    display: inline-flex;
    gap: 0.3em;
    align-items: center;
    color: var(--_status);
  }
  .status {
    font-weight: 600;
  }
  .status.noData {
    font-weight: 400;
  }
  .obligation {
    color: var(--_muted);
  }
  .obligation.required {
    color: var(--_ink);
    font-weight: 650;
  }
  .obligation.experiment {
    color: var(--_ink);
  }
  .icon {
    flex: none;
    inline-size: 1.05em;
    block-size: 1.05em;
  }
  .mark {
    stroke: var(--_surface);
  }
  .lifecycle {
    padding-inline: 0.4em;
    border: 1px solid var(--_border);
    border-radius: 1em;
    color: var(--_ink);
  }
  .also .icon {
    inline-size: 0.9em;
    block-size: 0.9em;
    margin-inline-end: 0.3em;
    vertical-align: -0.05em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .none,
  .nothing {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .frame td.nothing {
    padding: 2em;
    text-align: center;
  }
  .summary {
    display: block;
    margin-block-end: 0.35em;
    font-size: 0.875em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .summary strong {
    display: block;
    color: var(--_ink);
  }
  .more {
    margin-block-start: 0.3em;
  }
  .level {
    display: none;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.3em;
    font-size: 0.875em;
    font-weight: 600;
    cursor: pointer;
  }
  .signs {
    display: grid;
    gap: 0.4em 1.5em;
    font-size: 0.875em;
  }
  .signs ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.4em;
  }
  .signs li {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.4em;
    align-items: center;
  }
  .signs li:has(.stripe) {
    padding-inline-start: 0.6em;
  }
  small {
    font-size: 0.93em;
    color: var(--_muted);
  }
  .scope ul {
    display: grid;
    gap: 0.3em;
    font-size: 0.9375em;
  }
  .choice {
    display: inline-block;
    inline-size: fit-content;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .choice.priority {
    padding: 0.05em 0.6em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  @container (inline-size < 60em) {
    .first {
      inline-size: 12em;
    }
  }
  @container (38em <= inline-size < 48em) {
    ${bands(css`.few`)}
  }
  @container (inline-size < 38em) {
    ${stack(css`.few`)}
  }
  @container (42em <= inline-size < 60em) {
    ${bands(css`.many`)}
  }
  @container (inline-size < 42em) {
    ${stack(css`.many`)}
  }
  @media (forced-colors: active) {
    .bar rect {
      fill: CanvasText;
    }
    .bar .noData {
      fill: Canvas;
      stroke: CanvasText;
    }
    .mark {
      stroke: Canvas;
    }
    .switch input:checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .choice.priority {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .filters,
    .switch,
    .skip,
    .plain-button {
      display: none;
    }
    .frame {
      overflow: visible;
    }
    .frame .level {
      display: block;
      font-size: 0.8125em;
      font-weight: 600;
    }
    .frame thead th {
      position: static;
    }
    .goal {
      break-inside: avoid;
    }
    .long .goals {
      content-visibility: visible;
    }
  }
`;
