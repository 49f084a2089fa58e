import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkPlan } from '../../src/plan/check.js';
import { RULES } from '../../src/plan/check/messages.js';
import { parsePlan } from '../../src/plan/parse.js';
import { completePlan, planWith } from '../fixtures/plans/index.js';

/** Findings about the complete plan after a change, as `code path`. The front door and the services have tests of their own. */
function found(change: (plan: any) => void): string[] {
  const plan = planWith(change);
  delete plan.frontDoor;
  delete plan.services;
  return checkPlan(plan).map(({ code, path }) => `${code} ${path}`);
}

/** One mistake each: what is changed, and the only finding that it gives. */
const HALF_YEAR = { start: '2026-07-01', end: '2026-12-31' };
const MISTAKES: [name: string, change: (plan: any) => void, ...findings: string[]][] = [
  ['a reference that leads nowhere', (p) => (p.ownerId = 'org-x'), 'reference ownerId'],
  ['a list of references', (p) => p.goals[0].citationIds.push('cit-9'), 'reference goals[0].citationIds[1]'],
  [
    'a level that the plan lacks',
    (p) => (p.goals[0].levelEntries[0].levelId = 'regio'),
    'reference goals[0].levelEntries[0].levelId',
  ],
  ['a related goal', (p) => (p.goals[0].related[0].goalId = 'goal-x'), 'reference goals[0].related[0].goalId'],
  ['an area above', (p) => (p.areas[1].partOf[0].areaId = 'area-x'), 'reference areas[1].partOf[0].areaId'],
  [
    'an item of a checklist',
    (p) => (p.priorityChoices[0].items[0].itemId = 'item-9'),
    'reference priorityChoices[0].items[0].itemId',
  ],
  [
    'an owner in a follow-up',
    (p) => (p.reports[0].entries[0].followUp[0].ownerId = 'org-x'),
    'reference reports[0].entries[0].followUp[0].ownerId',
  ],
  [
    'an id used twice in two lists',
    (p) => (
      p.notes.push({ id: 'goal-fax', type: 'x', text: 'x', citationIds: ['cit-1'] }),
      (p.notes[1].text = { nl: 'x', en: 'x' })
    ),
    'duplicateId notes[1].id',
  ],
  [
    'a long sentence for residents, in either language',
    (p) => (
      (p.goals[0].plainText = { nl: `${'woord '.repeat(30)}. Kort.`, en: 'Short.' }),
      (p.goals[1].plainText = { nl: 'Kort.', en: `${'word '.repeat(13)}.` })
    ),
    'longSentence goals[0].plainText',
    'longSentence goals[1].plainText',
  ],
  [
    'jargon for residents',
    (p) => (p.goals[0].plainText = { nl: 'De POH belt u.', en: 'They call you.' }),
    'jargon goals[0].plainText',
  ],
  ['an actor', (p) => (p.activities[0].actorId = 'org-x'), 'reference activities[0].actorId'],
  [
    'a level to choose instead',
    (p) => (p.goals[0].levelEntries[0].alternativeLevelId = 'regio'),
    'reference goals[0].levelEntries[0].alternativeLevelId',
  ],
  [
    'an item that an indicator counts',
    (p) => (p.indicators[0].checklistItemId = 'item-9'),
    'reference indicators[0].checklistItemId',
  ],
  ['the id of the plan used again', (p) => (p.dependencies[0].id = 'plan-voorbeeld'), 'duplicateId dependencies[0].id'],
  [
    'areas within each other',
    (p) => (p.areas[0].partOf = [{ areaId: 'area-noord', coverage: 'part' }]),
    'cycle areas[0]',
  ],
  ['an area within itself', (p) => (p.areas[2].partOf[0].areaId = 'area-zuid'), 'cycle areas[2]'],
  [
    'a theme reported with itself',
    (p) => (p.classifications[1].reportWithId = 'theme-dementie'),
    'cycle classifications[1]',
  ],
  ['themes above each other', (p) => (p.classifications[0].parentId = 'theme-dementie'), 'cycle classifications[0]'],
  ['a member of itself', (p) => (p.organisations[0].memberOf = ['org-huisartsen']), 'cycle organisations[0]'],
  ['targets that supersede each other', (p) => (p.targets[0].supersededById = 'tgt-oud'), 'cycle targets[0]'],
  ['observations that revise each other', (p) => (p.observations[0].revisionOf = 'obs-2'), 'cycle observations[0]'],
  ['30 February', (p) => (p.milestones[0].metOn = '2026-02-30'), 'date milestones[0].metOn'],
  ['a year that is a slip of the pen', (p) => (p.publishedOn = '0226-01-01'), 'date publishedOn'],
  ['a plan that ends before it starts', (p) => (p.period.end = '2025-12-31'), 'order period'],
  ['a target due before its baseline', (p) => (p.targets[1].due = '2025-06-30'), 'order targets[1]'],
  [
    'a period that ends before it starts',
    (p) => (p.observations[0].period.start = '2026-04-01'),
    'order observations[0].period',
  ],
  ['a milestone due before its start', (p) => (p.milestones[0].start = '2026-05-01'), 'order milestones[0]'],
  [
    'an interim value after the end',
    (p) => (p.targets[0].interim[0].date = '2028-06-30'),
    'interim targets[0].interim[0]',
  ],
  [
    'a scale upside down',
    (p) => (p.indicators[1].scale = { min: 30, max: 0 }),
    'minMax indicators[1].scale',
    'outsideScale targets[1].spec.specs[0].value',
    'outsideScale targets[1].baseline.value',
    'outsideScale observations[2].value',
  ],
  ['a range upside down', (p) => (p.targets[0].spec = { kind: 'range', min: 20, max: 15 }), 'minMax targets[0].spec'],
  ['a bound without a number or a reason', (p) => (p.targets[0].spec = { kind: 'atLeast' }), 'spec targets[0].spec'],
  ['a floor without a direction', (p) => (p.targets[0].spec = { kind: 'maintain', value: 80 }), 'spec targets[0].spec'],
  ['half a range', (p) => (p.targets[0].spec = { kind: 'range', min: 20 }), 'spec targets[0].spec'],
  ['growth without unit', (p) => (p.targets[0].spec = { kind: 'relative', change: 5 }), 'spec targets[0].spec'],
  ['a direction without one', (p) => (p.targets[0].spec = { kind: 'directional' }), 'spec targets[0].spec'],
  ['a milestone without steps', (p) => (p.targets[0].spec = { kind: 'milestone', steps: [] }), 'spec targets[0].spec'],
  ['all of nothing', (p) => (p.targets[0].spec = { kind: 'allOf', specs: [] }), 'spec targets[0].spec'],
  ['a part of allOf without a number', (p) => delete p.targets[1].spec.specs[0].value, 'spec targets[1].spec.specs[0]'],
  [
    'a step without weight',
    (p) => (p.targets[1].spec.specs[1].steps[0].weight = 0),
    'positive targets[1].spec.specs[1].steps[0]',
  ],
  ['a tolerance below zero', (p) => (p.targets[0].spec.tolerance = -1), 'positive targets[0].spec.tolerance'],
  ['a smallest change of zero', (p) => (p.targets[0].spec.minChange = 0), 'positive targets[0].spec.minChange'],
  [
    'a denominator of zero',
    (p) => Object.assign(p.observations[1], { value: null, numerator: 0, denominator: 0 }),
    'positive observations[1].denominator',
    'noValue observations[1]',
  ],
  [
    'a part larger than the whole',
    (p) => Object.assign(p.observations[1], { value: null, numerator: 41 }),
    'share observations[1]',
  ],
  ['an observation of no day', (p) => delete p.observations[2].asOf, 'noMoment observations[2]'],
  ['a share above 100', (p) => (p.targets[0].norm = 110), 'outsideScale targets[0].norm'],
  ['a count below zero', (p) => (p.observations[2].value = -1), 'outsideScale observations[2].value'],
  [
    'an interim value off the scale',
    (p) => (p.targets[0].interim[0].value = -1),
    'outsideScale targets[0].interim[0].value',
  ],
  ['growth beyond the scale', (p) => (p.targets[2].spec.change = 100), 'outsideScale targets[2].spec.change'],
  [
    'a suppressed figure that can be read',
    (p) => (p.observations[2].status = 'suppressed'),
    'hiddenValue observations[2]',
  ],
  [
    'a suppressed count that can be read',
    (p) => Object.assign(p.observations[3], { status: 'suppressed', numerator: 3 }),
    'hiddenValue observations[3]',
  ],
  [
    'a revision of another indicator',
    (p) => (p.observations[2].revisionOf = 'obs-1'),
    'revision observations[2].revisionOf',
  ],
  ['made-up figures in a real plan', (p) => (p.observations[2].fictional = true), 'fictional observations[2]'],
  ['a made-up report in a real plan', (p) => (p.reports[0].fictional = true), 'fictional reports[0]'],
  ['a made-up choice in a real plan', (p) => (p.priorityChoices[0].fictional = true), 'fictional priorityChoices[0]'],
  ['an address that runs', (p) => (p.citations[0].url = 'javascript:alert(1)'), 'url citations[0].url'],
  ['a percentage above 100', (p) => (p.reports[0].entries[0].percent = 101), 'percent reports[0].entries[0].percent'],
  ['thresholds that cross', (p) => (p.statusPolicy.attentionRatio = 0.99), 'policy statusPolicy.attentionRatio'],
  [
    'two choices for one theme',
    (p) => p.priorityChoices.push({ ...p.priorityChoices[0], id: 'choice-2' }),
    'duplicateChoice priorityChoices[1]',
  ],
  [
    'a target without its number',
    (p) => (p.targets[0].spec = { kind: 'atLeast', value: null, missingReason: 'niet genoemd' }),
    'targetMissing targets[0].spec',
  ],
  [
    'a range without numbers but with a reason',
    (p) => (p.targets[0].spec = { kind: 'range', missingReason: 'niet genoemd' }),
    'targetMissing targets[0].spec',
  ],
  [
    'growth from an unknown start',
    (p) => (p.targets[2].baseline = { status: 'unknown' }),
    'baselineUnknown targets[2]',
  ],
  [
    'a direction from an unknown start',
    (p) => Object.assign(p.targets[2], { spec: { kind: 'directional', better: 'up' }, baseline: undefined }),
    'baselineUnknown targets[2]',
  ],
  [
    'a target against the direction',
    (p) => (p.indicators[0].direction = 'down'),
    'direction targets[0]',
    'direction targets[2]',
  ],
  ['a part against the direction', (p) => (p.indicators[1].direction = 'up'), 'direction targets[1]'],
  [
    'a floor against the direction',
    (p) => (p.targets[0].spec = { kind: 'maintain', value: 80, better: 'down' }),
    'direction targets[0]',
  ],
  [
    'a target kind of the future',
    (p) => (p.targets[0].spec = { kind: 'probability', odds: 3 }),
    'unknownKind targets[0].spec',
  ],
  [
    'seven indicators for a goal',
    (p) => {
      for (let i = 0; i < 6; i++) p.indicators.push({ ...p.indicators[0], id: `ind-extra-${i}` });
    },
    'manyIndicators goals[0]',
  ],
  ['no source', (p) => delete p.indicators[0].dataSource, 'noDataSource indicators[0]'],
  ['no owner', (p) => delete p.indicators[0].ownerId, 'noOwner indicators[0]'],
  ['no follow-up', (p) => delete p.indicators[0].followUp, 'noFollowUp indicators[0]'],
  ['no theme', (p) => (p.goals[0].classificationIds = ['prio-samen']), 'noTheme goals[0]'],
  ['no priority', (p) => (p.goals[0].classificationIds = ['theme-ouderen']), 'noPriority goals[0]'],
  ['no level', (p) => delete p.goals[0].levelEntries, 'noLevel goals[0]'],
  ['a goal without a citation', (p) => delete p.goals[0].citationIds, 'noCitation goals[0]'],
  ['a target without a citation', (p) => (p.targets[0].citationIds = []), 'noCitation targets[0]'],
  ['unknown marks', (p) => (p.goals[0].levelEntries[0].obligation = 'unknown'), 'obligationUnknown goals'],
  ['a target without an end', (p) => delete p.targets[0].due, 'noDue targets[0]'],
  [
    'a milestone without a date',
    (p) => Object.assign(p.milestones[0], { start: undefined, due: undefined, metOn: undefined, status: 'planned' }),
    'milestoneDate milestones[0]',
  ],
  ['a milestone met at no date', (p) => delete p.milestones[0].metOn, 'metOn milestones[0]'],
  ['a planned milestone met at a date', (p) => (p.milestones[0].status = 'planned'), 'metOn milestones[0]'],
  ['a report by older rules', (p) => (p.statusPolicy.version = '2'), 'policyStale reports[0].policyVersion'],
  ['a long title', (p) => (p.goals[0].title = { nl: 'x'.repeat(500), en: 'x' }), 'longTitle goals[0].title'],
  ['a report over half a year', (p) => (p.reports[0].period = HALF_YEAR), 'noQuarter reports[0].period'],
  [
    'a text in English only, in what may be written in two ways',
    (p) => (p.goals[0].related = [{ goalId: p.goals[1].id, label: { en: 'Only English' } }]),
    'onlyEnglish goals[0].related[0].label',
  ],
  ['a text in English only', (p) => (p.notes[0].text = { en: 'Only English' }), 'onlyEnglish notes[0].text'],
  ['a text in one language', (p) => (p.notes[0].text = 'Alleen Nederlands'), 'oneLanguage notes[0].text'],
  ['an e-mail address', (p) => (p.notes[0].text.nl = 'Mail jan@voorbeeld.nl'), 'personal notes[0].text.nl'],
  ['a citizen service number', (p) => (p.notes[0].text.nl = 'Nummer 111222333'), 'personal notes[0].text.nl'],
  ['a phone number', (p) => (p.notes[0].text.nl = 'Bel 06 12345678'), 'personal notes[0].text.nl'],
  ['too few people', (p) => (p.indicators[0].minCell = 50), 'minCell observations[0]', 'minCell observations[1]'],
  [
    'a single practice',
    (p) => (p.areas[0].level = 'praktijk'),
    'singlePractice observations[0]',
    'singlePractice observations[1]',
  ],
  ['an internal figure in the file', (p) => (p.indicators[1].visibility = 'internal'), 'internalFigure indicators[1]'],
  ['an observation without a value', (p) => (p.observations[2].value = null), 'noValue observations[2]'],
  ['a value that its counts contradict', (p) => (p.observations[1].value = 74.5), 'mismatch observations[1]'],
  [
    'a final figure before the period was over',
    (p) => (p.observations[1].recordedAt = '2026-03-01'),
    'recordedEarly observations[1]',
  ],
  ['two figures for one day', (p) => delete p.observations[1].revisionOf, 'competing observations[1]'],
];

