import 'koers/define';
import { heard, loadPlan } from '../harness.js';

const app = document.querySelector('#app')!;
const ring = document.createElement('koers-kpi-ring');
ring.kpi = 'ind-manager';
ring.setAttribute('heading-level', '4');
ring.planData = await loadPlan();
const link = document.createElement('a');
link.href = '/plan.html';
link.textContent = 'Het plan';
ring.append(link);
ring.addEventListener('koers-load', (event) => heard.push(event.type));
ring.addEventListener('koers-error', ({ code }) => heard.push(code));
app.append(ring);
window.harness = {
  heard,
  setKpi(kpi) {
    ring.kpi = kpi;
  },
  unmount() {
    ring.remove();
  },
};
