import { css } from 'lit';

/** Styles of the drawing and the table, loaded with them. */
export const partsStyles = css`
  .notes,
  .read {
    font-size: max(0.8125em, 12px);
    color: var(--_muted);
  }
  .chart {
    position: relative;
    touch-action: pan-y;
  }
  .ruler {
    position: absolute;
    inset-inline: 0;
    block-size: 1em;
    visibility: hidden;
  }
  .drawing {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    overflow: visible;
  }
  text {
    fill: var(--_muted);
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .strong {
    fill: var(--_ink);
    font-weight: 600;
  }
  .notes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .sample {
    inline-size: 2em;
    block-size: 0.7em;
    margin-inline-end: 0.45em;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    margin-block: 0.5em;
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
    padding: 0.35em 0.9em 0.35em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  tbody th {
    min-inline-size: 8.5em;
  }
  thead th {
    font-weight: 600;
    color: var(--_muted);
    border-block-end-color: var(--_border);
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block: 0.5em;
  }
  .button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  @media (forced-colors: active) {
    .line,
    .hollow {
      stroke: Highlight;
    }
    .grid {
      stroke: GrayText;
      stroke-opacity: 0.5;
    }
    .dot,
    .outside {
      fill: Highlight;
    }
  }
  @media print {
    .chart,
    tr {
      break-inside: avoid;
    }
    .drawing {
      inline-size: 100%;
    }
  }
`;
