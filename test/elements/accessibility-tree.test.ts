/**
 * What Chromium passes on to screen readers, per element and state, compared with what was agreed on: `snapshots/<tag>.json`. After
 * a change that was meant, `npm run snapshots` writes them anew; read the difference before it is committed.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { ElementState } from '../../src/elements/base/koers-element.js';
import { STATES, TAGS } from './catalogue.js';
import { measured } from './looking.js';

const LIST = Object.keys(STATES) as ElementState[];

describe('the tree for screen readers', () => {
  for (const tag of TAGS) {
    it(`of ${tag} is as agreed: ${LIST.join(', ')}`, async function () {
      if (!navigator.userAgent.includes('Chrome')) this.skip();
      this.timeout(30_000);
      const trees: Record<string, unknown> = {};
      for (const state of LIST) {
        const element = await STATES[state](tag);
        const box = element.parentElement!;
        box.style.inlineSize = '640px';
        Object.assign(box, { id: `subject-${state}`, role: 'main' });
        await measured(element);
        trees[state] = await steadyTree(`#subject-${state}`);
        box.remove();
      }
      await matchSnapshot(tag, trees);
    });
  }
});

/** The tree when it no longer changes: parts that are fetched, and what the browser passes on, come a little later. */
async function steadyTree(selector: string): Promise<unknown> {
  for (let before = '', now; ; before = now) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    now = JSON.stringify(outline(await executeServerCommand<unknown, unknown>('a11y-snapshot', { selector })));
    if (now === before) return JSON.parse(now);
  }
}

async function matchSnapshot(tag: string, trees: unknown): Promise<void> {
  const path = `snapshots/${tag}.json`;
  // The day on which figures were fetched is that of this run.
  const text = `${JSON.stringify(trees, null, 1)}\n`.replace(/(U ziet de gegevens van )\d+ \p{L}+ \d+/gu, '$1…');
  const { updateSnapshots } = await executeServerCommand<{ updateSnapshots: boolean }, undefined>(
    'get-snapshot-config',
  );
  if (updateSnapshots) {
    await executeServerCommand('write-file', { path, content: text, encoding: 'utf-8' });
    return;
  }
  const response = await fetch(`/test/elements/${path}`);
  expect(response.ok, `${path} is there`).to.equal(true);
  expect(text).to.equal(await response.text());
}

/** What a screen reader says besides role and name; the rest are numbers of this one run. */
const STATES_SAID = new Set(
  'level checked pressed expanded selected disabled required valuetext value description'.split(' '),
);

interface Node_ {
  role: string;
  name?: string;
  children?: Node_[];
  [more: string]: unknown;
}

/** A tree as nested lists: role, name, state, and what is below. */
function outline(node: unknown): unknown {
  const { role, name, children, ...more } = node as Node_;
  const state = Object.entries(more)
    .filter(([key]) => STATES_SAID.has(key))
    .map(([key, value]) => `${key}=${String(value)}`)
    .sort();
  const line = [role, name && JSON.stringify(name), ...state].filter(Boolean).join(' ');
  // White space between parts is drawn, not said.
  const blank = (child: Node_) => child.role === 'LineBreak' || (child.role === 'StaticText' && !child.name?.trim());
  const said = children?.filter((child) => !blank(child));
  return said?.length ? { [line]: said.map(outline) } : line;
}
