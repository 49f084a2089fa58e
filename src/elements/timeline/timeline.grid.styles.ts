import { css, unsafeCSS } from 'lit';
import { MAX_MONTHS } from './timeline.types.js';

/** One rule per line of the grid, since a template may not hold a `style`. Numbers only. */
const lines = Array.from({ length: MAX_MONTHS + 1 }, (_, index) => {
  const n = index + 1;
  return `.c${n}{grid-column-start:${n}}.e${n}{grid-column-end:${n}}.m${n}{--_months:${n}}`;
});

/** Where there is room for a grid: the columns. A sheet of its own, since a build shortens only style sheets without holes. */
export const columns = unsafeCSS(`@container (inline-size >= 18em){${lines.join('')}}`);

/** Where there is room: quarters as columns, names beside or above their rows. On paper the quarters stand at the top of each page. */
export const grid = css`
  @container (inline-size >= 18em) {
    .scroll {
      overflow-x: auto;
    }
    .chart {
      min-inline-size: calc(var(--_months) * 1em);
    }
    .by-year {
      min-inline-size: calc(var(--_months) * 0.45em);
    }
    .axis {
      display: block;
    }
    .track {
      display: grid;
      grid-template-columns: repeat(var(--_months), minmax(0, 1fr));
      gap: 0;
    }
    .axis span {
      padding-inline: 0.3em;
      border-inline-start: 1px solid var(--_line);
      white-space: nowrap;
    }
    .axis .years span {
      font-weight: 600;
      color: var(--_ink);
      border-inline-start-color: var(--_border);
    }
    .by-year .quarters {
      display: none;
    }
    .axis .today {
      border: 0;
      justify-self: start;
      color: var(--_accent);
      font-weight: 600;
    }
    .axis .today.before {
      justify-self: end;
    }
    .name {
      position: sticky;
      inset-inline-start: 0;
      inline-size: fit-content;
      max-inline-size: min(100cqi - 3em, 34em);
    }
    .body {
      margin-inline-start: 0.5em;
    }
    .row .body {
      position: relative;
      padding-block: 0.3em;
    }
    .row ol {
      margin: 0;
      gap: 0.5em;
      position: relative;
    }
    .lines {
      position: absolute;
      inset: 0;
    }
    .lines i {
      grid-row: 1;
      border-inline-start: 1px solid var(--_line);
    }
    .track .now {
      grid-row: 1;
      inline-size: 0;
      border-inline-start: 2px solid var(--_accent);
    }
    .third-1.now {
      justify-self: center;
    }
    .third-2.now {
      justify-self: end;
    }
    .sign,
    .label {
      grid-row: 1;
    }
    /* In front of a bar, behind a text. */
    .item .now,
    .text {
      position: relative;
    }
    .text {
      display: inline-block;
      background: var(--_surface);
    }
    .label.below {
      grid-row: 2;
    }
    .label.after {
      padding-inline-start: 0.5em;
    }
    .label.before {
      padding-inline-end: 0.5em;
      text-align: end;
    }
    .of-moment.after {
      padding-inline-start: 1.1em;
    }
    .of-moment.before {
      padding-inline-end: 1.1em;
    }
    .sign.moment {
      justify-self: center;
    }
    .sign.wide {
      justify-self: stretch;
    }
    .label.unplaced {
      position: sticky;
      inset-inline-start: 2em;
      max-inline-size: calc(100cqi - 6em);
    }
    .item:has(> .unplaced) {
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: 0.4em;
    }
  }
  /* Texts that are nearly as wide as the grid would leave stubs of a line through a whole row. */
  @container (18em <= inline-size < 48em) {
    .lines .now {
      display: none;
    }
    .item .now {
      display: block;
    }
  }
  @container (inline-size > 36em) {
    .axis,
    .row {
      display: grid;
      grid-template-columns: 13em minmax(0, 1fr);
      column-gap: 1em;
    }
    .body {
      margin: 0;
    }
    .axis .body {
      grid-column: 2;
    }
    .chart {
      min-inline-size: calc(var(--_months) * 1em + 14em);
    }
    .by-year {
      min-inline-size: calc(var(--_months) * 0.45em + 14em);
    }
    .name {
      inline-size: auto;
      max-inline-size: none;
      background: var(--_surface);
      z-index: 1;
    }
  }
  @media (forced-colors: active) {
    .lines i:not(.now) {
      border-color: GrayText;
    }
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    .chart {
      display: table;
      table-layout: fixed;
      inline-size: 100%;
      min-inline-size: 0;
    }
    .axis {
      display: table-header-group;
      break-inside: avoid;
    }
    .axis .body {
      margin-inline-start: 12em;
    }
    .row {
      grid-template-columns: 11em minmax(0, 1fr);
    }
    .long .quarters {
      display: none;
    }
    .name {
      position: static;
      align-self: start;
    }
  }
`;
