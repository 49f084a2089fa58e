import { css } from 'lit';

/** Styles of what is fetched later: the details of a goal and the choices of neighbourhoods. */
export const moreStyles = css`
  .details {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.6em;
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.9375em;
    line-height: 1.45;
  }
  .details dl {
    display: grid;
    gap: 0.15em;
  }
  dt {
    margin-block-start: 0.5em;
    font-size: 0.9em;
    font-weight: 600;
    color: var(--_muted);
  }
  .details li + li {
    margin-block-start: 0.3em;
  }
  .details li > .status,
  .kpi-title,
  .kpi-value + span {
    display: flex;
  }
  .details :is(.status, .obligation) {
    font-size: 0.87em;
  }
  .level-name {
    margin-block-start: 0.5em;
    font-weight: 600;
  }
  .plain {
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }
  .facts {
    font-size: 0.9em;
    color: var(--_muted);
  }
  a {
    color: var(--_accent);
  }
  .choices-part {
    display: grid;
    gap: 0.5em;
    padding-block-start: 1em;
  }
  .sub {
    font-size: 1.2em;
    font-weight: 600;
  }
  .lead {
    color: var(--_muted);
  }
  .chooser {
    display: grid;
    gap: 0.2em;
    inline-size: min(100%, 16em);
  }
  .choices {
    background: var(--_surface);
    border: 1px solid var(--_line);
  }
  .choices caption {
    padding-block: 0.4em;
    text-align: start;
  }
  .choices th,
  .choices td {
    padding: 0.55em 0.75em;
    border-block-start: 1px solid var(--_line);
    line-height: 1.35;
  }
  .choices thead th {
    background: var(--_soft);
  }
  .choices th {
    font-weight: 600;
  }
  .choices .bar {
    --_status: var(--_accent);
    max-inline-size: 6em;
    margin-block-start: 0.2em;
    background: var(--_track);
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
  }
  @container (inline-size < 38em) {
    .choices tbody tr > td {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0 0.6em;
      align-items: baseline;
      padding-block: 0.15em;
    }
    .choices .bar {
      display: none;
    }
    .choices tbody tr > :last-child {
      padding-block-end: 0.6em;
    }
    .choices caption {
      padding: 0.6em 0.75em;
    }
  }
  @media print {
    .choices-part {
      display: block;
    }
    .choices tr {
      break-inside: avoid;
    }
  }
`;
