/** `custom-elements.json`: what a page may use of each element, read from the source and its JSDoc. Internals are left out. */
import { readFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { globSync } from 'tinyglobby';
import { VERSION } from '../lib/registry.js';
import { PALETTE } from '../styles/palette.js';
import { ELEMENTS } from './elements.js';

interface Named {
  name: string;
  description?: string;
}

export interface Member extends Named {
  kind: 'field' | 'method';
  type?: { text: string };
  default?: string;
  /** Name of the attribute that sets this field. */
  attribute?: string;
  readonly?: boolean;
  static?: boolean;
  privacy?: 'public' | 'private' | 'protected';
}

export interface ElementDeclaration extends Named {
  kind: 'class';
  customElement: true;
  tagName: string;
  summary?: string;
  superclass?: { name: string; module?: string; package?: string };
  members: Member[];
  attributes: (Named & { fieldName: string; type?: { text: string }; default?: string })[];
  events: (Named & { type: { text: string } })[];
  slots: Named[];
  cssParts: Named[];
  cssProperties: (Named & { default?: string })[];
  cssStates: Named[];
}

export interface Manifest {
  schemaVersion: string;
  readme: string;
  modules: { kind: string; path: string; declarations: ElementDeclaration[]; exports: object[] }[];
}

const root = new URL('../../', import.meta.url).pathname;

const BASE_PARTS: Named[] = [
  { name: 'base', description: 'The whole element.' },
  { name: 'heading', description: 'A heading.' },
  { name: 'message', description: 'A sentence about loading, an error or old data.' },
  { name: 'example', description: 'The note that the figures are invented.' },
];

const BASE_STATES: Named[] = [
  { name: 'loading', description: 'No data yet.' },
  { name: 'ready', description: 'The data are shown.' },
  { name: 'stale', description: 'A refresh failed; old data are shown, with their date.' },
  { name: 'empty', description: 'The data hold nothing to show here; a sentence says so.' },
  { name: 'error', description: 'There are no data; the text of the page stays.' },
];

const BASE_PROPERTIES = [
  { name: '--koers-font', description: 'Font family.' },
  { name: '--koers-font-size', description: 'Size of the text.', default: 'max(1em, 16px)' },
  { name: '--koers-radius', description: 'Rounding of corners.', default: '0.625em' },
  ...PALETTE.map(([name, light, dark]) => ({
    name: `--koers-${name}`,
    description: `Colour "${name}"; on a dark page ${dark}.`,
    default: light,
  })),
];

const EVENTS: Record<string, string> = Object.fromEntries(
  ['load', 'update', 'stale', 'error', 'select', 'search'].map((name) => [
    `koers-${name}`,
    `Koers${name[0]!.toUpperCase()}${name.slice(1)}Event`,
  ]),
);

/** First the element's own, then those of the base that it does not describe itself. */
function merge<T extends Named>(own: T[] | undefined, base: readonly T[]): T[] {
  const names = new Set(own?.map(({ name }) => name));
  return [...(own ?? []), ...base.filter(({ name }) => !names.has(name))];
}

/** Reads the source and describes the elements. */
export async function elementManifest(): Promise<Manifest> {
  const found = (await cli({
    // The folder is that of `customElements` in package.json: the analyzer writes there what it is given.
    argv: ['analyze', '--litelement', '--quiet', '--outdir', 'dist', '--globs', 'src/elements/**/*.ts', 'src/lib/*.ts'],
    cwd: root,
    noWrite: true,
  })) as Manifest;
  const declared = found.modules.flatMap((module) => module.declarations);
  return {
    schemaVersion: found.schemaVersion,
    readme: '',
    modules: ELEMENTS.map((name) => {
      const tagName = `koers-${name}`;
      const declaration = declared.find((each) => each.tagName === tagName);
      if (!declaration) throw new Error(`no class found for ${tagName}`);
      const path = `dist/npm/elements/${name}/${name}.js`;
      return {
        kind: 'javascript-module',
        path,
        declarations: [published(declaration)],
        exports: [
          { kind: 'js', name: declaration.name, declaration: { name: declaration.name, module: path } },
          {
            kind: 'custom-element-definition',
            name: tagName,
            declaration: { name: declaration.name, module: path },
          },
        ],
      };
    }),
  };
}

function published(declaration: ElementDeclaration): ElementDeclaration {
  const visual = declaration.superclass?.name === 'KoersElement';
  const members = declaration.members.filter(
    ({ name, privacy }) =>
      !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected' && !INTERNAL.has(name),
  );
  const attributes = new Set(members.map((member) => member.attribute));
  const { cssParts, cssProperties, cssStates, events } = declaration;
  return {
    ...declaration,
    superclass: { name: 'LitElement', package: 'lit' },
    members: members.map(withoutOrigin),
    attributes: declaration.attributes.filter(({ name }) => attributes.has(name)).map(withoutOrigin),
    slots: merge(declaration.slots, []),
    events: ((events as typeof events | undefined) ?? []).flatMap((event) => {
      // Events without a documented name are messages between our own parts.
      const type = EVENTS[event.name];
      return type ? [{ ...event, type: { text: type } }] : [];
    }),
    cssParts: visual ? merge(cssParts, BASE_PARTS) : [],
    cssProperties: visual ? merge(cssProperties, used(BASE_PROPERTIES)) : [],
    cssStates: visual ? merge(cssStates, BASE_STATES) : [],
  };
}

/** Public for our own code only: overridden methods of Lit, and what the parts of the finder that come later read and call. */
const INTERNAL = new Set([
  ...['connectedCallback', 'disconnectedCallback', 'styles'],
  ...['elsewhere', 'today', 'speech', 'cardLevel', 'tell', 'contactOf', 'ask'],
]);

/** Where something was inherited from is a matter of the source, which is not published. */
function withoutOrigin<T extends object>(item: T): T {
  const copy = { ...item };
  delete (copy as { inheritedFrom?: unknown }).inheritedFrom;
  return copy;
}

/** The shared properties that some style sheet reads. */
function used<T extends Named>(properties: readonly T[]): T[] {
  const styles = globSync('src/{styles,elements}/**/*.ts', { cwd: root, absolute: true })
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
  const colors = PALETTE.map(([name]) => `--koers-${name}`);
  return properties.filter(({ name }) => colors.includes(name) || styles.includes(`var(${name}`));
}

/** All elements of a manifest. */
export function elementsOf(manifest: Manifest): ElementDeclaration[] {
  return manifest.modules.flatMap((module) => module.declarations);
}

export { VERSION };
