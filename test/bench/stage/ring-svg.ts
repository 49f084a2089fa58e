/** A ring and its number written by hand, and nothing else: the least that can be drawn. */
import type { RingData } from './ring-data.js';
import type { Contender } from './stage.js';

const template = document.createElement('template');
template.innerHTML = `<svg viewBox="0 0 100 100" width="112" height="112" fill="none" stroke-width="9"><circle cx="50" cy="50" r="41" stroke="#e4e9ee"/>
<circle cx="50" cy="50" r="41" stroke="#0a6cc2" pathLength="100" transform="rotate(-90 50 50)"/><text x="50" y="57" text-anchor="middle" fill="#1a2530"></text></svg>`;

class SvgRing extends HTMLElement {
  set value(value: number) {
    if (!this.firstChild) this.append(template.content.cloneNode(true));
    this.querySelector('circle + circle')!.setAttribute('stroke-dasharray', `${value} ${100 - value}`);
    this.querySelector('text')!.textContent = `${value}%`;
  }
}
customElements.define('svg-ring', SvgRing);

let rings: SvgRing[];

export const contender: Contender<RingData> = {
  insert(host, { values }) {
    rings = values.map((value) => {
      const ring = new SvgRing();
      ring.value = value;
      return ring;
    });
    host.append(...rings);
  },
  update({ values }) {
    for (const [index, value] of values.entries()) rings[index]!.value = value;
  },
  drawn: (host) => [...host.children].filter((ring) => ring.querySelector('text')?.textContent).length,
};
