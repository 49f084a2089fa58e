import { css, unsafeCSS } from 'lit';
import { colorTokens } from './palette.js';

/**
 * Colours, lengths and the reset that every element shares. Colours follow the `color-scheme` of the page. The contrasts of
 * the palette are computed and tested; a page may override every `--koers-*`.
 */
export const tokens = css`
  :host {
    display: block;
    container-type: inline-size;
    contain-intrinsic-inline-size: 18em;
    font-size: var(--koers-font-size, max(1em, 16px));
    ${unsafeCSS(colorTokens('light'))};
    --_radius: var(--koers-radius, 0.625em);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      ${unsafeCSS(colorTokens('both'))};
    }
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    /* Margins of the page's own text stay inside, so that nothing moves when that text is replaced. */
    display: flow-root;
    color: var(--_ink);
    font: 1em/1.5 var(--koers-font, 'Source Sans 3', 'Segoe UI', system-ui, sans-serif);
    /* A page that sets a size on every element reaches the host; below the size that was asked for it does not get. */
    font-size: max(1em, min(var(--koers-font-size, 16px), 16px));
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
  }
  /* A rule for the ::before of every element would make browsers style two more boxes for each, only to find that there is none. */
  * {
    box-sizing: border-box;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    /* Nothing to scroll, and nothing around it that would have to be laid out again: a page of cards has hundreds of these. */
    overflow: clip;
    contain: strict;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .heading {
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.01em;
    hyphens: auto;
  }
  .message {
    margin: 0;
    color: var(--_muted);
  }
  .button {
    font: inherit;
    font-weight: 600;
    color: var(--_accent);
    background: var(--_surface);
    border: 2px solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.6);
    padding: 0.4em 0.9em;
    min-block-size: 2.75em;
    cursor: pointer;
  }
  .status {
    display: flex;
    gap: 0.45em;
    align-items: center;
    font-weight: 600;
    color: var(--_status);
  }
  .achieved {
    --_status: var(--_achieved);
  }
  .onTrack {
    --_status: var(--_on-track);
  }
  .attention {
    --_status: var(--_attention);
  }
  .behind {
    --_status: var(--_behind);
  }
  .noData {
    --_status: var(--_no-data);
  }
  .icon {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
  }
  .mark {
    stroke: var(--_surface);
  }
  .example,
  .tail > * {
    margin: 0;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  /* The last line of a card: what stands one step away, and that the figures are an example. */
  .tail {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    align-items: baseline;
  }
  .tail > [open] {
    flex: 1 0 100%;
  }
  .tail > .example {
    margin-inline-start: auto;
  }
  .tail summary {
    inline-size: fit-content;
    padding-block: 0.3em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  @media (prefers-contrast: more) {
    :host {
      --_line: var(--_ink);
      --_border: var(--_ink);
      --_muted: var(--_ink);
    }
  }
  @media (forced-colors: active) {
    :host {
      ${unsafeCSS(colorTokens('forced'))};
    }
    .icon {
      forced-color-adjust: none;
    }
  }
  @media print {
    /* What is closed cannot be opened on paper. */
    .button,
    .tail > details:not([open]) {
      display: none;
    }
    /* Whatever an element's own sheet says of the same part. */
    .no-print {
      display: none !important;
    }
  }
`;
