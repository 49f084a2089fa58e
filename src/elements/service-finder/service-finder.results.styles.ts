import { css } from 'lit';

/** Filters and cards; adopted when they are loaded. */
export const resultStyles = css`
  dl,
  dd {
    margin: 0;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  select,
  input[type='text'] {
    box-sizing: border-box;
    font: inherit;
    font-weight: 400;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 3em;
    padding-inline: 0.5em;
    color: inherit;
    background: var(--_surface);
    border: 2px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
  }
  a.button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  .plain,
  summary {
    font: inherit;
    min-block-size: 1.75em;
    padding: 0.1em 0;
    color: var(--_accent);
    background: none;
    border: 0;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  summary {
    inline-size: fit-content;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5em), 1fr));
    gap: 0.5em 1em;
    align-items: end;
  }
  .where {
    display: contents;
  }
  .where .hint {
    margin-block-start: -0.3em;
  }
  .where .hint,
  .more[open] {
    grid-column: 1 / -1;
  }
  .more-row details[open] {
    flex: 1 0 100%;
  }
  .wrong {
    color: var(--_ink);
    border-inline-start: 3px solid var(--_attention);
    padding-inline-start: 0.5em;
  }
  .choice {
    display: grid;
    font-size: 0.9375em;
  }
  .tick {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2.8em;
    line-height: 1.25;
    font-weight: 400;
  }
  .tick input {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .filters summary,
  .filters > .plain {
    justify-self: start;
    min-block-size: 2.75em;
    padding-block: 0.6em;
  }
  .crisis {
    display: grid;
    gap: 0.6em;
    padding: 0.9em 1em;
    border: 2px solid var(--_behind);
    border-radius: var(--_radius);
  }
  .crisis p {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.9em;
    align-items: center;
  }
  .crisis span {
    flex: 1 1 12em;
  }
  .crisis .main {
    background: var(--_behind);
    border-color: var(--_behind);
    color: var(--_surface);
  }
  .busy {
    opacity: 0.55;
  }
  .cards {
    border-block-start: 1px solid var(--_line);
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.45em 1.2em;
    padding-block: 1.1em;
    border-block-end: 1px solid var(--_line);
  }
  .card:last-child {
    border-block-end: 0;
    padding-block-end: 0.3em;
  }
  .name {
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.3;
    hyphens: auto;
  }
  .meta li,
  .facts li {
    display: inline;
  }
  .meta,
  .checked,
  small {
    color: var(--_muted);
  }
  .checked,
  small {
    font-size: 0.875em;
  }
  .meta li:not(:last-child)::after,
  .facts li:not(:last-child)::after {
    content: ' · ';
  }
  .alert {
    display: flex;
    gap: 0.5em;
    color: var(--_attention);
  }
  .alert .icon {
    margin-block-start: 0.2em;
  }
  .phones {
    display: grid;
    gap: 0.4em;
    justify-items: start;
  }
  .steps {
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_line);
  }
  .steps strong {
    font-weight: 600;
  }
  .summary,
  .description {
    max-inline-size: 42em;
    white-space: pre-line;
  }
  .more-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.5em;
    align-items: start;
  }
  dl {
    display: grid;
    gap: 0.5em;
    margin-block: 0.5em;
  }
  dt {
    font-weight: 600;
  }
  .unknown {
    padding: 1.4em 0 0.7em;
    font-weight: 600;
  }
  .problem {
    margin-block-end: 1em;
  }
  .none {
    display: grid;
    gap: 0.7em;
    justify-items: start;
    padding-block-end: 0.7em;
  }
  .cards + .button {
    margin-block-start: 0.7em;
  }
  #results:focus {
    outline: none;
  }
  @container (inline-size > 36em) {
    .card {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .card > * {
      grid-column: 1 / -1;
    }
    .card > .name,
    .card > .meta {
      grid-column: 1;
    }
    .card > .phones {
      grid-column: 2;
      grid-row: 1 / span 2;
      justify-items: end;
      text-align: end;
    }
    dl > div {
      display: grid;
      grid-template-columns: 9em 1fr;
    }
    dd {
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    .busy {
      opacity: 1;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    .card .button {
      display: inline;
      border: 0;
      padding: 0;
    }
    .card summary {
      display: none;
    }
    .card a[href^='https']::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
    }
  }
`;
