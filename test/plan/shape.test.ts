import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { array, literal, looseObject, nullable, number, optional, string, union } from 'zod/mini';
import { shapeOf, toShape } from '../../src/build/shape.js';
import { shapeModules } from '../../src/build/write-shape.js';
import { id, orId, orNamed, text } from '../../src/plan/schema/fields.js';

describe('the shape that browsers validate with', () => {
  for (const [file, text] of shapeModules()) {
    it(`src/plan/shape/${file}.ts is up to date with the schema`, () => {
      const committed = readFileSync(new URL(`../../src/plan/shape/${file}.ts`, import.meta.url), 'utf8');
      assert.equal(committed, text, 'run `npm run shape`');
    });
  }

  it('writes every construct of the schema in its short form', () => {
    const schema = looseObject({
      text: text(),
      who: orId('organisationId', looseObject({ organisationId: optional(id()) })),
      said: orNamed('choice', 'state', looseObject({ choice: string() }), looseObject({ state: string() })),
      day: union([literal(1), literal(2)]),
      mode: literal('always'),
      value: nullable(number()),
      list: optional(array(string())),
      maybe: nullable(string()),
    });
    assert.deepEqual(shapeOf(schema), {
      ...{ text: 't', day: '#1|2', mode: '|always', value: 'v' },
      'list?': ['s'],
      maybe: ['?', 's'],
      who: ['=', 'organisationId', '', { 'organisationId?': 'i' }],
      said: ['=', 'choice', 'state', { choice: 's' }],
    });
  });

  it('stops the build on a construct that the validator does not know', () => {
    assert.throws(() => toShape({ type: 'integer' }), /no shape for JSON Schema type integer/);
  });
});
