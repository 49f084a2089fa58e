/** The result: what to paste where, and what to tell the webmaster. */
import { html, nothing, type TemplateResult } from 'lit';
import { save } from '../../src/lib/save.js';
import { cspOf } from './addresses.js';
import { checkSnippet } from './check-page.js';
import { formOf, type Choice } from './choice.js';
import { webmasterLetter } from './letter.js';
import { hasPicture, pngBlob, svgBlob } from './picture.js';
import { writeSnippet } from './snippet.js';
import { EXAMPLE_BASE } from './state.js';
import type { StudioWords } from './words.js';

interface ResultActions {
  copy(id: string, text: string): void;
  /** Draws the element as an SVG file. */
  picture(): Promise<string>;
  /** What was said about the last copy, and by which button. */
  said: { id: string; text: string };
}

/** The code in pieces, each with where it goes; then the policy of the site, the letter and the check. */
export function resultPart(choice: Choice, words: StudioWords, actions: ResultActions): TemplateResult {
  const form = formOf(choice.host);
  const pieces = writeSnippet(choice);
  const csp = cspOf(choice, form);
  const steps = words.howTo[choice.host];
  return html`
    <ol class="how">${steps.map((step) => html`<li>${step}</li>`)}</ol>
    ${choice.base === EXAMPLE_BASE && form !== 'npm' && form !== 'static' ? html`<p class="note warn">${words.example}</p>` : nothing}
    ${form === 'placeholder' && !choice.text.href ? html`<p class="note warn">${words.noLink}</p>` : nothing}
    ${pieces.map(({ place, code }) => codeBlock(place, words.place1[place], code, words, actions))}
    <details>
      <summary>${words.csp}</summary>
      ${csp.length > 0 ? html`<p class="note">${words.cspNote}</p>${codeBlock('csp', words.csp, csp.map((line) => `${line};`).join('\n'), words, actions)}` : html`<p>${words.cspNone}</p>`}
    </details>
    ${
      form === 'static'
        ? nothing
        : html`<details>
            <summary>${words.letter}</summary>
            ${codeBlock('letter', words.letter, webmasterLetter(choice), words, actions)}
          </details>`
    }
    ${
      form === 'static' || form === 'npm'
        ? nothing
        : html`<details>
            <summary>${words.check}</summary>
            <p class="note">${words.checkNote}</p>
            ${codeBlock('check', words.check, checkSnippet(choice), words, actions)}
          </details>`
    }
    ${
      form === 'static' && hasPicture(choice)
        ? html`<h3>${words.images}</h3>
            <p class="note">${words.imagesNote}</p>
            <p class="buttons">
              <button type="button" class="plain" @click=${async () => {
                save(`${choice.tag}.svg`, svgBlob(await actions.picture()));
              }}>${words.saveSvg}</button>
              <button type="button" class="plain" @click=${async () => {
                save(`${choice.tag}.png`, await pngBlob(await actions.picture()));
              }}>${words.savePng}</button>
            </p>`
        : nothing
    }
  `;
}

function codeBlock(
  id: string,
  label: string,
  code: string,
  words: StudioWords,
  { copy, said }: ResultActions,
): TemplateResult {
  return html`<figure class="code" data-piece=${id}>
    <figcaption id="label-${id}">${label}</figcaption>
    <div class="buttons">
      <span class="said" role="status">${said.id === id ? said.text : ''}</span>
      <button type="button" class="plain small" aria-describedby="label-${id}" @click=${() => {
        copy(id, code);
      }}>${words.copy}</button>
    </div>
    <pre tabindex="0" role="region" aria-labelledby="label-${id}" lang="en"><code>${code}</code></pre>
  </figure>`;
}
