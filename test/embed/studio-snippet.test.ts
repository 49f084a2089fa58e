import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cspOf, folderOf, frameUrl } from '../../demo/studio/addresses.js';
import { FRAMEWORKS, HOSTS, type Choice, formOf } from '../../demo/studio/choice.js';
import { TAGS } from '../../demo/studio/items.js';
import { webmasterLetter } from '../../demo/studio/letter.js';
import { writeSnippet } from '../../demo/studio/snippet.js';
import { reservedHeight } from '../../demo/studio/style-rule.js';
import { houseTokens, NO_STYLE } from '../../src/embed/house-style.js';
import { frameOptions } from '../../src/embed/options.js';

const choice = (changes: Partial<Choice> = {}): Choice => ({
  tag: 'koers-kpi-ring',
  attributes: { kpi: 'ind-1', area: 'west' },
  src: 'https://regio.example/plan.json',
  figures: '',
  lang: 'nl',
  host: 'wordpress-editor',
  framework: 'html',
  base: 'https://cdn.example/koers/',
  pin: undefined,
  house: NO_STYLE,
  scheme: 'light',
  styles: 'inline',
  heights: { narrow: 300, wide: 300, width: 480 },
  text: { lines: ['Praktijken: 77 procent, doel 80 procent.'], href: 'https://regio.example/plan' },
  ...changes,
});
const page = (changes: Partial<Choice> = {}) => writeSnippet(choice(changes))[0]!.code;
const piece = (place: string, changes: Partial<Choice>) =>
  writeSnippet(choice(changes)).find((each) => each.place === place)?.code ?? '';

