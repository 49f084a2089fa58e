import { css } from 'lit';

/** Head, legend, names, labels and the list of moments: what a narrow list and a wide grid share. */
export const styles = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
    padding: var(--koers-padding, 1.2em 1.25em 0.9em);
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
  .tools,
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.4em 0.5em;
  }
  .head {
    justify-content: space-between;
  }
  .heading {
    font-size: 1.4em;
  }
  .subheading {
    font-weight: 600;
    line-height: 1.3;
    hyphens: auto;
  }
  .period,
  .legend,
  .meta,
  .state,
  .summary,
  .axis span,
  .tools {
    font-size: 0.875em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .tool {
    font: inherit;
    color: var(--_accent);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
    padding: 0.3em 0.7em;
    min-block-size: 2.4em;
    cursor: pointer;
  }
  label,
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .legend {
    column-gap: 1.3em;
  }
  .label,
  .moments li {
    line-height: 1.35;
  }
  .label strong,
  .moments strong {
    font-weight: 600;
    hyphens: auto;
  }
  /* What is planned is usual; what happened, or did not, stands out. */
  .state {
    display: inline-block;
  }
  .meta {
    margin-inline-end: 0.5em;
  }
  :is(.met, .partlyMet, .notMet, .unreported) .state {
    font-weight: 600;
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
  .lines,
  .item .now {
    display: none;
  }
  .row,
  .moments {
    padding-block-start: 0.8em;
    border-block-start: 1px solid var(--_line);
  }
  .row {
    padding-block-end: 0.8em;
  }
  .row ol,
  .moments ol {
    display: grid;
    gap: 0.7em;
    margin-block-start: 0.5em;
  }
  .moments ol {
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    column-gap: 1.2em;
  }
  .item {
    display: grid;
    grid-template-columns: 2.4em minmax(0, 1fr);
    gap: 0.5em;
    break-inside: avoid;
  }
  .moments li {
    display: flex;
    gap: 0.5em;
    break-inside: avoid;
  }
  .sign {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    min-block-size: 1.35em;
    align-self: start;
  }
  .why {
    color: var(--_muted);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
  }
  caption,
  th,
  td {
    min-inline-size: 5em;
    padding: 0.35em 0.9em 0.35em 0;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  tr {
    border-block-end: 1px solid var(--_line);
  }
  @container (inline-size < 18em) {
    /* A list needs no window: everything is in it. */
    .tools {
      display: none;
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
    details {
      display: none;
    }
    .row .name,
    .moments .subheading {
      break-inside: avoid;
      break-after: avoid;
    }
  }
`;
