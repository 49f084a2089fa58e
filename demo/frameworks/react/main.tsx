import 'koers/define';
import type {} from 'koers/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { heard, loadPlan } from '../harness.js';

const plan = await loadPlan();
let change: (kpi: string) => void = () => undefined;

function App() {
  const [kpi, setKpi] = useState('ind-manager');
  change = setKpi;
  return (
    <koers-kpi-ring kpi={kpi} heading-level={4} planData={plan} onkoers-load={(event) => heard.push(event.type)}>
      <a href="/plan.html">Het plan</a>
    </koers-kpi-ring>
  );
}

const root = createRoot(document.querySelector('#app')!);
root.render(<App />);
window.harness = {
  heard,
  setKpi(kpi) {
    flushSync(() => {
      change(kpi);
    });
  },
  unmount() {
    root.unmount();
  },
};
