/** Web Awesome's progress ring with its value in the middle. */
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/progress-ring/progress-ring.js';
import type { RingData } from '../stage/ring-data.js';
import type { Contender } from '../stage/stage.js';

type Ring = HTMLElement & { value: number; label: string };
let rings: Ring[];

const show = (ring: Ring, value: number) => {
  ring.value = value;
  ring.textContent = `${value}%`;
};

export const contender: Contender<RingData> = {
  insert(host, { values }) {
    rings = values.map((value, index) => {
      const ring = document.createElement('wa-progress-ring') as Ring;
      ring.label = `Cijfer ${index}`;
      show(ring, value);
      return ring;
    });
    host.append(...rings);
  },
  update({ values }) {
    for (const [index, value] of values.entries()) show(rings[index]!, value);
  },
  drawn: (host) => [...host.children].filter((ring) => ring.shadowRoot?.querySelector('circle')).length,
};
