/** The manifest of the elements, and the components that the typings are checked with: complete, without internals. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';
import { elementsOf, type Manifest } from '../../src/build/manifest.js';
import { ELEMENTS } from '../../src/build/elements.js';

const root = new URL('../../', import.meta.url).pathname;
const json = (file: string): unknown => JSON.parse(readFileSync(`${root}dist/${file}`, 'utf8'));
const manifest = json('custom-elements.json') as Manifest;
const elements = elementsOf(manifest);
const sourceOf = (name: string) =>
  globSync(`src/elements/${name}/*.ts`, { cwd: root, absolute: true })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

describe('the manifest', () => {
  it('describes every element, each once', () => {
    assert.deepEqual(
      elements.map(({ tagName }) => tagName),
      ELEMENTS.map((name) => `koers-${name}`),
    );
  });

  for (const element of elements) {
    const name = element.tagName.slice('koers-'.length);
    const source = sourceOf(name);
    const visual = name !== 'plan';

    describe(element.tagName, () => {
      it('has every attribute of its own and of the base', () => {
        const declared = [...source.matchAll(/@property\(([^)]*)\)\s*(?:override )?(\w+)/g)]
          .filter(([, options]) => !options!.includes('attribute: false'))
          .map(([, options, field]) => /attribute: '([^']+)'/.exec(options!)?.[1] ?? field!.toLowerCase());
        const base = ['src', 'plan', 'lang', 'heading-level', 'audience', 'as-of'];
        const listed = element.attributes.map((each) => each.name);
        for (const each of [...declared, ...(visual ? base : [])]) assert.ok(listed.includes(each), each);
      });

      it('says in a sentence what each attribute, event, slot, part and property is', () => {
        for (const list of [
          element.attributes,
          element.events,
          element.slots,
          element.cssParts,
          element.cssProperties,
        ]) {
          for (const each of list) assert.ok((each.description ?? '').length > 5, `${each.name} has no description`);
        }
        assert.ok(element.summary && element.description);
      });

      it('has every event that it fires, with its type', () => {
        const listed = new Map(element.events.map((event) => [event.name, event.type.text]));
        const fired = new Set([...source.matchAll(/new (Koers(\w+)Event)\(/g)].map(([, type]) => type!));
        if (visual) for (const each of ['Load', 'Update', 'Stale', 'Error']) fired.add(`Koers${each}Event`);
        for (const type of fired)
          assert.ok([...listed.values()].includes(type), `${type}: write it as @fires on the class`);
      });

      it('has every part that its templates name', () => {
        const listed = element.cssParts.map((part) => part.name);
        const parts = [...source.matchAll(/ part="([\w -]+)"/g)].flatMap(([, names]) => names!.split(' '));
        for (const part of parts) assert.ok(listed.includes(part), `${part}: write it as @csspart on the class`);
      });

      it('has every property that its styles read', () => {
        const listed = element.cssProperties.map((property) => property.name);
        for (const [, property] of source.matchAll(/var\((--koers-[\w-]+)/g))
          assert.ok(listed.includes(property!), `${property}: write it as @cssprop on the class`);
      });

      it('shows no internals', () => {
        for (const { name: member, privacy } of element.members) {
          assert.ok(!member.startsWith('#') && !member.startsWith('_') && privacy === undefined, member);
        }
        const members = element.members.map((member) => member.name);
        for (const inner of ['buildView', 'renderView', 'viewText', 'render', 'willUpdate', 'announce', 'source']) {
          if (!(inner === 'source' && !visual)) assert.ok(!members.includes(inner), inner);
        }
      });
    });
  }
});

describe('typings', () => {
  for (const [file, write] of [
    ['react/every-element.tsx', (event: string) => `on${event}=`],
    ['vue/EveryElement.vue', (event: string) => `@${event}=`],
    ['svelte/EveryElement.svelte', (event: string) => `on${event}=`],
    ['angular/every-element.ts', (event: string) => `(${event})=`],
  ] as const) {
    it(`are checked with every attribute, property and event of every element: ${file}`, () => {
      const text = readFileSync(`${root}demo/frameworks/${file}`, 'utf8');
      for (const { tagName, members, events } of elements) {
        const missing = (name: string) => `write ${tagName} ${name} in demo/frameworks/${file}`;
        const written = new RegExp(`<${tagName}\\b.*?(?=<koers-|$)`, 's').exec(text)?.[0] ?? '';
        const fields = members.filter(({ kind, readonly, static: s }) => kind === 'field' && !readonly && !s);
        for (const { name, attribute = name } of fields)
          assert.match(written, new RegExp(`[\\s:[]${attribute}\\b`), missing(attribute));
        for (const { name } of events) assert.ok(written.includes(write(name)), missing(write(name)));
      }
    });
  }
});
