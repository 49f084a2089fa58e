/** The list of forty tests in demo/docs/accessibility.html says what is so: each that is called automatic is there under its number. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';

const page = readFileSync(new URL('../../demo/docs/accessibility.html', import.meta.url), 'utf8');
const numbersInTitles = new Set(
  globSync('test/**/*.test.ts')
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bit\(\s*[`'"]((?:\d+(?:, | and )?)+) /g)])
    .flatMap(([, numbers]) => numbers!.match(/\d+/g)!),
);

const LISTS = {
  Dutch: { done: ['Automatisch', 'Deels automatisch'], not: 'Niet gedaan' },
  English: { done: ['Automatic', 'Partly automatic'], not: 'Not done' },
};

describe('the list of forty tests', () => {
  const tables = [...page.matchAll(/<table class="forty">([^]*?)<\/table>/g)].map(([, table]) =>
    [...table!.matchAll(/<tr>\s*<td>(\d+)<\/td>\s*<th scope="row">[^]*?<\/th>\s*<td>([^<]*)<\/td>/g)].map(
      ([, number, how]) => ({ number: number!, how: how!.trim() }),
    ),
  );

  for (const [index, [language, { done, not }]] of Object.entries(LISTS).entries()) {
    it(`in ${language} has each number once, and a test for each that is called automatic`, () => {
      const rows = tables[index]!;
      assert.deepEqual(
        rows.map(({ number }) => Number(number)),
        Array.from({ length: 40 }, (_, at) => at + 1),
      );
      for (const { number, how } of rows) {
        assert.ok([...done, not].includes(how), `${number}: ${how}`);
        assert.equal(numbersInTitles.has(number), how !== not, `${number} is called "${how}"`);
      }
    });
  }

  it('says the same in both languages', () => {
    const kinds = tables.map((rows, index) => {
      const { done, not } = Object.values(LISTS)[index]!;
      return rows.map(({ how }) => [...done, not].indexOf(how));
    });
    assert.deepEqual(kinds[0], kinds[1]);
  });
});
