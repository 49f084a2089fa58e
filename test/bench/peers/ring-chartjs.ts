/** A Chart.js doughnut with the value in the middle, only the parts it needs, without animation. */
import { ArcElement, Chart, DoughnutController } from 'chart.js';
import type { RingData } from '../stage/ring-data.js';
import type { Contender } from '../stage/stage.js';

Chart.register(DoughnutController, ArcElement);
let charts: { chart: Chart; label: HTMLElement }[];

export const contender: Contender<RingData> = {
  insert(host, { values }) {
    charts = values.map((value) => {
      const box = document.createElement('div');
      const canvas = document.createElement('canvas');
      const label = document.createElement('span');
      canvas.width = canvas.height = 112;
      label.textContent = `${value}%`;
      box.append(canvas, label);
      host.append(box);
      const chart = new Chart(canvas, {
        type: 'doughnut',
        data: { datasets: [{ data: [value, 100 - value], backgroundColor: ['#0a6cc2', '#e4e9ee'] }] },
        options: { animation: false, responsive: false, cutout: '80%', events: [] },
      });
      return { chart, label };
    });
  },
  update({ values }) {
    for (const [index, value] of values.entries()) {
      const { chart, label } = charts[index]!;
      chart.data.datasets[0]!.data = [value, 100 - value];
      chart.update('none');
      label.textContent = `${value}%`;
    }
  },
  // A canvas that was drawn on has a pixel that is not transparent, at the top of the ring.
  drawn: (host) =>
    [...host.querySelectorAll('canvas')].filter(
      (canvas) => canvas.getContext('2d')!.getImageData(canvas.width / 2, 4, 1, 1).data[3]! > 0,
    ).length,
};
