import { css } from 'lit';

/** Ring and bar: what every element that draws a KPI adopts beside its own styles. */
export const drawing = css`
  .ring {
    position: relative;
    flex: none;
    inline-size: 7em;
    max-inline-size: 100%;
    aspect-ratio: 1;
    margin-block-start: 0.25em;
  }
  .ring svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  .track {
    fill: var(--_track);
    stroke: var(--_border);
  }
  .ring .value {
    fill: none;
    stroke: var(--_status);
    stroke-width: 12;
  }
  /* Shapes that cannot be mistaken: a circle for the start, a bar for the target, a diamond for the norm, a triangle for where it should be. */
  .baseline,
  svg .norm,
  .expected {
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .target {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 3;
    paint-order: stroke;
  }
  .unknown .track {
    fill: none;
    stroke-width: 1.5;
    stroke-dasharray: 2 2;
  }
  .old .value {
    /* As faint as an arc may be: below this one of the statuses falls under 3 to 1 against its track. */
    opacity: 0.85;
  }
  .number {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    text-align: center;
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.1;
  }
  .number.medium {
    font-size: 1.2em;
  }
  .number.long {
    font-size: 0.95em;
  }
  .number.words {
    font-size: 0.95em;
    padding: 1.4em;
    color: var(--_no-data);
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.75em;
    margin-block: 0.6em 0.25em;
    overflow: visible;
  }
  .bar svg {
    overflow: visible;
  }
  .bar .value {
    fill: var(--_status);
  }
  @media (prefers-reduced-motion: no-preference) {
    .value {
      transition:
        stroke-dasharray 0.4s ease-out,
        width 0.4s ease-out;
    }
  }
  @media (forced-colors: active) {
    .ring .value {
      stroke: Highlight;
    }
    .bar .value {
      fill: Highlight;
    }
  }
`;
