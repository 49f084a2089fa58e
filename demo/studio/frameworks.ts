/** The code of a page that is built with npm. Pure. */
import type { Choice, Framework } from './choice.js';
import { fallbackHtml } from './fallback.js';
import { block } from './markup.js';

/** What to install, what to import, and the element in a component. */
export function frameworkCode(choice: Choice): string {
  return [`// npm install koers`, ...CODE[choice.framework](choice)].join('\n');
}

const entry = (tag: string) => tag.replace(/^koers-/, '');

function imports({ tag, figures }: Choice): string[] {
  return [...(figures ? ["import 'koers/define/plan';"] : []), `import 'koers/define/${entry(tag)}';`];
}

function markup(choice: Choice): string {
  const { tag, src, figures, lang, attributes: own } = choice;
  const element = block(tag, { ...(figures ? {} : { src }), ...own, lang }, fallbackHtml(choice));
  return figures ? block('koers-plan', { src, figures }, [element]) : element;
}

/** Braces are code in the templates of React and Svelte; React has no element without an end. */
const braces = (code: string): string => code.replaceAll('<wbr>', '').replace(/[{}]/g, (char) => `{'${char}'}`);
const indent = (code: string): string[] => code.split('\n').map((line) => `  ${line}`);

const CODE: Record<Framework, (choice: Choice) => string[]> = {
  html: (choice) => ['// main.js', ...imports(choice), '', '<!-- index.html -->', markup(choice)],
  react: (choice) => [
    "import type {} from 'koers/react';",
    ...imports(choice),
    '',
    'export function Plan() {',
    '  return (',
    ...indent(indent(braces(markup(choice))).join('\n')),
    '  );',
    '}',
  ],
  vue: (choice) => [
    '// vite.config: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("koers-") } } })',
    '<script setup lang="ts">',
    ...imports(choice),
    '</script>',
    '',
    '<template>',
    // Vue reads {{ }} in text; v-pre leaves the words of the plan alone.
    ...indent(markup({ ...choice, attributes: { ...choice.attributes, 'v-pre': '' } })),
    '</template>',
  ],
  svelte: (choice) => [
    '<script lang="ts">',
    ...imports(choice).map((line) => `  ${line}`),
    '</script>',
    '',
    braces(markup(choice)),
  ],
  angular: (choice) => [
    "import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';",
    ...imports(choice),
    '',
    '@Component({',
    "  selector: 'app-plan',",
    '  schemas: [CUSTOM_ELEMENTS_SCHEMA],',
    '  template: `',
    ...indent(indent(markup({ ...choice, attributes: { ...choice.attributes, ngNonBindable: '' } })).join('\n')).map(
      (line) => line.replace(/[`\\]|\$\{/g, '\\$&'),
    ),
    '  `,',
    '})',
    'export class PlanComponent {}',
  ],
};
