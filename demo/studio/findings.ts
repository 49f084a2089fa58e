/** Messages about a plan, errors first, behind a summary unless they stop the work. */
import { html, nothing, type TemplateResult } from 'lit';

interface Message {
  level: 'error' | 'warning' | 'info';
  message: string;
  /** Where it is, in words. */
  place?: string;
}

interface Words {
  findings: string;
  level: { error: string; warning: string };
}

/** More than these help nobody at once; the rest comes when these are solved. */
const MAX_SHOWN = 100;

/** The list; nothing where there is nothing to say. */
export function findingsList(
  messages: readonly Message[],
  words: Words,
  open: boolean,
): TemplateResult | typeof nothing {
  if (messages.length === 0) return nothing;
  const order = { error: 0, warning: 1, info: 2 };
  const sorted = [...messages].sort((one, other) => order[one.level] - order[other.level]);
  return html`<details class="findings" ?open=${open}>
    <summary>${words.findings} (${messages.length})</summary>
    <ul tabindex="0">
      ${sorted.slice(0, MAX_SHOWN).map(
        ({ level, message, place }) => html`<li class=${level}>
          ${level === 'info' ? nothing : html`<b>${words.level[level]}:</b>`} ${place ? html`<i>${place}:</i>` : nothing} ${message}
        </li>`,
      )}
      ${messages.length > MAX_SHOWN ? html`<li>+ ${messages.length - MAX_SHOWN}</li>` : nothing}
    </ul>
  </details>`;
}
