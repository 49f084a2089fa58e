/** What must hold for every plan and every instant, also for plans from strangers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decide } from '../../src/front-door/decide.js';
import { items } from '../../src/front-door/hours.js';
import { toJsonLd, toJsonLdScript } from '../../src/front-door/json-ld.js';
import { checkLink, parseHosts, sameNumber, telHref } from '../../src/front-door/links.js';
import { lintFrontDoor } from '../../src/front-door/lint.js';
import { renderStatic } from '../../src/front-door/render-static.js';
import type { FrontDoor } from '../../src/front-door/schema.js';
import { defaultFrontDoor } from '../fixtures/front-door-default.js';

const instant = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2028, 11, 10) });
/** Values that are not what the place asks for. */
const odd = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    NaN,
    Infinity,
    -1,
    '',
    '__proto__',
    'constructor',
    [],
    {},
    [null],
    [[]],
    '24:00',
    '2026-01-01',
  ),
  fc.jsonValue(),
  fc.string(),
);

/** Every place in a value, as a path of keys. */
function paths(value: unknown, path: string[] = []): string[][] {
  if (!value || typeof value !== 'object') return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))];
}
const base = defaultFrontDoor();
base.calendar.days.splice(3);
base.services[0]!.exceptions = [{ from: '2026-05-15', to: '2026-05-15', open: false, standInId: 'stand-in' }];
base.services[2]!.locationHours = {
  mode: 'week',
  rules: [{ days: [1], from: '17:00', to: '23:00' }],
  onHoliday: 'closed',
};
base.services[0]!.contacts.push({ type: 'web', url: 'https://www.thuisarts.nl', name: { nl: 'Thuisarts' } });
const places = paths(base).filter((path) => path.length > 0);

function broken(changes: readonly { path: string[]; value: unknown }[]): FrontDoor {
  const plan = structuredClone(base);
  for (const { path, value } of changes) {
    let holder: unknown = plan;
    for (const key of path.slice(0, -1)) holder = holder && (holder as Record<string, unknown>)[key];
    if (holder && typeof holder === 'object') {
      // A copy: a value that is put into itself would be no JSON.
      (holder as Record<string, unknown>)[path.at(-1)!] = structuredClone(value);
    }
  }
  return plan;
}
const hostile = fc
  .array(fc.record({ path: fc.constantFrom(...places), value: odd }), { minLength: 1, maxLength: 4 })
  .map(broken);

describe('for every plan', () => {
  it('nothing throws, whatever is broken', () => {
    fc.assert(
      fc.property(hostile, fc.oneof(instant, odd), odd, odd, (plan, at, areaId, zone) => {
        const context = { areaId: areaId as string, viewerZone: zone as string, serverTime: zone as string };
        const decision = decide(plan, at as number, context);
        decide(plan, at as number, { areaId: 'stad' });
        assert.ok(Array.isArray(decision.routes));
        JSON.stringify(decision);
      }),
      { numRuns: 3000 },
    );
  });
  it('rendering and linting do not throw either, and no markup of a plan gets through', () => {
    fc.assert(
      fc.property(hostile, (plan) => {
        for (const service of items(plan.services)) service.name = `<img src=x onerror=alert(1)>"'`;
        const html = renderStatic(plan, 'stad', 'nl', { madeOn: '2026-11-22' });
        assert.ok(!html.includes('<img') && html.includes('tel:112'));
        assert.ok(
          !toJsonLdScript(toJsonLd(plan, 'stad', 'nl'))
            .slice(1, -9)
            .includes('<'),
        );
        lintFrontDoor(plan, { lang: 'en' });
      }),
      { numRuns: 1000 },
    );
  });
  it('any JSON at all gives an invalid decision', () => {
    fc.assert(fc.property(fc.jsonValue(), instant, (value, at) => decide(value as never, at).trust === 'invalid'));
  });
});