describe('the snippet of the studio', () => {
  it('is the element with its text, its room and one script', () => {
    assert.equal(
      page(),
      `<koers-kpi-ring src="https://regio.example/plan.json" kpi="ind-1" area="west" lang="nl" style="display: block; min-height: 300px;">
  <p>Praktijken: 77 procent, doel 80 procent.</p>
  <p><a href="https://regio.example/plan">Bekijk het hele plan</a></p>
</koers-kpi-ring>
<script type="module" src="https://cdn.example/koers/loader.js"></script>`,
    );
  });

  it('has the sentence of the element for every host', () => {
    for (const host of HOSTS) {
      const all = page({ host });
      const expected = { static: '77 procent, doel 80 procent.', iframe: ' title="Praktijken" ' }[
        formOf(host) as string
      ];
      assert.ok(all.includes(expected ?? 'Praktijken: 77 procent'), host);
    }
  });

  it('lets no text of a plan become markup', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)> {{7*7}} ${1} `';
    for (const host of HOSTS) {
      for (const framework of FRAMEWORKS) {
        const code = page({
          ...{ host, framework },
          attributes: { kpi: evil },
          text: { lines: [evil], href: 'https://regio.example/"onclick="x' },
        });
        assert.doesNotMatch(code, /<script>alert|<img|"onclick|"><script/, `${host} ${framework}`);
      }
    }
  });

  it('is for authors a link with nothing that KSES removes', () => {
    const code = page({ host: 'wordpress-author', styles: 'inline' });
    assert.match(code, /^<a class="koers" data-koers="kpi-ring" data-src="[^"]+" data-kpi="ind-1" data-area="west"/);
    assert.doesNotMatch(code, /<(?!\/?a[ >])|style=|\n/);
    assert.match(
      page({ host: 'wordpress-author', figures: 'https://regio.example/f.json' }),
      / data-src="https:\/\/regio\.example\/plan\.json" data-figures="https:\/\/regio\.example\/f\.json" /,
    );
    assert.match(
      piece('style', { host: 'wordpress-author' }),
      /^a\.koers\[data-koers="kpi-ring"\]\[data-kpi="ind-1"\],/,
    );
    assert.match(piece('site', { host: 'wordpress-author' }), /loader\.js/);
  });

  it('asks the frame page only for what that page understands', () => {
    const house = { accent: '#7a2e1d', surface: '#fdf6e3', font: "'Open Sans', Arial", radius: '0.25' };
    for (const tag of TAGS) {
      const attributes = {
        kpi: 'ind-1',
        area: 'west',
        'group-by': 'theme',
        period: '2026-Q3',
        compact: '',
        'as-of': '2026-10-15',
      };
      const url = new URL(frameUrl(choice({ tag, attributes, house, figures: 'https://regio.example/figures.json' })));
      const options = frameOptions(url.search, url.href);
      assert.deepEqual(options.ignored, []);
      assert.equal(options.tag, tag);
      assert.equal(options.plan['src'], 'https://regio.example/plan.json');
      assert.equal(options.plan['figures'], 'https://regio.example/figures.json');
      assert.equal(options.attributes['kpi'], 'ind-1');
      assert.deepEqual(options.tokens, houseTokens(house));
      assert.equal(options.scheme, 'light');
    }
  });

  it('gives a fixed version two files with their hashes, the second first, and no hash that it does not know', () => {
    const files = new Map([
      ['koers.iife.js', 'sha384-abc'],
      ['koers.iife.more.js', 'sha384-def'],
    ]);
    const code = page({ pin: { version: '1.2.3', files } });
    const tag = (file: string, hash: string) =>
      `<script defer src="https://cdn.example/koers/v1.2.3/${file}" integrity="${hash}" crossorigin="anonymous"></script>`;
    assert.ok(code.endsWith(`${tag('koers.iife.more.js', 'sha384-def')}\n${tag('koers.iife.js', 'sha384-abc')}`), code);
    assert.doesNotMatch(page({ pin: { version: '1.2.3', files: new Map() } }), /integrity|crossorigin/);
  });

  it('puts figures of a second file in a provider, which the frameworks import as well', () => {
    const figures = 'https://regio.example/figures.json';
    assert.match(page({ figures }), /^<koers-plan src="[^"]+" figures="[^"]+">\n {2}<koers-kpi-ring kpi=/);
    assert.match(
      page({ figures, host: 'developer' }),
      /import 'koers\/define\/plan';\nimport 'koers\/define\/kpi-ring';/,
    );
  });

  it('keeps the style out of the code when the host forbids it', () => {
    assert.doesNotMatch(page({ styles: 'sheet' }), /style=/);
    assert.match(
      piece('style', { styles: 'sheet', house: { ...NO_STYLE, accent: '#7a2e1d' } }),
      /--koers-accent: light-dark\(#7a2e1d, #[\da-f]{6}\);/,
    );
    assert.ok(cspOf(choice(), 'element').includes("style-src-attr 'unsafe-inline'"));
    assert.ok(!cspOf(choice({ styles: 'sheet' }), 'element').some((line) => line.startsWith('style-src')));
    // A frame too: what its code needs is allowed by the policy beside it.
    for (const styles of ['inline', 'sheet'] as const) {
      const allowed = cspOf(choice({ styles }), 'iframe').includes("style-src-attr 'unsafe-inline'");
      assert.equal(page({ styles, host: 'iframe' }).includes(' style='), allowed, styles);
      assert.equal(allowed, styles === 'inline');
      const instead = piece('instead', { styles, host: 'intranet' });
      assert.equal(instead.includes(' style='), allowed, instead);
      assert.match(instead, / height="300"/);
    }
  });

  it('names every origin that a policy has to allow, and no other', () => {
    const figures = 'https://cijfers.example/f.json';
    assert.deepEqual(cspOf(choice({ figures, styles: 'sheet' }), 'element'), [
      'script-src https://cdn.example',
      'connect-src https://regio.example https://cijfers.example',
    ]);
    assert.deepEqual(cspOf(choice(), 'static'), []);
    assert.match(webmasterLetter(choice({ styles: 'sheet' })), /script-src https:\/\/cdn\.example;/);
    assert.match(webmasterLetter(choice({ lang: 'en' })), /no cookies/);
  });

  it('has no script, no style sheet and no picture in a newsletter', () => {
    assert.doesNotMatch(page({ host: 'newsletter' }), /<script|<style|<img|<svg|class=/);
  });

  it('cuts a long text, and says how much is left', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `- Doel ${index}`);
    const code = page({ text: { lines, href: '' }, heights: undefined });
    assert.equal(code.match(/<li>/g)?.length, 8);
    assert.match(code, /En nog 22 regels/);
  });

  it('keeps the text within the room of the element, and ends it with no line that introduces nothing', () => {
    const heights = { narrow: 200, wide: 200, width: 480 };
    const lines = ['Sinds het vorige kwartaal:', ...Array.from({ length: 9 }, (_, index) => `- Doel ${index}`)];
    const high = page({ text: { lines, href: '' }, heights });
    assert.equal(high.match(/<li>|<p>/g)?.length, 5, '5 lines of 24 pixels, each with 16 below it');
    const low = page({ text: { lines: ['Kop', ...lines], href: '' }, heights: { ...heights, narrow: 130 } });
    assert.match(low, /<p>Kop<\/p>\s*<p>En nog 10 regels/);
  });
});

describe('the reserved height', () => {
  it('is one number when narrow and wide are alike', () => {
    assert.equal(reservedHeight({ narrow: 310.2, wide: 300, width: 480 }), '311px');
  });

  it('chooses by the width of the window when they differ', () => {
    assert.equal(
      reservedHeight({ narrow: 900, wide: 400, width: 768 }),
      'min(900px, max(400px, (832px - 100vw) * 9999))',
    );
  });
});

describe('the folder of the library', () => {
  it('is read from what people type, or refused', () => {
    assert.equal(folderOf('https://a.example/koers'), 'https://a.example/koers/');
    assert.equal(folderOf(' https://a.example/koers/loader.js?x=1 '), 'https://a.example/koers/');
    assert.equal(folderOf('https://a.example/koers/v1.2/'), 'https://a.example/koers/v1.2/');
    for (const wrong of ['', 'a.example/koers', 'javascript:alert(1)', 'ftp://a.example/']) {
      assert.equal(folderOf(wrong), undefined, wrong);
    }
  });
});
