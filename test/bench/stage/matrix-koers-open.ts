/** Our matrix as it is made ready for paper: every group open, every goal in the page. */
import { contender as closed } from './matrix-koers.js';
import type { MatrixData } from './matrix-data.js';
import type { Contender } from './stage.js';

export const contender: Contender<MatrixData> = {
  ...closed,
  async insert(host, data) {
    closed.insert(host, data);
    const matrix = host.querySelector('koers-goal-matrix')!;
    await matrix.updateComplete;
    window.dispatchEvent(new Event('beforeprint'));
  },
  drawn: (host) => host.querySelector('koers-goal-matrix')!.shadowRoot!.querySelectorAll('[part~="goal"]').length,
};
