/** Typings for the templates of React, Vue and Svelte, from the manifest. Types come from the classes, so they cannot differ. */
import { elementsOf, type ElementDeclaration, type Manifest } from './manifest.js';

interface Prop {
  /** As written in a template. */
  name: string;
  type: string;
  description: string;
}

/** What can be set: each property by its name and, where that differs, by its attribute. */
function propsOf({ name: className, members }: ElementDeclaration): Prop[] {
  return members
    .filter(({ kind, readonly, static: isStatic }) => kind === 'field' && !readonly && !isStatic)
    .flatMap(({ name, attribute, description = '' }) =>
      [...new Set([name, attribute ?? name])].map((each) => ({
        name: each,
        type: `${className}['${name}']`,
        description,
      })),
    );
}

const imports = (elements: ElementDeclaration[]) =>
  [
    ...elements.map(({ name, tagName }) => {
      const folder = tagName.slice('koers-'.length);
      return `import type { ${name} } from '../types/elements/${folder}/${folder}.js';`;
    }),
    `import type { ${[...new Set(elements.flatMap(({ events }) => events.map(({ type }) => type.text)))].sort().join(', ')} } from '../types/lib/events.js';`,
  ].join('\n');

const comment = (text: string) => `/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '* /')} */`;

const propLines = (element: ElementDeclaration) =>
  propsOf(element).map(({ name, type, description }) => `  ${comment(description)}\n  ${key(name)}?: ${type};`);

const key = (name: string) => (/^\w+$/.test(name) ? name : `'${name}'`);

const eventLines = (element: ElementDeclaration, nameOf: (event: string) => string) =>
  element.events.map(
    ({ name, type, description = '' }) =>
      `  ${comment(description)}\n  ${key(nameOf(name))}?: (event: ${type.text}) => void;`,
  );

const propsInterface = (element: ElementDeclaration, nameOf: (event: string) => string) =>
  [`export interface ${element.name}Props {`, ...propLines(element), ...eventLines(element, nameOf), '}'].join('\n');

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function file(
  title: string,
  manifest: Manifest,
  nameOf: (event: string) => string,
  head: string,
  tail: string[],
): string {
  const elements = elementsOf(manifest);
  return [
    `/** ${title} Generated from custom-elements.json. */`,
    head,
    imports(elements),
    '',
    ...elements.map((element) => `${propsInterface(element, nameOf)}\n`),
    ...tail,
    '',
  ].join('\n');
}

/** `import type {} from 'koers/react'` types the tags in JSX (React 19). */
export function reactTypings(manifest: Manifest): string {
  return file(
    'The elements in JSX, for React 19.',
    manifest,
    (event) => `on${event}`,
    "import type { DetailedHTMLProps, HTMLAttributes } from 'react';",
    [
      'type Tag<Class, Props> = Omit<DetailedHTMLProps<HTMLAttributes<Class>, Class>, keyof Props> & Props;',
      '',
      "declare module 'react' {",
      '  namespace JSX {',
      '    interface IntrinsicElements {',
      ...elementsOf(manifest).map(({ name, tagName }) => `      '${tagName}': Tag<${name}, ${name}Props>;`),
      '    }',
      '  }',
      '}',
    ],
  );
}

/** `import type {} from 'koers/vue'` types the tags in templates (Vue 3). */
export function vueTypings(manifest: Manifest): string {
  return file(
    'The elements in templates, for Vue 3.',
    manifest,
    (event) => camel(`on-${event}`),
    "import type { HTMLAttributes, PublicProps } from 'vue';",
    [
      'type Tag<Props> = new () => { $props: Omit<HTMLAttributes, keyof Props> & PublicProps & Props };',
      '',
      "declare module 'vue' {",
      '  interface GlobalComponents {',
      ...elementsOf(manifest).map(({ name, tagName }) => `    '${tagName}': Tag<${name}Props>;`),
      '  }',
      '}',
    ],
  );
}

/** `import type {} from 'koers/svelte'` types the tags in markup (Svelte 5). */
export function svelteTypings(manifest: Manifest): string {
  return file(
    'The elements in markup, for Svelte 5.',
    manifest,
    (event) => `on${event}`,
    "import type { HTMLAttributes } from 'svelte/elements';",
    [
      'type Tag<Class extends EventTarget, Props> = Omit<HTMLAttributes<Class>, keyof Props> & Props;',
      '',
      "declare module 'svelte/elements' {",
      '  interface SvelteHTMLElements {',
      ...elementsOf(manifest).map(({ name, tagName }) => `    '${tagName}': Tag<${name}, ${name}Props>;`),
      '  }',
      '}',
    ],
  );
}
