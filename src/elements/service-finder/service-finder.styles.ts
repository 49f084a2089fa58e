import { css } from 'lit';

/** The form; what comes with the results is in service-finder.results.styles.ts. */
export const styles = css`
  /* As high as what stands beside it. */
  :host,
  .root {
    display: grid;
    grid-template: 1fr / minmax(0, 1fr);
  }
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .finder {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 1em;
    padding: var(--koers-padding, clamp(0.7em, 4%, 1.4em));
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .heading {
    font-size: 1.4em;
  }
  label,
  .topics p,
  .status {
    font-weight: 600;
  }
  .hint {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .row,
  .topics {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.4em 0.3em;
  }
  input[type='search'] {
    flex: 1 1 8em;
    font: inherit;
    min-inline-size: 0;
    min-block-size: 2.75em;
    padding-inline: 0.7em;
    color: inherit;
    background: var(--_surface);
    border: 2px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
  }
  .main {
    background: var(--_accent);
    color: var(--_on-accent);
    padding-inline: 1.3em;
  }
  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .topics p {
    flex: 1 0 100%;
  }
  .topic {
    font: inherit;
    min-block-size: 2.75em;
    padding: 0.3em 1em;
    color: var(--_accent);
    background: var(--_soft);
    border: 1px solid var(--_border);
    border-radius: 1.5em;
    cursor: pointer;
  }
  .topic[aria-pressed='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    .topic[aria-pressed='true'],
    .main {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
  @media print {
    .finder {
      border: 0;
      padding: 0;
    }
    /* A question that nobody asked needs no paper. */
    .finder:not(:has(.cards)) {
      display: none;
    }
  }
`;
