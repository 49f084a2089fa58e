/** Our matrix, as a page gets it: groups of a large plan are closed until somebody opens them. */
import '../../../src/elements/goal-matrix/goal-matrix.define.js';
import type { GoalMatrix } from '../../../src/elements/goal-matrix/goal-matrix.js';
import type { MatrixData } from './matrix-data.js';
import type { Contender } from './stage.js';

let matrix: GoalMatrix;

export const contender: Contender<MatrixData> = {
  insert(host, { plan }) {
    matrix = document.createElement('koers-goal-matrix');
    matrix.planData = plan;
    matrix.asOf = '2026-11-01';
    host.append(matrix);
  },
  update({ plan }) {
    matrix.planData = plan;
  },
  drawn(host) {
    const root = host.querySelector('koers-goal-matrix')!.shadowRoot!;
    return Number(/\d+/.exec(root.querySelector('.result strong')?.textContent.replace(/[.\s]/g, '') ?? '')?.[0]);
  },
};
