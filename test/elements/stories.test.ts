/** The stories are tests as well: each is there, shows what it promises, and has nothing for axe to find. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { NAMES, storiesOf, type StoryFile } from '../../stories/csf.js';
import * as frontDoor from '../../stories/front-door.stories.js';
import * as goalMatrix from '../../stories/goal-matrix.stories.js';
import * as kpiRing from '../../stories/kpi-ring.stories.js';
import * as kpiTrend from '../../stories/kpi-trend.stories.js';
import * as plan from '../../stories/plan.stories.js';
import * as report from '../../stories/report.stories.js';
import * as serviceFinder from '../../stories/service-finder.stories.js';
import * as timeline from '../../stories/timeline.stories.js';
import { TAGS, type AnyElement } from './catalogue.js';
import { shadowText, until } from './helpers.js';

const files = {
  'front-door': frontDoor,
  'goal-matrix': goalMatrix,
  'kpi-ring': kpiRing,
  'kpi-trend': kpiTrend,
  plan,
  report,
  'service-finder': serviceFinder,
  timeline,
} as unknown as Record<string, StoryFile>;

it('every element has stories', () => {
  expect(Object.keys(files).map((name) => `koers-${name}`)).to.have.members([...TAGS, 'koers-plan']);
});

for (const [element, file] of Object.entries(files)) {
  describe(`stories of ${element}`, () => {
    it('are the six that every element has', () => {
      expect(Object.keys(file)).to.include.members(NAMES);
      expect(file.default.component).to.equal(`koers-${element}`);
    });

    for (const { name, draw } of storiesOf(`${element}.stories.ts`, file)) {
      it(`${name} shows something, and axe finds nothing`, async function () {
        this.timeout(40_000);
        const stage = await fixture<HTMLElement>(html`<main>${draw()}</main>`);
        const shown = [...stage.querySelectorAll<AnyElement>('*')].filter((node) => 'toText' in node);
        expect(shown.length).to.be.greaterThan(0);
        const sourced = shown.filter(
          (node) => node.matches('[src], [plan], koers-plan[src] *') || node.planData !== undefined,
        );
        await until(() => sourced.every((node) => node.state !== 'loading'), 10_000);
        // What an element measures of itself comes a frame later.
        for (let frame = 0; frame < 3; frame++) await nextFrame();
        for (const node of shown) {
          expect(`${shadowText(node)}${node.textContent}`.trim(), node.localName).to.not.equal('');
          expect(shadowText(node)).to.not.match(/NaN|undefined|\[object/);
        }
        // Several of one kind on a page have the same landmarks and ids of their own shadow roots: the story as a whole is checked.
        await expect(stage).to.be.accessible({ ignoredRules: ['landmark-unique', 'heading-order'] });
      });
    }
  });
}
