/** What a server drew into an element (declarative shadow DOM) stands until the element can draw itself, and never beside that. */
import { expect } from '@open-wc/testing';
import { KpiRing } from '../../src/elements/kpi-ring/kpi-ring.js';
import { readPlan, shadowText, until } from './helpers.js';

const plan = await readPlan('small');
let number = 0;

/** A ring that was parsed with its shadow root before its script came. */
function served(): { ring: KpiRing; define: () => void; old: Element } {
  const name = `koers-served-${number++}`;
  document.body.insertAdjacentHTML('beforeend', `<${name} kpi="ind-manager"></${name}>`);
  const ring = document.querySelector<KpiRing>(name)!;
  const old = document.createElement('div');
  old.textContent = 'Van de server';
  ring.attachShadow({ mode: 'open' }).append(document.createElement('style'), old);
  const define = () => {
    customElements.define(name, class extends KpiRing {});
  };
  return { ring, define, old };
}

describe('what a server drew', () => {
  it('stands while there is no plan', async () => {
    const { ring, define, old } = served();
    define();
    await ring.updateComplete;
    expect(shadowText(ring)).to.equal('Van de server');
    expect(old.isConnected).to.equal(true);
    ring.remove();
  });

  it('is replaced by what the element draws, and not beside it', async () => {
    const { ring, define, old } = served();
    define();
    ring.planData = plan;
    await until(() => ring.state === 'ready');
    await ring.updateComplete;
    expect(old.isConnected).to.equal(false);
    expect([...ring.shadowRoot!.children].map(({ className }) => className)).to.deep.equal(['root']);
    expect(shadowText(ring)).to.contain('Praktijken met een praktijkmanager');
    ring.remove();
  });

  it('does not come back when the element moves or its plan goes', async () => {
    const { ring, define } = served();
    define();
    ring.planData = plan;
    await until(() => ring.state === 'ready');
    ring.remove();
    document.body.append(ring);
    await ring.updateComplete;
    expect(ring.shadowRoot!.querySelectorAll('div.root').length).to.equal(1);
    ring.planData = undefined;
    await ring.updateComplete;
    expect(ring.shadowRoot!.querySelectorAll('div.root').length).to.equal(1);
    expect(shadowText(ring)).to.not.contain('Van de server');
    ring.remove();
  });
});
