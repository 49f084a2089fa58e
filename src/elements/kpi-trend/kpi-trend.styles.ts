import { css } from 'lit';

export const styles = css`
  :host,
  .root {
    block-size: 100%;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5em 1em;
    align-items: baseline;
    align-content: start;
    min-block-size: 100%;
  }
  .card > * {
    grid-column: 1 / -1;
  }
  .sub {
    margin-block-start: -0.4em;
    font-size: max(0.875em, 12px);
    color: var(--_muted);
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
    font-weight: 600;
    letter-spacing: -0.02em;
    line-height: 1.2;
  }
  .card > .now + .status {
    grid-column: 2;
  }
  .summary {
    position: relative;
    max-inline-size: 44em;
    text-wrap: pretty;
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
  @container (inline-size < 18em) {
    .card > .now,
    .card > .now + .status {
      grid-column: 1 / -1;
    }
  }
  @media print {
    /* A card that goes on on the next page keeps its own height. */
    :host,
    .root {
      block-size: auto;
    }
    summary {
      list-style: none;
      text-decoration: none;
    }
  }
`;
