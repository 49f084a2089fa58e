// What @lit-labs/ssr makes of each element on a server: declarative shadow DOM with its first rendering, the light DOM inside.
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import 'koers/define';
import { html, unsafeStatic } from 'lit/static-html.js';

/** HTML of an element with a plan as its property and a link as its own text. */
export async function renderOnServer(tag, planData, kpi = '') {
  const name = unsafeStatic(tag);
  return collectResult(
    render(html`<${name} kpi=${kpi} .planData=${planData}><a href="/plan.html">Het plan</a></${name}>`),
  );
}
