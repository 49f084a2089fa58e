import { css } from 'lit';

export const styles = css`
  .card,
  .root > .message {
    padding: var(--koers-padding, 1.1em 1.2em 1em);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5em 1em;
    align-items: baseline;
  }
  .card > * {
    grid-column: 1 / -1;
  }
  p,
  ol {
    margin: 0;
  }
  .heading {
    font-weight: 600;
    line-height: 1.3;
    hyphens: auto;
  }
  .sub,
  .foot,
  .more {
    font-size: max(0.8125em, 12px);
    color: var(--_muted);
  }
  .sub {
    margin-block-start: -0.4em;
  }
  .card > .now {
    grid-column: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7em;
    align-items: baseline;
  }
  .now strong {
    font-size: 1.7em;
    font-weight: 650;
    letter-spacing: -0.02em;
    line-height: 1.2;
  }
  .card > .now + .status {
    grid-column: 2;
  }
  .status {
    display: flex;
    gap: 0.45em;
    align-items: center;
    font-weight: 600;
    color: var(--_status);
  }
  .icon {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
  }
  .icon .mark {
    stroke: var(--_surface);
  }
  .summary {
    position: relative;
    max-inline-size: 44em;
  }
  .stories {
    display: grid;
    gap: 0.7em;
    padding: 0;
    list-style: none;
  }
  .stories li {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_border);
  }
  .stories span {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .foot {
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--_line);
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }
  details {
    min-inline-size: 0;
    position: relative;
  }
  details[open] {
    flex: 1 0 100%;
  }
  summary {
    cursor: pointer;
    inline-size: fit-content;
    padding-block: 0.3em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .example {
    justify-self: start;
  }
  @container (inline-size < 18em) {
    .card > .now,
    .card > .now + .status {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .icon .mark {
      stroke: Canvas;
    }
  }
  @media print {
    .card {
      border-color: #7d8894;
    }
    summary {
      list-style: none;
      text-decoration: none;
    }
  }
`;
