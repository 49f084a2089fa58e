import { css } from 'lit';

/** The drawn signs: bars of phases, diamonds of moments, icons of states. */
export const marks = css`
  .bar {
    flex: 1 1 auto;
    min-inline-size: 0.75em;
    inline-size: 0;
    block-size: 0.7em;
    overflow: visible;
  }
  .legend .bar {
    inline-size: 2em;
  }
  .solid,
  .edge {
    fill: var(--_accent);
  }
  .solid.dashed {
    fill-opacity: 0.35;
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .outline {
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .plain {
    fill: var(--_surface);
  }
  .dashed {
    stroke-dasharray: 5 3;
  }
  .hatch {
    stroke: var(--_accent);
    stroke-width: 1.6;
  }
  .whisker line,
  .dotted {
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-dasharray: 2 3;
  }
  .whisker {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .arrow {
    flex: none;
    inline-size: 0.5em;
    block-size: 0.7em;
    fill: var(--_accent);
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .arrow.open {
    fill: none;
  }
  .diamond {
    position: relative;
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: 1.9em;
    block-size: 1.9em;
    color: var(--_accent);
  }
  .diamond svg {
    position: absolute;
    inset: 0;
    fill: var(--_surface);
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .diamond b {
    position: relative;
    font-size: 0.75em;
    line-height: 1;
  }
  .diamond.decision svg {
    fill: currentColor;
  }
  .diamond.evaluation svg {
    stroke-width: 2.75;
  }
  .diamond.decision b {
    color: var(--_on-accent);
  }
  .legend .diamond {
    inline-size: 1.2em;
    block-size: 1.2em;
  }
  .icon {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.12em;
  }
  .icon .fill {
    fill: currentColor;
  }
  .icon .line,
  .icon .inner {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .icon .inner {
    stroke: var(--_surface);
  }
  @media (forced-colors: active) {
    .solid,
    .edge,
    .arrow {
      fill: CanvasText;
    }
    .outline,
    .hatch,
    .arrow,
    .whisker line,
    .dotted {
      stroke: CanvasText;
    }
    .diamond,
    .lines .now {
      color: CanvasText;
      forced-color-adjust: preserve-parent-color;
    }
    .diamond.decision b {
      color: Canvas;
      forced-color-adjust: none;
    }
    .plain {
      fill: Canvas;
    }
  }
  @media print {
    /* Else a browser darkens the number on a solid diamond. */
    .diamond b {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
