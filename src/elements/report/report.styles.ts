import { css } from 'lit';

export const styles = css`
  .report {
    padding: var(--koers-padding, 1.25em);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
  }
  ul,
  ol {
    padding-inline-start: 1.2em;
  }
  .heading {
    font-size: 1.6em;
  }
  .h {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    hyphens: auto;
  }
  .small {
    margin-block: 1.1em 0.35em;
    font-size: 0.9375em;
    font-weight: 600;
  }
  .subtitle,
  .state,
  .foot,
  .facts,
  .summary,
  .way p {
    color: var(--_muted);
  }
  .state {
    margin-block-end: 0.4em;
    color: var(--_ink);
    font-weight: 600;
  }
  .paper {
    display: none;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.25em;
    align-items: center;
    margin-block-start: 0.9em;
  }
  .quarters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em;
    padding: 0;
    list-style: none;
  }
  .quarters button {
    min-block-size: 2.2em;
    padding: 0.2em 0.7em;
    font: inherit;
    font-size: 0.9375em;
    color: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.6);
    cursor: pointer;
  }
  .quarters button:hover {
    border-color: var(--_border);
  }
  .quarters [aria-current] {
    font-weight: 600;
    color: var(--_accent);
    border-color: var(--_accent);
  }
  .check {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 1.75em;
    font-size: 0.9375em;
  }
  .check input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.1em;
  }
  .link {
    min-block-size: 1.75em;
    padding: 0.15em 0;
    font: inherit;
    font-size: 0.9375em;
    text-align: start;
    color: var(--_accent);
    background: none;
    border: 0;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  header {
    padding-block-end: 1.1em;
    border-block-end: 1px solid var(--_line);
  }
  .part.first {
    border: 0;
    margin: 0;
  }
  .contents {
    display: none;
  }
  .contents ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    padding: 0;
    list-style: none;
  }
  .contents .link:not(:hover) {
    text-decoration: none;
  }
  .part {
    margin-block-start: 1.4em;
    padding-block-start: 1.1em;
    border-block-start: 1px solid var(--_line);
    scroll-margin-block-start: 1em;
  }
  .part > summary {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.8em;
    align-items: center;
    cursor: pointer;
  }
  .summary {
    grid-column: 2;
    font-size: 0.9375em;
  }
  .part > summary::before {
    content: '';
    box-sizing: border-box;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }
  .part[open] > summary::before {
    transform: rotate(45deg);
  }
  .part > summary::-webkit-details-marker {
    display: none;
  }
  .more summary {
    inline-size: fit-content;
    padding-block: 0.3em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .lead {
    margin-block: 0.4em;
    font-size: 1.0625em;
  }
  .short {
    display: grid;
    gap: 0.3em;
    margin-block-start: 0.4em;
  }
  .rings,
  .rows {
    display: grid;
    gap: 1em;
    padding: 0 0.3em;
    list-style: none;
  }
  .rings {
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
  }
  .rings li {
    display: grid;
    grid-template-columns: 5.2em minmax(0, 1fr);
    gap: 0.9em;
    align-items: center;
  }
  .rings .ring {
    inline-size: 5.2em;
  }
  .rings .number {
    font-size: 1em;
  }
  .rings .long {
    font-size: 0.8em;
  }
  /* So small a ring shows value and target; the rest stands in the part it belongs to. */
  .rings :is(.baseline, .expected) {
    display: none;
  }
  .name {
    font-weight: 600;
    line-height: 1.35;
    hyphens: auto;
  }
  .facts,
  .foot,
  .way p {
    font-size: 0.875em;
  }
  .row {
    display: grid;
    gap: 0.15em;
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_status, var(--_line));
  }
  .story {
    padding-inline-start: 0.8em;
    border-inline-start: 2px solid var(--_line);
  }
  .who {
    display: block;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .unknown-kpis {
    margin-block-start: 0.9em;
  }
  .unknown-kpis .icon {
    vertical-align: -0.2em;
    color: var(--_no-data);
  }
  .next p {
    margin-block-start: 0.4em;
  }
  .scroll {
    margin-block-start: 0.8em;
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
  }
  caption {
    padding-block-end: 0.4em;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 0.4em 0.8em 0.4em 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_line);
  }
  thead th {
    color: var(--_muted);
  }
  tbody th {
    min-inline-size: 10em;
    font-weight: 600;
  }
  dt {
    margin-block-start: 0.5em;
    font-weight: 600;
  }
  @container (inline-size >= 36em) {
    .contents {
      display: block;
    }
  }
  @container (inline-size >= 56em) {
    .report {
      padding: var(--koers-padding, 2em 2.25em);
    }
    .columns {
      display: grid;
      grid-template-columns: 13em minmax(0, 1fr);
      gap: 2.5em;
    }
    .contents {
      position: sticky;
      inset-block-start: 1em;
      align-self: start;
    }
    .contents ol {
      display: block;
    }
    .body {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      gap: 0 2.5em;
    }
    .next {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .quarters [aria-current] {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
