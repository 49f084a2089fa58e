/** A table written by hand: every row and cell made with the DOM, told what to show. No groups, filters or judgement. */
import type { MatrixData, MatrixRow } from './matrix-data.js';
import type { Contender } from './stage.js';

const COLUMNS: (keyof MatrixRow)[] = ['title', 'theme', 'praktijk', 'wijk', 'stad', 'status'];

const sheet = new CSSStyleSheet();
sheet.replaceSync(`table{border-collapse:collapse;font:16px/1.5 system-ui,sans-serif;inline-size:100%}
th,td{padding:.5em .7em;border-block-end:1px solid #d4dae0;text-align:start;vertical-align:top}thead th{position:sticky;inset-block-start:0;background:#fff}`);
document.adoptedStyleSheets.push(sheet);

let statuses: HTMLElement[];

export const contender: Contender<MatrixData> = {
  insert(host, { rows }) {
    const table = document.createElement('table');
    const head = table.createTHead().insertRow();
    for (const name of COLUMNS) {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.textContent = name;
      head.append(cell);
    }
    const body = table.createTBody();
    statuses = rows.map((item) => {
      const row = document.createElement('tr');
      const cells = COLUMNS.map((name, index) => {
        const cell = document.createElement(index === 0 ? 'th' : 'td');
        cell.textContent = item[name];
        return cell;
      });
      row.append(...cells);
      body.append(row);
      return cells.at(-1)!;
    });
    host.append(table);
  },
  update({ rows }) {
    for (const [index, { status }] of rows.entries()) statuses[index]!.textContent = status;
  },
  drawn: (host) => host.querySelectorAll('tbody tr').length,
};
