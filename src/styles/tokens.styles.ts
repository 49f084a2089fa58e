import { css } from 'lit';

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
    --_ink: var(--koers-ink, #1a2027);
    --_muted: var(--koers-muted, #4f5964);
    --_surface: var(--koers-surface, #fff);
    --_soft: var(--koers-soft, #f4f6f8);
    --_line: var(--koers-line, #d5dbe2);
    --_border: var(--koers-border, #7d8894);
    --_track: var(--koers-track, #e7ebef);
    --_accent: var(--koers-accent, #1d377b);
    --_on-accent: var(--koers-on-accent, #fff);
    --_focus: var(--koers-focus, #0b3d91);
    --_achieved: var(--koers-achieved, #287d79);
    --_on-track: var(--koers-on-track, #1d377b);
    --_attention: var(--koers-attention, #9d5d03);
    --_behind: var(--koers-behind, #5f0930);
    --_no-data: var(--koers-no-data, #525252);
    --_radius: var(--koers-radius, 0.625em);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_ink: var(--koers-ink, light-dark(#1a2027, #e9edf1));
      --_muted: var(--koers-muted, light-dark(#4f5964, #b4bdc7));
      --_surface: var(--koers-surface, light-dark(#fff, #1b2129));
      --_soft: var(--koers-soft, light-dark(#f4f6f8, #12161c));
      --_line: var(--koers-line, light-dark(#d5dbe2, #333c46));
      --_border: var(--koers-border, light-dark(#7d8894, #8b97a3));
      --_track: var(--koers-track, light-dark(#e7ebef, #333c46));
      --_accent: var(--koers-accent, light-dark(#1d377b, #a9b8ea));
      --_on-accent: var(--koers-on-accent, light-dark(#fff, #12161c));
      --_focus: var(--koers-focus, light-dark(#0b3d91, #ffd54a));
      --_achieved: var(--koers-achieved, light-dark(#287d79, #76fbc7));
      --_on-track: var(--koers-on-track, light-dark(#1d377b, #8296d9));
      --_attention: var(--koers-attention, light-dark(#9d5d03, #f9ad26));
      --_behind: var(--koers-behind, light-dark(#5f0930, #d67780));
      --_no-data: var(--koers-no-data, light-dark(#525252, #acb9c3));
    }
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    display: block;
    color: var(--_ink);
    font: 1em/1.5 var(--koers-font, 'Source Sans 3', 'Segoe UI', system-ui, sans-serif);
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
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
  .icon {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
  }
  .mark {
    stroke: var(--_surface);
  }
  .example {
    inline-size: fit-content;
    margin: 0;
    padding: 0.1em 0.6em;
    border: 1px dashed var(--_border);
    border-radius: 1em;
    color: var(--_muted);
    font-size: 0.8em;
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
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_surface: Canvas;
      --_soft: Canvas;
      --_line: CanvasText;
      --_border: CanvasText;
      --_track: Canvas;
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_focus: Highlight;
      --_achieved: CanvasText;
      --_on-track: CanvasText;
      --_attention: CanvasText;
      --_behind: CanvasText;
      --_no-data: CanvasText;
    }
    .icon {
      forced-color-adjust: none;
    }
  }
  @media print {
    .button,
    .no-print {
      display: none;
    }
  }
`;
