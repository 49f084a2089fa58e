import { css } from 'lit';

export const styles = css`
  .door,
  .routes,
  .route {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .door {
    overflow-wrap: anywhere;
    hyphens: auto;
    gap: 1em;
    padding: var(--koers-padding, 1.2em);
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
    font-weight: 650;
    line-height: 1.25;
  }
  .area {
    display: grid;
    gap: 0.3em;
    max-inline-size: 24em;
    font-weight: 600;
  }
  select {
    font: inherit;
    font-weight: 400;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding-inline: 0.7em;
    color: var(--_ink);
    background: var(--_surface);
    border: 2px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
  }
  .notice {
    padding: 0.6em 0.9em;
    border-inline-start: 4px solid var(--_attention);
    background: var(--_soft);
  }
  .routes {
    gap: 0.75em;
    list-style: none;
  }
  .route {
    gap: 0.35em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_muted);
  }
  .emergency {
    border: 2px solid var(--_behind);
  }
  .target {
    border: 2px solid var(--_accent);
  }
  .label {
    font-size: 1.15em;
    font-weight: 650;
    line-height: 1.3;
    color: var(--_ink);
  }
  .name,
  .now {
    color: var(--_ink);
  }
  .open,
  .closed {
    font-weight: 600;
  }
  .open::before,
  .closed::before {
    content: '';
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.5em;
    border: 0.15em solid var(--_no-data);
    border-radius: 50%;
  }
  .open::before {
    border: 0.36em solid var(--_achieved);
  }
  a {
    display: inline-block;
    max-inline-size: 100%;
    padding-block: 0.65em;
    color: var(--_accent);
    font-weight: 600;
    text-underline-offset: 0.2em;
  }
  .call {
    padding: 0.5em 1em;
    font-size: 1.1em;
    color: var(--_accent);
    border: 2px solid;
    border-radius: calc(var(--_radius) * 0.6);
    text-decoration: none;
  }
  .target .call {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .emergency .call {
    color: var(--_surface);
    background: var(--_behind);
    border-color: var(--_behind);
  }
  .small {
    display: block;
  }
  .small,
  .foot {
    font-size: 0.875em;
    color: var(--_muted);
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.65em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  .paper {
    display: none;
  }
  @container (inline-size < 18em) {
    .door,
    .route {
      padding: 0.7em;
    }
  }
  @container (inline-size >= 36em) {
    .routes {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .emergency {
      grid-column: 1 / -1;
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
      border-color: CanvasText;
    }
  }
  @media print {
    .now,
    .area,
    summary {
      display: none;
    }
    .paper {
      display: inline;
    }
    p.paper {
      display: block;
    }
    details::details-content {
      display: block;
      content-visibility: visible;
      block-size: auto;
    }
    .route {
      break-inside: avoid;
    }
    .routes .call {
      padding: 0;
      border: 0;
      color: inherit;
      background: none;
    }
  }
`;
