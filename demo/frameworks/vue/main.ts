import 'koers/define';
import { createApp, ref } from 'vue';
import { heard, loadPlan } from '../harness.js';
import App from './App.vue';

const kpi = ref('ind-manager');
const app = createApp(App, { plan: await loadPlan(), kpi, heard });
app.mount('#app');
window.harness = {
  heard,
  setKpi(id) {
    kpi.value = id;
  },
  unmount() {
    app.unmount();
  },
};
