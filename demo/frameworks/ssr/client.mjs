// What an application with Lit on both sides runs in the browser: it hydrates its own page, and the elements take over what stands there.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { hydrate } from '@lit-labs/ssr-client';
import 'koers/define';
import { elementOf } from './template.mjs';

const app = document.querySelector('#app');
const { tag, kpi } = app.dataset;
const planData = await (await fetch('/complete.json')).json();
hydrate(elementOf(tag, { kpi, planData }), app);
