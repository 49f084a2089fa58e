/** AG Grid community with the one module a table needs: rows in the window only, as it does by default. */
import { ClientSideRowModelModule, createGrid, ModuleRegistry, type GridApi } from 'ag-grid-community';
import type { MatrixData, MatrixRow } from '../stage/matrix-data.js';
import type { Contender } from '../stage/stage.js';

ModuleRegistry.registerModules([ClientSideRowModelModule]);
let grid: GridApi<MatrixRow>;

export const contender: Contender<MatrixData> = {
  insert(host, { rows }) {
    const box = document.createElement('div');
    box.style.height = '700px';
    host.append(box);
    return new Promise((resolve) => {
      grid = createGrid<MatrixRow>(box, {
        columnDefs: (['title', 'theme', 'praktijk', 'wijk', 'stad', 'status'] as const).map((field) => ({ field })),
        rowData: rows,
        animateRows: false,
        onFirstDataRendered: resolve,
      });
    });
  },
  update({ rows }) {
    grid.setGridOption('rowData', rows);
  },
  drawn: (host) =>
    host.querySelector('[role="row"][row-index="0"] [role="gridcell"]') ? grid.getDisplayedRowCount() : 0,
};
