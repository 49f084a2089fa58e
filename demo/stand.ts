/** The state of a plan in one line: how many of its figures go how. */
import { html, svg, type TemplateResult } from 'lit';
import { statusIcon } from '../src/lib/status-icon.js';
import { STATUS_WORDS } from '../src/lib/status-words.js';
import { commonWords } from '../src/locales/common.js';
import { countStatuses, judgeTargets } from '../src/plan/rollup.js';
import type { Language, Plan } from '../src/plan/types.js';

const TITLE = {
  nl: (known: number, total: number) => `Van ${known} van de ${total} doelen met een maat weten we hoe het gaat.`,
  en: (known: number, total: number) => `For ${known} of ${total} targets we know how it goes.`,
};

/** Words first; the bar repeats them for the eye. */
export function stand(plan: Plan, asOf: string, lang: Language): TemplateResult {
  const counts = countStatuses(judgeTargets(plan, asOf));
  const words = commonWords.in(lang).status;
  const shown = STATUS_WORDS.filter((status) => counts[status] > 0);
  let at = 0;
  const parts = shown.map((status) => {
    const from = at;
    const share = (100 * counts[status]) / counts.total;
    at += share;
    return svg`<rect class=${status} x="${from}%" width="${share}%" height="100%"></rect>`;
  });
  return html`<p>${TITLE[lang](counts.known, counts.total)}</p>
    <svg aria-hidden="true" focusable="false">${parts}</svg>
    <ul>
      ${shown.map(
        (status) =>
          html`<li class=${status}>${statusIcon(status)} <span>${counts[status]} ${words[status].toLowerCase()}</span></li>`,
      )}
    </ul>`;
}
