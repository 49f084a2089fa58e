import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrast, parseColor, readable } from '../../src/embed/contrast.js';
import { houseTokens, judgeStyle, NO_STYLE, type HouseStyle } from '../../src/embed/house-style.js';
import { PALETTE } from '../../src/styles/palette.js';

const judge = (style: Partial<HouseStyle>) => judgeStyle({ ...NO_STYLE, ...style });
const color = (text: string) => parseColor(text)!;
const dark = (name: string) => color(PALETTE.find(([each]) => each === name)![2]);

describe('the contrast guard', () => {
  it('computes the ratios of WCAG', () => {
    assert.equal(contrast(color('#000'), color('#fff')), 21);
    assert.equal(contrast(color('#767676'), color('#ffffff')).toFixed(2), '4.54');
  });

  it('refuses an accent below 4.5 to 1, and offers one near it that passes', () => {
    const { house, refusals } = judge({ accent: '#ffd54a' });
    assert.deepEqual(house, NO_STYLE);
    assert.equal(refusals[0]?.code, 'accentContrast');
    for (const ground of ['#fff', '#f4f6f8']) {
      assert.ok(contrast(color(refusals[0].better!), color(ground)) >= 4.5, ground);
    }
  });

  it('judges the accent against the chosen surface, and against the ground of what is chosen', () => {
    assert.equal(judge({ surface: '#fdf6e3', accent: '#767676' }).house.accent, '');
    assert.equal(judge({ accent: '#767676' }).house.accent, '', '4.54 on white, 4.19 on the soft ground');
    assert.deepEqual(judge({ surface: '#fdf6e3', accent: '#7a2e1d' }).refusals, []);
  });

  it('refuses a surface on which texts and statuses fade', () => {
    const { house, refusals } = judge({ surface: '#333333' });
    assert.deepEqual(house, NO_STYLE);
    assert.equal(refusals[0]?.code, 'textContrast');
  });

  it('finds a readable mix on light and on dark', () => {
    for (const background of ['#ffffff', '#12161c', '#777777']) {
      const found = readable(color('#808080'), [color(background)])!;
      assert.ok(contrast(color(found), color(background)) >= 4.5, background);
    }
  });

  it('lets no style text through that is more than a font or a number', () => {
    for (const font of ['Arial; } * { display: none', 'url(https://x.example)', 'a\\27', '<script>']) {
      assert.deepEqual(judge({ font }).house, NO_STYLE, font);
    }
    for (const radius of ['9', '1em', '-1', 'calc(1)', 'Infinity']) {
      assert.deepEqual(judge({ radius }).house, NO_STYLE, radius);
    }
    assert.deepEqual(houseTokens(judge({ font: "'Open Sans', Arial", radius: '0,5' }).house), {
      '--koers-font': "'Open Sans', Arial",
      '--koers-radius': '0.5em',
    });
  });
});

describe('a house style', () => {
  it('can be read on a dark page too, whatever accent was accepted', () => {
    for (let hue = 0; hue < 0xfff; hue += 0x13) {
      const accent = `#${hue.toString(16).padStart(3, '0')}`;
      const { house } = judge({ accent });
      if (!house.accent) continue;
      const tokens = houseTokens(house);
      const [light, onDark] = /light-dark\((\S+), (\S+)\)/.exec(tokens['--koers-accent']!)!.slice(1).map(color);
      const [onLight, onOnDark] = /light-dark\((\S+), (\S+)\)/.exec(tokens['--koers-on-accent']!)!.slice(1).map(color);
      assert.deepEqual(light, color(accent));
      assert.ok(contrast(onDark!, dark('surface')) >= 4.5, accent);
      assert.ok(contrast(onLight!, light) >= 4.5 && contrast(onOnDark!, onDark!) >= 4.5, accent);
    }
  });

  it('keeps the dark surface of the library on a dark page, where its texts are light', () => {
    assert.equal(houseTokens(judge({ surface: '#fdf6e3' }).house)['--koers-surface'], 'light-dark(#fdf6e3, #1b2129)');
  });
});
