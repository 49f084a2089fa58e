/** Writes, for each framework, a file with every wrong use of every element: its compiler must refuse each of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { ElementDeclaration } from '../../src/build/manifest.js';

interface Wrong {
  tag: string;
  /** As an attribute, a property or an event. */
  name: string;
  /** An expression. */
  value: string;
  event: boolean;
}

/** A value that an attribute of this type does not take: a number for a text, a text for all others. */
const wrongValue = (type: string) => (type === 'string' ? '5' : "'wrong'");

function wrongUses({ tagName: tag, members, events }: ElementDeclaration): Wrong[] {
  return [
    ...members
      .filter(({ kind, readonly, static: s, type }) => kind === 'field' && !readonly && !s && type?.text !== 'unknown')
      .flatMap(({ name, attribute = name, type }) =>
        [...new Set([name, attribute])].map((each) => ({ name: each, value: wrongValue(type!.text) })),
      )
      .map((use) => ({ tag, event: false, ...use })),
    // No event tells this: a handler that takes anything would let it pass.
    ...events.map(({ name }) => ({ tag, name, value: '(told: { nothing: string }) => told.nothing', event: true })),
  ];
}

/** Not an attribute of any element. Vue passes such on to the page, by its own rules. */
const unknown = (elements: readonly ElementDeclaration[]) =>
  elements.map(({ tagName: tag }) => ({ tag, name: 'nothing', value: '5', event: false }));

function react(uses: Wrong[]): string {
  const lines = uses.flatMap(({ tag, name, value, event }) => [
    '    {/* @ts-expect-error */}',
    `    <${tag} ${event ? 'on' : ''}${name}={${value}} />`,
  ]);
  return [
    "import type {} from 'koers/react';",
    'export const wrong = () => (',
    '  <>',
    ...lines,
    '  </>',
    ');',
    '',
  ].join('\n');
}

function vue(uses: Wrong[]): string {
  const lines = uses.flatMap(({ tag, name, value, event }) => [
    '  <!-- @vue-expect-error -->',
    `  <${tag} ${event ? '@' : ':'}${name}="${value}" />`,
  ]);
  const script = `<script setup lang="ts">\nimport type {} from 'koers/vue';\n</script>`;
  return [script, '<template>', ...lines, '</template>', ''].join('\n');
}

/** What markup is checked by: Svelte has no way to say in markup that a line must not pass. */
function svelte(uses: Wrong[]): string {
  const lines = uses.flatMap(({ tag, name, value, event }, index) => [
    '// @ts-expect-error',
    `export const wrong${index}: SvelteHTMLElements['${tag}'] = { '${event ? 'on' : ''}${name}': ${value} };`,
  ]);
  return [
    "import type {} from 'koers/svelte';",
    "import type { SvelteHTMLElements } from 'svelte/elements';",
    ...lines,
    '',
  ].join('\n');
}

/** Writes `wrong/` in a folder. Returns how many wrong uses there are. */
export function writeWrongUses(folder: string, elements: readonly ElementDeclaration[]): number {
  const uses = elements.flatMap(wrongUses);
  mkdirSync(`${folder}wrong`, { recursive: true });
  writeFileSync(`${folder}wrong/react.tsx`, react([...uses, ...unknown(elements)]));
  writeFileSync(`${folder}wrong/Wrong.vue`, vue(uses));
  writeFileSync(`${folder}wrong/svelte.ts`, svelte([...uses, ...unknown(elements)]));
  return uses.length;
}
