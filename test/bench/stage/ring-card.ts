/** The same card written by hand: no framework, no plan, told what to draw. A template cloned, texts and attributes set. */
import type { KpiView } from '../../../src/elements/kpi-ring/kpi-ring.types.js';
import type { RingData } from './ring-data.js';
import type { Contender } from './stage.js';

const template = document.createElement('template');
template.innerHTML = `<section aria-labelledby="title"><div id="title" role="heading" aria-level="3"></div><p class="sr"></p>
<div class="figure" aria-hidden="true"><div class="ring"><svg viewBox="0 0 100 100">
<circle class="track" cx="50" cy="50" r="41"/><circle class="value" cx="50" cy="50" r="41" pathLength="100" transform="rotate(-90 50 50)"/>
<path class="expected" d="M50 2.5V15.5"/><circle class="baseline" cx="50" cy="9" r="4.4"/><path class="target" d="M50 2V16M50 2l-3.4-5h6.8z"/>
</svg><span class="number"></span></div><div class="facts"><p><strong></strong></p></div></div>
<p class="status" aria-hidden="true"><svg class="icon" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"/></svg><span></span></p>
<p class="foot" aria-hidden="true"></p><details><summary>Definitie en bron</summary></details></section>`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`:host{display:block;font:16px/1.5 system-ui,sans-serif;color:#1a2530}p{margin:0}
section{display:flex;flex-direction:column;gap:.7em;padding:1.1em;border:1px solid #d4dae0;border-radius:10px;background:#fff}
#title{font-weight:600}.sr{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.figure{display:grid;grid-template-columns:auto 1fr;gap:1em;align-items:center}.ring{position:relative;inline-size:7em}
svg{display:block;overflow:visible}.ring circle{fill:none;stroke-width:9}.ring .track{stroke:#e4e9ee}.ring .value{stroke:#0a6cc2}
.ring .baseline{fill:#fff;stroke:#44525f;stroke-width:2}.ring path{fill:#1a2530;stroke:#1a2530;stroke-width:2}
.number{position:absolute;inset:0;display:grid;place-items:center;font-size:1.4em;font-weight:650}.facts,.foot,details{font-size:.875em;color:#4d5a66}
.status{display:flex;gap:.45em;align-items:center;font-weight:600}.icon{inline-size:1em;fill:currentColor}.foot{border-block-start:1px solid #d4dae0}`);

class CardRing extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });

  set view(view: KpiView) {
    const root = this.#root;
    if (!root.firstChild) {
      root.adoptedStyleSheets = [sheet];
      root.append(template.content.cloneNode(true));
    }
    const at = (selector: string) => root.querySelector(selector)!;
    const turn = (selector: string, share: number | null) => {
      if (share === null) at(selector).setAttribute('visibility', 'hidden');
      else at(selector).setAttribute('transform', `rotate(${share * 360} 50 50)`);
    };
    at('#title').textContent = view.title;
    at('.sr').textContent = view.sentence;
    const length = (view.share ?? 0) * 100;
    at('.value').setAttribute('stroke-dasharray', `${length} ${100 - length}`);
    turn('.expected', view.expectedShare);
    turn('.baseline', view.baselineShare);
    turn('.target', view.targetShare);
    at('.number').textContent = view.value;
    at('strong').textContent = view.target;
    for (const old of root.querySelectorAll('.facts p + p, details p')) old.remove();
    const add = (parent: string, texts: string[]) => {
      for (const text of texts) {
        const line = document.createElement('p');
        line.textContent = text;
        at(parent).append(line);
      }
    };
    add('.facts', [view.baseline, view.way, view.expected, ...view.remarks].filter(Boolean));
    at('section').className = view.status;
    at('.status span').textContent = view.statusText;
    at('.foot').textContent = view.foot;
    add('details', view.details);
  }
}
customElements.define('card-ring', CardRing);

let rings: CardRing[];
let views: KpiView[];

export const contender: Contender<RingData> = {
  prepare(data) {
    views = data.views();
  },
  insert(host) {
    rings = views.map((view) => {
      const ring = new CardRing();
      ring.view = view;
      return ring;
    });
    host.append(...rings);
  },
  update() {
    for (const [index, view] of views.entries()) rings[index]!.view = view;
  },
  drawn: (host) => [...host.children].filter((ring) => ring.shadowRoot?.querySelector('.number')?.textContent).length,
};
