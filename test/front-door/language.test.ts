/** Residents' strings: plain, in two languages, and without a word that judges a complaint. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageProblems } from '../../src/front-door/language.js';
import { STRINGS } from '../../src/front-door/strings.js';
import { fill, textOf } from '../../src/front-door/text.js';
import { common as enCommon } from '../../src/locales/en/common.js';
import { finder as enFinder } from '../../src/locales/en/service-finder.js';
import { finderParts as enFinderParts } from '../../src/locales/en/service-finder-parts.js';
import { common as nlCommon } from '../../src/locales/nl/common.js';
import { finder as nlFinder } from '../../src/locales/nl/service-finder.js';
import { finderParts as nlFinderParts } from '../../src/locales/nl/service-finder-parts.js';
import type { Language } from '../../src/plan/types.js';

/** Every text in a section of words; of a function, what it says of three things, or of one where it counts or lists. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'function') {
    return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
  }
  const say = value as (...given: unknown[]) => string;
  return ['3', '1', ['3']].flatMap((sample): [string, string][] => {
    try {
      return [[`${path}(${String(sample)})`, say(...Array.from({ length: Math.max(1, say.length) }, () => sample))]];
    } catch {
      // A list is asked for where a word was given.
      return [];
    }
  });
}
const all = (locale: Language) => texts(STRINGS[locale]);
/** What residents read besides the front door: that something does not work, and the words of the service finder. */
const SHARED: Record<Language, Record<string, unknown>> = {
  nl: { common: nlCommon, finder: nlFinder, finderParts: nlFinderParts },
  en: { common: enCommon, finder: enFinder, finderParts: enFinderParts },
};
/** Words that blame somebody, give an order, or speak of files and machines. */
const BLAME: Record<Language, RegExp> = {
  nl: /fout|mislukt|ongeldig|verkeerd|niet toegestaan|controleer|bestand|server|foutmelding|konden niet worden/i,
  en: /error|fail|invalid|mistake|wrong|not allowed|check |file|server|could not be/i,
};
/** Sentences for when something does not work. */
const failures = (locale: Language) =>
  texts(SHARED[locale]).filter(([path]) => /\.(error|problem|failed|stale|offline)\b/.test(path));

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

describe('the words that residents share with others', () => {
  for (const locale of ['nl', 'en'] as const) {
    for (const [path, text] of texts(SHARED[locale])) {
      it(`${locale}${path} is plain: ${text}`, () => {
        assert.deepEqual(languageProblems(text, locale), []);
        assert.ok(text.trim() === text || path.endsWith('.or'));
      });
    }
    it(`say in ${locale} what does not work, whole and without blame`, () => {
      const said = failures(locale);
      assert.ok(said.length > 16, `${said.length} sentences`);
      for (const [path, text] of said) {
        assert.match(text, /^\p{Lu}.*[.?]$/u, path);
        assert.doesNotMatch(text, BLAME[locale], path);
      }
    });
  }
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
