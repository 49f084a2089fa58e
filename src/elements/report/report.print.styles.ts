import { css } from 'lit';

/** On paper: no controls, one column, nothing cut in two, where and when it was printed. */
export const print = css`
  @media print {
    .report {
      padding: 0;
      border: 0;
      font-size: 10.5pt;
    }
    .tools,
    .contents {
      display: none;
    }
    .paper {
      display: block;
      font-size: 9pt;
      overflow-wrap: anywhere;
    }
    .columns,
    .body {
      display: block;
    }
    .h,
    .small,
    .part > summary,
    caption {
      break-after: avoid;
    }
    .row,
    .rings li,
    .unknown-kpis > p,
    li,
    tr {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
    .scroll {
      overflow: visible;
    }
    .part > summary::before {
      content: none;
    }
    p,
    li {
      orphans: 3;
      widows: 3;
    }
  }
`;