describe('checkPlan', () => {
  it('finds nothing in a plan without mistakes', () => {
    assert.deepEqual(
      found(() => undefined),
      [],
    );
  });

  for (const [name, change, ...findings] of MISTAKES) {
    it(`names ${name}`, () => {
      assert.deepEqual(found(change), findings);
    });
  }

  it('has a test for every rule', () => {
    const tested = new Set(MISTAKES.flatMap(([, , ...findings]) => findings.map((item) => item.split(' ')[0])));
    assert.deepEqual(
      Object.keys(RULES).filter((code) => !tested.has(code)),
      [],
    );
  });

  it('leaves alone what only looks wrong', () => {
    const harmless: ((plan: any) => void)[] = [
      (p) => (p.goals[0].related[1].goalId = 'goal-of-another-plan'),
      (p) => (p.notes[0].text.nl = 'AGB 01234567, 123456789 euro, tel 112, 0,25 van 2.000.000'),
      (p) => (p.indicators[0].visibility = 'partners'),
      (p) => (p.targets[0].commitment = 'expectation'),
      (p) => ((p.fictional = true), (p.observations[2].fictional = true)),
      (p) => ((p.title = 'Koers'), (p.summary = 'Zorg'), (p.notes[0].text = 'Nederlands')),
      (p) => ((p.milestones[0].status = 'partlyMet'), (p.milestones[0].metOn = '2026-03-12')),
      (p) => ((p.indicators[0].kind = 'context'), delete p.indicators[0].ownerId),
      (p) => Object.assign(p.observations[2], { value: null, narrative: { nl: 'Het gaat goed', en: 'Well' } }),
      (p) => delete p.priorityChoices[0].checklistId,
      (p) => delete p.statusPolicy,
    ];
    for (const change of harmless) assert.deepEqual(found(change), [], change.toString());
  });

  it('says where, what and what to do, in Dutch and in English', () => {
    const plan = planWith(
      (p) => (p.targets[0].spec = { kind: 'atLeast', value: null, missingReason: 'Alleen een procentteken.' }),
    );
    delete plan.frontDoor;
    assert.equal(
      checkPlan(plan)[0]!.message,
      'targets[0].spec (tgt-manager): de streefwaarde heeft geen getal. Reden: Alleen een procentteken. Vraag het getal na bij de opstellers.',
    );
    assert.equal(
      checkPlan(plan, 'en')[0]!.message,
      'targets[0].spec (tgt-manager): the target has no number. Reason: Alleen een procentteken. Ask the authors for the number.',
    );
  });

  it('says a warning once when it holds at many places, and an error at each', () => {
    const plan = planWith((p) => {
      p.goals = Array.from({ length: 40 }, (_, i) => ({
        ...p.goals[1],
        id: `goal-${i}`,
        citationIds: [],
        related: [{ relation: 'x', goalId: 'goal-x' }],
      }));
      for (const list of [
        'results',
        'activities',
        'milestones',
        'dependencies',
        'reports',
        'indicators',
        'targets',
        'observations',
        'checklists',
        'priorityChoices',
      ])
        p[list] = [];
    });
    delete plan.frontDoor;
    const findings = checkPlan(plan, 'en');
    assert.equal(findings.filter(({ code }) => code === 'reference').length, 40);
    const warnings = findings.filter(({ level }) => level === 'warning');
    assert.deepEqual(
      warnings.map(({ path, message }) => [path, message]),
      [
        [
          'goals[0]',
          '40 times: it does not say where the document has this. At goals[0] (goal-0), goals[1] (goal-1), goals[2] (goal-2) and 37 more. Fill in citationIds.',
        ],
      ],
    );
  });

  it('asks of services what it asks of the plan: ids of the same form, used once, and citations that are there', () => {
    const errors = (change: (service: any) => void) =>
      checkPlan({
        ...planWith((p) => {
          change(p.services[0]);
        }),
        frontDoor: undefined,
      })
        .filter(({ level }) => level === 'error')
        .map(({ code, path }) => `${code} ${path}`);
    assert.deepEqual(
      errors((service) => (service.citationIds = ['cit-1'])),
      [],
    );
    assert.deepEqual(
      errors((service) => (service.id = 'goal-fax')),
      ['duplicateId services[0].id'],
    );
    assert.deepEqual(
      errors((service) => (service.id = 'SVC 1!')),
      ['idForm services[0].id'],
    );
    assert.deepEqual(
      errors((service) => (service.citationIds = ['cit-1', 'cit-9'])),
      ['reference services[0].citationIds[1]'],
    );
  });

  it('speaks the language that is asked for in the way that parsePlan does', () => {
    const wrong = { ...completePlan(), title: 5 };
    const parsed = parsePlan(wrong, 'en');
    assert.deepEqual(
      checkPlan(wrong, 'en').map(({ message }) => message),
      !parsed.ok && parsed.errors.map(({ message }) => message),
    );
  });

  it('puts errors before warnings', () => {
    const levels = checkPlan(planWith((p) => ((p.ownerId = 'org-x'), (p.goals[0].citationIds = [])))).map(
      ({ level }) => level,
    );
    assert.deepEqual(levels, [...levels].sort());
  });

  it('lints the front door too', () => {
    const codes = checkPlan(planWith((p) => (p.frontDoor.routes[0].serviceId = 'x'))).filter(({ path }) =>
      path.startsWith('frontDoor'),
    );
    assert.ok(codes.length > 0);
  });

  it('lints the services too, at their place, and says once what holds for many', () => {
    const plan = planWith((p) => {
      delete p.frontDoor;
      p.services.push(
        { ...p.services[0], name: '' },
        ...'abcd'.split('').map((id) => ({ id, name: id, kind: 'care', checked: '2026-01-01' })),
      );
    });
    const findings = checkPlan(plan).filter(({ path }) => path.startsWith('services'));
    assert.ok(
      findings.some(({ level, message }) => level === 'error' && message.startsWith('services[1].id (svc-wandelen): ')),
    );
    const [many] = findings.filter(({ code }) => code === 'noWayIn');
    assert.match(many!.message, /^4 keer: .* Bij services\[2\] \(a\), .* en nog 1\.$/);
  });

  it('gives the errors of parsePlan for a document that does not fit the model', () => {
    assert.deepEqual(
      checkPlan({ schemaVersion: '2.0.0' }).map(({ level, code }) => [level, code]),
      [['error', 'version']],
    );
  });

  it('remarks that a plan is newer', () => {
    assert.ok(
      checkPlan({ ...completePlan(), schemaVersion: '1.9.0' }).some(
        ({ code, level }) => code === 'newer' && level === 'warning',
      ),
    );
  });

  it('survives a chain of 20,000 areas and a plan of 5,000 goals', () => {
    const findings = found((p) => {
      for (let i = 0; i < 20_000; i++) {
        p.areas.push({
          id: `area-${i}`,
          name: { nl: 'x', en: 'x' },
          level: 'wijk',
          partOf: [{ areaId: i ? `area-${i - 1}` : 'area-19999', coverage: 'part' }],
        });
      }
      p.goals.push(...Array.from({ length: 5000 }, (_, i) => ({ ...p.goals[1], id: `goal-${i}` })));
    });
    assert.deepEqual(findings, ['cycle areas[3]']);
  });

  it('never throws, whatever the document', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(completePlan())), (value, key) => {
        for (const finding of [...checkPlan(value), ...checkPlan({ ...completePlan(), [key]: value })]) {
          assert.ok(finding.message.length > 5 && !finding.message.includes('undefined'));
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
