import { css } from 'lit';

export const styles = css`
  /* As high as those beside it. By grids: a height in percent makes browsers lay out a page of cards again and again. */
  :host,
  .root {
    display: grid;
    grid-template: 1fr / minmax(0, 1fr);
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5em 1em;
    align-items: baseline;
    align-content: start;
  }
  .card,
  .root > .message {
    padding: var(--koers-padding, 1.2em 1.25em 0.9em);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  p,
  ol {
    margin: 0;
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
  }
  .stories {
    display: grid;
    gap: 0.5em;
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
    padding-block-start: 0.7em;
    border-block-start: 1px solid var(--_line);
    font-size: max(0.8125em, 12px);
    color: var(--_muted);
  }
  details {
    min-inline-size: 0;
    position: relative;
  }
  .tail p {
    margin-block: 0.3em;
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
      display: block;
    }
    .card {
      border-color: #7d8894;
    }
    .tail summary {
      color: inherit;
      list-style: none;
      text-decoration: none;
    }
  }
`;
