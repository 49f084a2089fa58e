import { css } from 'lit';

/** Ring and bar: what every element that draws a KPI adopts beside its own styles. */
export const drawing = css`
  .ring {
    position: relative;
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
  .ring circle {
    fill: none;
    stroke-width: 12;
  }
  .ring .edge {
    stroke: var(--_border);
    stroke-width: 14;
  }
  .ring .track {
    stroke: var(--_track);
  }
  .value {
    stroke: var(--_status);
  }
  .ring .baseline {
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .target {
    fill: var(--_ink);
    stroke: var(--_ink);
    stroke-width: 4;
    stroke-linejoin: round;
  }
  .expected {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
    stroke-dasharray: 2.5 2;
  }
  .unknown .edge {
    stroke-width: 1.5;
    stroke-dasharray: 2 2;
  }
  .unknown .track {
    stroke: none;
  }
  .old .value {
    opacity: 0.55;
  }
  .number {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    text-align: center;
    font-size: 1.5em;
    font-weight: 650;
    letter-spacing: -0.02em;
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
    letter-spacing: 0;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 1.1em;
    overflow: visible;
  }
  .bar .track {
    fill: var(--_surface);
    stroke: var(--_border);
  }
  .bar .value {
    fill: var(--_status);
  }
  .bar .baseline {
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  @media (prefers-reduced-motion: no-preference) {
    .value {
      transition:
        stroke-dasharray 0.4s ease-out,
        width 0.4s ease-out;
    }
  }
  @media (forced-colors: active) {
    .value {
      stroke: Highlight;
    }
    .bar .value {
      fill: Highlight;
    }
    .ring .track {
      stroke: Canvas;
    }
    .baseline {
      stroke: CanvasText;
    }
  }
`;
