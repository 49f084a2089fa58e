import { nothing } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';

/** An element with a link as its own text, for the server and for the page that takes over. */
export const elementOf = (tag, { kpi = '', src, planData }) => {
  const name = unsafeStatic(tag);
  return html`<${name} kpi=${kpi} src=${src ?? nothing} .planData=${planData}><a href="/plan.html">Het plan</a></${name}>`;
};
