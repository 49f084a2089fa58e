import { css } from 'lit';

export const styles = css`
  /* As high as what stands beside it. */
  :host,
  .root {
    display: grid;
    grid-template: 1fr / minmax(0, 1fr);
  }
  .door,
  .routes,
  .route {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .door {
    overflow-wrap: anywhere;
    gap: 1em;
    padding: var(--koers-padding, clamp(0.7em, 4%, 1.4em));
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  .heading {
    font-size: 1.4em;
  }
  .label {
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.3;
  }
  .label,
  .name,
  .now {
    color: var(--_ink);
  }
  .area {
    display: grid;
    gap: 0.3em;
    max-inline-size: 24em;
    font-weight: 600;
  }
  select,
  .call {
    border: 2px solid;
    border-radius: calc(var(--_radius) * 0.6);
  }
  select {
    font: inherit;
    font-weight: 400;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding-inline: 0.7em;
    color: var(--_ink);
    background: var(--_surface);
    border-color: var(--_border);
  }
  .notice {
    padding: 0.6em 0.9em;
    border-inline-start: 4px solid var(--_attention);
    background: var(--_soft);
  }
  .routes {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 0.75em 1.25em;
    list-style: none;
  }
  .route {
    gap: 0.3em;
    padding-block: 0.75em 0.25em;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
  }
  .emergency,
  .cannotWait {
    padding: 0.9em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  /* The number stands beside its words, however wide the page. */
  .emergency {
    grid-template-columns: fit-content(20em) auto minmax(0, 1fr);
    column-gap: 0.8em;
    align-items: center;
    --_color: var(--_behind);
    --_on: var(--_surface);
  }
  .emergency > p {
    grid-column: 1 / -1;
  }
  .emergency > :has(.call) {
    grid-column: 2;
  }
  .target {
    --_color: var(--_accent);
    --_on: var(--_on-accent);
  }
  .emergency,
  .target {
    border: 2px solid var(--_color);
  }
  :is(.emergency, .target) .label {
    font-size: 1.25em;
  }
  .open,
  .closed {
    font-weight: 600;
  }
  .open::before,
  .closed::before {
    content: '';
    box-sizing: border-box;
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.5em;
    border: 0.15em solid var(--_no-data);
    border-radius: 50%;
  }
  .open::before {
    border-color: var(--_achieved);
    background: var(--_achieved);
  }
  a {
    display: inline-block;
    max-inline-size: 100%;
  }
  a,
  summary {
    padding-block: 0.65em;
    color: var(--_accent);
    font-weight: 600;
    text-underline-offset: 0.2em;
  }
  .call {
    margin-block: 0.2em;
    padding: 0.5em 1em;
    font-size: 1.15em;
    text-decoration: none;
  }
  :is(.emergency, .target) .call {
    font-size: 1.4em;
    text-align: center;
    color: var(--_on);
    background: var(--_color);
    border-color: var(--_color);
  }
  .target .call {
    display: block;
  }
  .small,
  .foot {
    display: block;
    font-size: 0.875em;
    font-weight: 400;
    color: var(--_muted);
  }
  details {
    margin-block-end: -0.5em;
  }
  summary {
    inline-size: fit-content;
    cursor: pointer;
  }
  @media screen {
    .paper {
      display: none;
    }
  }
  @media (forced-colors: active) {
    /* The browser lays a plate behind text on a filled button; then nothing can be read. */
    .routes .call {
      color: LinkText;
      background: Canvas;
      border-color: LinkText;
    }
    .target {
      border-width: 4px;
    }
    .open::before {
      background: CanvasText;
    }
  }
  @media print {
    .now,
    .area,
    summary {
      display: none;
    }
    .route {
      break-inside: avoid;
    }
    .routes .call {
      padding: 0;
      border: 0;
      text-align: start;
      color: var(--_ink);
      background: none;
    }
  }
`;
