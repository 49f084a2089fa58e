/** Residents' strings: plain, in two languages, and without a word that judges a complaint. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageProblems } from '../../src/front-door/language.js';
import { STRINGS } from '../../src/front-door/strings.js';
import { fill, textOf } from '../../src/front-door/text.js';
import type { Language } from '../../src/plan/types.js';

function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}
const all = (locale: Language) => texts(STRINGS[locale]);

describe('residents’ strings', () => {
  for (const locale of ['nl', 'en'] as const) {
    for (const [path, text] of all(locale)) {
      it(`${locale}${path} is plain: ${text}`, () => {
        assert.deepEqual(languageProblems(text, locale), []);
        assert.ok(text.trim() === text && text.length > 0);
      });
    }
  }
  it('have the same keys and placeholders in both languages', () => {
    const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    const dutch = all('nl').map(([path, text]) => [path, slots(text)]);
    const english = all('en').map(([path, text]) => [path, slots(text)]);
    assert.deepEqual(english, dutch);
  });
});

describe('the language lint', () => {
  const found = (text: string, locale: Language = 'nl') => languageProblems(text, locale).map(({ rule }) => rule);
  it('counts words per sentence, not per text, and a time is no end', () => {
    assert.deepEqual(found('Bel de praktijk. Luister naar het bandje. Bel dan de spoedpost in uw stad.'), []);
    assert.deepEqual(found('Open van 08.00 tot 17.00 uur op maandag en dinsdag en woensdag en vrijdag.'), [
      'sentenceLength',
    ]);
  });
  for (const text of ['Klik hier', 'Bel je huisarts', 'De HAP is open', 'Zelftriage', 'Indien u belt', 'Op de ANW']) {
    it(`does not pass "${text}"`, () => {
      assert.deepEqual(found(text), ['bannedWord']);
    });
  }
  for (const text of [
    'U kunt gerust wachten.',
    'Dit is geen spoed.',
    'Uw klacht is niet ernstig.',
    'Wij beoordelen uw klacht.',
    'Dit gaat vanzelf over.',
  ]) {
    it(`does not pass the claim "${text}"`, () => {
      assert.ok(found(text).includes('claim'));
    });
  }
  for (const text of ['It is safe to wait.', 'This is not serious.', 'You probably have the flu.', 'We assess you.']) {
    it(`does not pass the claim "${text}"`, () => {
      assert.ok(found(text, 'en').includes('claim'));
    });
  }
});

describe('texts', () => {
  it('fall back to Dutch and are never an object', () => {
    assert.equal(textOf({ nl: 'Ja' }, 'en'), 'Ja');
    assert.equal(textOf({ nl: 'Ja', en: 'Yes' }, 'en'), 'Yes');
    for (const odd of [null, undefined, 7, [], { nl: {} }]) assert.equal(textOf(odd as never, 'nl'), '');
  });
  it('fill only what is there', () => {
    assert.equal(fill('{a} en {b}', { a: 1 }), '1 en {b}');
  });
});
