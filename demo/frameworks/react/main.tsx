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

/** Every element, for the compiler: a wrong attribute or value must not pass. */
export function EveryElement() {
  return (
    <koers-plan src="/plan.json" figures="/figures.json" refresh={300}>
      <koers-kpi-trend kpi="ind-manager" from="2026-Q1" interactive onkoers-select={({ id }) => heard.push(id)} />
      <koers-goal-matrix group-by="theme" level="wijk" className="wide" />
      <koers-timeline from="2026-Q1" theme="th-1" lang="en" />
      <koers-report period="2026-Q3" compare />
      <koers-front-door
        area="area-utrecht"
        audience="resident"
        compact
        onkoers-error={({ code }) => heard.push(code)}
      />
      {/* @ts-expect-error -- not an audience */}
      <koers-report audience="everybody" />
      {/* @ts-expect-error -- not an attribute of this element */}
      <koers-report kpi="ind-manager" />
    </koers-plan>
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
