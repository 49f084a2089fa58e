import { unsafeCSS } from 'lit';

/** Too narrow for a column of group names: each name stands above its row of levels. */
const bands = (table: string): string => `
  ${table}, ${table} :is(thead, tbody) { display: block; }
  ${table} tr { display: flex; flex-wrap: wrap; }
  ${table} tr > * { flex: 1 1 0; }
  ${table} tr > .first,
  ${table} .nothing { inline-size: auto; flex-basis: 100%; }
  ${table} thead .first { display: none; }
  ${table} tbody tr > td { border: 0; }
  ${table} .wide { flex-grow: 1.7; }
`;

/** Too narrow for columns: each cell stands below the other and says its level itself. The rows and headers stay in the DOM. */
export const stack = (table: string): string => `
  ${table}, ${table} :is(tbody, tr, th, td), ${table} > caption:not(.sr) { display: block; inline-size: auto; }
  ${table} thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  ${table} tbody tr > td { padding: 0.3em 0.75em 0.6em; border: 0; }
  ${table} .level {
    display: block;
    margin-block-end: 0.25em;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
  }
  ${table} td:has(> .none) { display: flex; gap: 0.6em; align-items: baseline; padding-block: 0.1em; }
`;

/**
 * How the table gives way where it is narrow: first a smaller column of names, then bands, then a stack; later with few levels than with
 * many. Plain text, since a build shortens only style sheets without holes.
 */
export const layout = unsafeCSS(`
  @container (inline-size < 60em) { .first { inline-size: 12em; } }
  @container (38em <= inline-size < 48em) { ${bands('.few')} }
  @container (inline-size < 38em) { ${stack('.few')} }
  @container (42em <= inline-size < 60em) { ${bands('.many')} }
  @container (inline-size < 42em) { ${stack('.many')} }
`);

export const choicesLayout = unsafeCSS(`@container (inline-size < 38em) { ${stack('.choices')} }`);