describe('for every instant', () => {
  it('the order depends on the phase only and canWait never stands above cannotWait', () => {
    const plan = defaultFrontDoor();
    const orders = new Map<string, string>();
    fc.assert(
      fc.property(instant, (at) => {
        const { phase, routes } = decide(plan, at, { areaId: 'stad' });
        const order = routes.map((route) => route.id).join(' ');
        assert.equal(orders.get(phase) ?? order, order);
        orders.set(phase, order);
        const intents = routes.map((route) => route.intent);
        assert.ok(intents.lastIndexOf('cannotWait') < intents.indexOf('canWait'));
        assert.equal(intents[0], 'emergency');
      }),
    );
    assert.deepEqual([...orders.keys()].sort(), ['office', 'outOfHours']);
  });
  it('nextChange is later, within 16 days, the earliest "until", and a state does differ then', () => {
    const plan = defaultFrontDoor();
    fc.assert(
      fc.property(instant, (at) => {
        const { nextChange, services } = decide(plan, at, { areaId: 'stad' });
        const next = Date.parse(nextChange!);
        assert.ok(next > at && next <= at + 16 * 86_400_000);
        const untils = services.flatMap(({ until }) => (until ? [until] : [])).sort();
        assert.equal(untils[0], nextChange);
        const states = (time: number) => decide(plan, time, { areaId: 'stad' }).services.map(({ state }) => state);
        assert.deepEqual(states(next - 1), states(at));
        assert.notDeepEqual(states(next), states(at));
      }),
    );
  });
  it('a decision is the same for a Date, a number and a text, and does not change the plan', () => {
    const plan = defaultFrontDoor();
    const before = JSON.stringify(plan);
    fc.assert(
      fc.property(instant, (at) => {
        const decision = decide(plan, at);
        assert.deepEqual(decide(plan, new Date(at)), decision);
        assert.deepEqual(decide(plan, new Date(at).toISOString()), decision);
      }),
    );
    assert.equal(JSON.stringify(plan), before);
  });
});

describe('links', () => {
  const rejected = {
    'javascript:alert(1)': 'scheme',
    'java\nscript:alert(1)': 'scheme',
    'data:text/html,x': 'scheme',
    'mailto:a@thuisarts.nl': 'scheme',
    'http://www.thuisarts.nl': 'scheme',
    'tel:112': 'scheme',
    'https://user:pass@www.thuisarts.nl': 'credentials',
    'https://thuisarts.nl@evil.example': 'credentials',
    'https://127.0.0.1/': 'ip',
    'https://0x7f.1/': 'ip',
    'https://[::1]/': 'ip',
    'https://www.thuisarts.nl:8443/': 'port',
    'https://thuisarts.nl.evil.example': 'host',
    'https://nepthuisarts.nl': 'host',
    'https://thuisаrts.nl': 'host',
    'https://localhost': 'host',
    '//www.thuisarts.nl': 'url',
    '/pagina': 'url',
    '': 'url',
  };
  for (const [address, problem] of Object.entries(rejected)) {
    it(`rejects ${JSON.stringify(address)}: ${problem}`, () => {
      assert.deepEqual(checkLink(address), { ok: false, problem });
    });
  }
  it('allows national sites, their subdomains and what the page allows', () => {
    assert.deepEqual(checkLink('https://www.thuisarts.nl/hoofdpijn'), {
      ok: true,
      href: 'https://www.thuisarts.nl/hoofdpijn',
      host: 'www.thuisarts.nl',
    });
    const hosts = parseHosts(' Portaal.Voorbeeld.example, nl *.nl https://x.nl');
    assert.deepEqual(hosts, ['portaal.voorbeeld.example']);
    assert.equal(checkLink('https://portaal.voorbeeld.example/', hosts).ok, true);
  });
  it('shows a look-alike in ASCII', () => {
    const look = checkLink('https://thuisаrts.nl', ['xn--thuisrts-66g.nl', 'xn--thuisrts-ldh.nl']);
    assert.ok(look.ok ? look.host.startsWith('xn--') : look.problem === 'host');
  });
  it('dials digits and nothing else', () => {
    assert.equal(telHref('0300000001'), 'tel:0300000001');
    assert.equal(telHref('+31 (30) 123-45.67'), 'tel:+31301234567');
    for (const dial of ['*21*06#', '112;ext=1', '', null, 112, '12', '+', '1 2', '06 1234 5678 9012 3456'])
      assert.equal(telHref(dial), null);
  });

  it('know a number in each way it is written, and no other for it', () => {
    for (const [display, dial] of [
      ['030 123 45 67', '+31301234567'],
      ['030-1234567', '0031 30 1234567'],
      ['+31 (0)30 123 45 67', '0301234567'],
      ['112', '112'],
      ['0800-0113', '08000113'],
    ])
      assert.ok(sameNumber(display, dial), `${display} ${dial}`);
    for (const [display, dial] of [
      ['030 123 45 67', '+31301234568'],
      ['030 123 45 67', '+32301234567'],
      ['112', '+31112'],
      ['112', '0112'],
      ['', '0301234567'],
    ])
      assert.ok(!sameNumber(display, dial), `${display} ${dial}`);
  });
  it('never give anything but https for any address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), odd), (address) => {
        const check = checkLink(address, ['example.com']);
        assert.ok(!check.ok || check.href.startsWith('https://'));
      }),
    );
  });
});
