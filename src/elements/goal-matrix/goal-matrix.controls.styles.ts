import { css } from 'lit';

/** What stands around the table: title, switch, filters, result, legend. */
export const controls = css`
  .matrix {
    display: grid;
    gap: 1em;
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
    border: 0;
    list-style: none;
  }
  .top,
  .result,
  .switch,
  .signs ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1em;
    align-items: baseline;
  }
  .heading {
    font-size: 1.4em;
  }
  .switch,
  .toggles {
    margin-inline-start: auto;
  }
  .switch {
    column-gap: 0.2em;
    min-inline-size: 0;
  }
  legend {
    float: inline-start;
    padding-inline: 0 0.6em;
  }
  legend,
  .filters label,
  .chooser,
  .result {
    font-size: 0.9375em;
    color: var(--_muted);
  }
  .switch label {
    position: relative;
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
    padding: 0.25em 0.8em;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.6);
  }
  .switch input:checked + span {
    border-color: var(--_accent);
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
  }
  .switch input:focus-visible + span {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.3em), 1fr));
    gap: 0.7em 0.8em;
    align-items: end;
  }
  .filters label {
    display: grid;
    gap: 0.2em;
  }
  .search {
    grid-column: span 2;
  }
  select,
  input[type='search'] {
    font: inherit;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.5em;
    padding: 0.2em 0.5em;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
  }
  .filters .button,
  .plain-button {
    justify-self: start;
    font: inherit;
    font-size: 0.9375em;
    min-block-size: 2em;
    padding: 0.2em 0;
    color: var(--_accent);
    background: none;
    border: 0;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
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
    justify-self: start;
  }
  .result {
    align-items: center;
  }
  .result strong {
    margin-inline-end: 0.4em;
    font-weight: 600;
    color: var(--_ink);
  }
  .result .bar {
    flex: 0 1 9em;
  }
  .unsaid {
    flex-basis: 100%;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.3em;
    font-size: 0.9375em;
    font-weight: 600;
    cursor: pointer;
  }
  .signs,
  .scope ul {
    display: grid;
    gap: 0.4em;
    font-size: 0.9375em;
  }
  .signs ul {
    gap: 0.2em 1.4em;
  }
  .signs li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4em;
    align-items: center;
  }
  .signs .stripe {
    position: static;
    block-size: 1.2em;
  }
  small {
    font-size: 0.95em;
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .switch input:checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media print {
    /* A browser cuts a table in a grid badly. */
    .matrix {
      display: block;
    }
    .matrix > * {
      margin-block-end: 0.8em;
    }
    .filters,
    .switch,
    .skip,
    .plain-button {
      display: none;
    }
  }
`;
