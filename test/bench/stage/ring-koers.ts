/** Our ring: one plan, provided once, and so many elements that read, check, judge and draw it. */
import '../../../src/elements/plan/plan.define.js';
import '../../../src/elements/kpi-ring/kpi-ring.define.js';
import type { KoersPlan } from '../../../src/elements/plan/plan.js';
import type { RingData } from './ring-data.js';
import type { Contender } from './stage.js';

let provider: KoersPlan;

export const contender: Contender<RingData> = {
  insert(host, { plan, ids }) {
    provider = document.createElement('koers-plan');
    provider.planData = plan;
    for (const id of ids) {
      const ring = document.createElement('koers-kpi-ring');
      ring.kpi = id;
      ring.asOf = '2026-11-01';
      provider.append(ring);
    }
    host.append(provider);
  },
  update({ plan }) {
    provider.planData = plan;
  },
  drawn: (host) =>
    [...host.querySelectorAll('koers-kpi-ring')].filter(
      (ring) => ring.state === 'ready' && ring.shadowRoot?.querySelector('.value'),
    ).length,
};
