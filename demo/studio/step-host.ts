/** Steps 4 and 5: the place, and how new versions come. */
import { html, nothing, type TemplateResult } from 'lit';
import { VERSION } from '../../src/lib/registry.js';
import { folderOf } from './addresses.js';
import { formOf, FRAMEWORKS, HOSTS, type Framework, type HostId } from './choice.js';
import { radios, textField } from './inputs.js';
import { picker } from './picker.js';
import type { Change, State } from './state.js';
import type { StudioWords } from './words.js';

/** Step 4: the kind of site, and what it allows. */
export function hostStep(state: State, words: StudioWords, change: Change): TemplateResult {
  return html`
    ${radios(
      'host',
      words.steps.host,
      state.host,
      HOSTS.map((host) => [host, ...words.host[host]] as const),
      (host) => {
        change({ host: host as HostId });
      },
      { unseen: true },
    )}
    ${
      state.host === 'developer'
        ? picker({
            ...{ name: 'framework', label: words.framework, value: state.framework, query: '', words },
            options: FRAMEWORKS.map((value) => ({ value, label: words.frameworks[value]! })),
            choose: (framework) => {
              change({ framework: framework as Framework });
            },
            search: () => undefined,
          })
        : nothing
    }
    ${
      formOf(state.host) === 'element'
        ? radios(
            'styles',
            words.styles,
            state.styles,
            [
              ['inline', words.stylesInline],
              ['sheet', words.stylesSheet],
            ],
            (styles) => {
              change({ styles: styles as State['styles'] });
            },
          )
        : nothing
    }
  `;
}

/** Step 5: where the files are, and whether they may change. */
export function updatesStep(state: State, words: StudioWords, change: Change): TemplateResult {
  if (['static', 'npm'].includes(formOf(state.host)))
    return html`<p class="note">${words.howTo[state.host].at(-1)}</p>`;
  return html`
    ${textField({
      ...{ name: 'base', label: words.base, value: state.base, type: 'url', hint: words.baseHint },
      problem: folderOf(state.base) ? '' : words.baseWrong,
      change: (base) => {
        change({ base });
      },
    })}
    <p><a href="../../dist/koers-${VERSION}.zip" download>${words.zip(VERSION)}</a></p>
    ${radios(
      'updates',
      words.steps.updates,
      state.pinned ? 'pin' : 'follow',
      [
        ['follow', words.follow, words.followNote],
        ['pin', words.pin, `${words.pinVersion(VERSION)}. ${words.pinNote}`],
      ],
      (value) => {
        change({ pinned: value === 'pin' });
      },
      { unseen: true },
    )}
    ${state.pinned && !state.integrity ? html`<p class="note warn">${words.noIntegrity}</p>` : nothing}
  `;
}
