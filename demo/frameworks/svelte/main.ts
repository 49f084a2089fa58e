import 'koers/define';
import { mount, unmount } from 'svelte';
import { heard, loadPlan } from '../harness.js';
import App from './App.svelte';

const app = mount(App, { target: document.querySelector('#app')!, props: { plan: await loadPlan(), heard } });
window.harness = {
  heard,
  setKpi(kpi) {
    app.setKpi(kpi);
  },
  unmount() {
    void unmount(app);
  },
};
