import { css } from 'lit';

/** A card and what most cards have: a status, a foot, a last line with what stands one step away, a table. */
export const card = css`
  .card {
    padding: var(--koers-padding, 1.2em 1.25em 0.9em);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  p,
  ul,
  ol,
  blockquote {
    margin: 0;
  }
  .heading {
    font-weight: 600;
    line-height: 1.3;
    hyphens: auto;
    text-wrap: balance;
  }
  .status {
    display: flex;
    gap: 0.45em;
    align-items: center;
    font-weight: 600;
    color: var(--_status);
  }
  .foot {
    padding-block-start: 0.7em;
    border-block-start: 1px solid var(--_line);
  }
  .foot,
  .tail > * {
    margin: 0;
    font-size: max(0.8125em, 12px);
    color: var(--_muted);
  }
  .tail {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    align-items: baseline;
  }
  .tail > details {
    position: relative;
    min-inline-size: 0;
  }
  .tail > [open] {
    flex: 1 0 100%;
  }
  .tail > .example {
    margin-inline-start: auto;
  }
  .tail p {
    margin-block: 0.3em;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.3em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    margin-block: 0.4em;
    border-collapse: collapse;
    color: var(--_ink);
  }
  caption {
    padding-block-end: 0.5em;
    text-align: start;
    color: var(--_muted);
  }
  th,
  td {
    min-inline-size: 5em;
    padding: 0.35em 0.9em 0.35em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    font-weight: 600;
    color: var(--_muted);
    border-block-end-color: var(--_border);
  }
  @media print {
    .card {
      border-color: #7d8894;
    }
    /* What is closed cannot be opened on paper. */
    .tail > details:not([open]) {
      display: none;
    }
    thead {
      display: table-header-group;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
