/** Writes `src/plan/shape/*.ts` from the schema: `npm run shape`. One file per group, so that an element carries what it reads. */
import { writeFileSync } from 'node:fs';
import { figuresSchema, planSchema } from '../plan/schema.js';
import type { Shape } from '../plan/validate.js';
import { shapeOf } from './shape.js';

/** The groups of a plan. What is named nowhere belongs to `core`, which every element reads. */
export const GROUPS: Record<string, string[]> = {
  goals: [
    'classifications',
    'goals',
    'results',
    'activities',
    'milestones',
    'checklists',
    'priorityChoices',
    'notes',
    'dependencies',
    'contextFigures',
    'reports',
    'changes',
    'relations',
    'outOfScope',
  ],
  services: ['places', 'services'],
  frontDoor: ['frontDoor'],
};

/** File name → text of every generated module; a test compares them with the committed files. */
export function shapeModules(): Map<string, string> {
  const whole = Object.entries(shapeOf(planSchema) as Record<string, Shape>);
  const named = new Set(Object.values(GROUPS).flat());
  const pick = (test: (key: string) => boolean) =>
    Object.fromEntries(whole.filter(([key]) => test(key.replace('?', ''))));
  const modules = new Map([
    [
      'core',
      moduleText(
        'core',
        pick((key) => !named.has(key)),
      ),
    ],
  ]);
  for (const [name, keys] of Object.entries(GROUPS)) {
    const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    modules.set(
      file,
      moduleText(
        name,
        pick((key) => keys.includes(key)),
      ),
    );
  }
  modules.set('figures', moduleText('figures', shapeOf(figuresSchema)));
  return modules;
}

function moduleText(name: string, shape: Shape): string {
  const json = JSON.stringify(shape).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return [
    '/** Generated from schema.ts by `npm run shape`; do not edit. */',
    "import type { Shape } from '../validate.js';",
    '',
    `export const ${name}: Shape = JSON.parse(\n  '${json}',\n) as Shape;`,
    '',
  ].join('\n');
}

if (process.argv[1]?.endsWith('write-shape.ts')) {
  for (const [file, text] of shapeModules()) {
    writeFileSync(new URL(`../plan/shape/${file}.ts`, import.meta.url), text);
  }
}
