// What @lit-labs/ssr makes of each element on a server: declarative shadow DOM with its first rendering, the light DOM inside.
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import 'koers/define';
import { elementOf } from './template.mjs';

// A plan shows its children as they are. A shadow root of the server would hide them.
LitElementRenderer.renderOptions.push(({ localName }) =>
  localName === 'koers-plan' ? { disableSsr: true } : undefined,
);

/** HTML of an element with a plan as its property. What the element draws with is loaded first. */
export async function renderOnServer(tag, options) {
  await customElements.get(tag).ready?.();
  const html = await collectResult(render(elementOf(tag, options)));
  // `.checked=${false}` is written as an attribute, which a browser takes for true. Text cannot hold this: its quotes are escaped.
  return html.replace(/ (checked|selected)="false"/g, '');
}
