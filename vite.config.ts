/**
 * One build per way to use the library; `npm run build` runs them all (src/build/build.ts).
 *   page     dist/koers.js, loader.js, elements/*: self-contained ES modules for a web page
 *   classic  dist/koers.iife.js: the same as a classic script; dist/koers.iife.more.js: what it fetches when needed
 *   embed    dist/embed/embed.js: the script of the frame page
 *   frame    dist/embed/frame.js: the helper of the page around the frames
 *   npm      dist/npm/*: for bundlers and Node, module by module, with lit, @lit/context and zod as dependencies
 *   cli      dist/cli/koers.js: the command line, with its file formats built in
 */
import { builtinModules } from 'node:module';
import { defineConfig, type UserConfig } from 'vite';
import { classicScripts } from './src/build/classic-scripts.js';
import { ELEMENTS } from './src/build/elements.js';
import { minifyTemplates } from './src/build/minify-templates.js';
import { ownPolicy } from './src/build/own-policy.js';
import { parallelImports } from './src/build/parallel-imports.js';
import { staticFields } from './src/build/static-fields.js';

/** One classic script without anything outside it. */
const script = (entry: string, file: string): UserConfig['build'] => ({
  outDir: 'dist',
  lib: { entry, formats: ['iife'], name: 'Koers', fileName: () => file },
  rolldownOptions: { output: { minify: true } },
});

/** The dependencies of package.json; what is not among them is built in. */
const EXTERNAL = [/^lit(\/|$)/, /^@lit\//, /^lit-/, /^zod(\/|$)/];

const elementEntries = Object.fromEntries(
  ELEMENTS.map((name) => [`elements/koers-${name}`, `src/elements/${name}/${name}.define.ts`]),
);

/** English words are told apart by name: most pages never fetch them. */
const chunkFileNames = ({ facadeModuleId }: { facadeModuleId?: string | null }) =>
  `chunks/${facadeModuleId?.includes('/locales/en/') ? 'en-' : ''}[name]-[hash].js`;

const builds: Record<string, UserConfig['build']> = {
  page: {
    outDir: 'dist',
    lib: {
      entry: {
        koers: 'src/define.ts',
        loader: 'src/embed/loader.ts',
        ...elementEntries,
      },
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        chunkFileNames,
        minify: true,
        // What every visual element needs is one file: it compresses better than its parts, and no page loads more than it
        // uses. The rest is split by who shares it. (Of the groupings that were tried, the smallest sum over all pages.)
        // What judges and draws one KPI is one file too, and so is what most contents write figures and dates with.
        codeSplitting: {
          groups: [
            { name: 'base', minShareCount: ELEMENTS.length, tags: ['$initial'], priority: 2 },
            { name: 'format', test: /src\/lib\/(format|csv)\b/, priority: 1 },
            {
              name: 'kpi',
              test: /src\/(elements\/kpi-ring\/kpi-(ring\.model|drawing)|lib\/status-icon)\b/,
              minShareCount: 2,
            },
            { name: 'picture', test: /src\/lib\/(picture|colors)\.ts/ },
            // The words of residents change more often than the search engine.
            { name: 'lay-words', test: /lay-words\.data/ },
          ],
        },
      },
    },
  },
  classic: {
    outDir: 'dist',
    lib: { entry: { classic: 'src/embed/classic.ts' }, formats: ['es'] },
    rolldownOptions: {
      // That is what it is for: what the first file holds is not fetched.
      checks: { ineffectiveDynamicImport: false },
      output: {
        minify: true,
        chunkFileNames: '[name].js',
        codeSplitting: { groups: [{ name: 'core', tags: ['$initial'], priority: 1 }, { name: 'more' }] },
      },
    },
  },
  embed: script('src/embed/embed.ts', 'embed/embed.js'),
  frame: script('src/embed/frame.ts', 'embed/frame.js'),
  npm: {
    outDir: 'dist/npm',
    lib: {
      entry: [
        ...['index', 'define', 'plan/index', 'plan/schema', 'front-door/index', 'services/index'],
        ...ELEMENTS.flatMap((name) => [`elements/${name}/${name}`, `elements/${name}/${name}.define`]),
      ].map((path) => `src/${path}.ts`),
      formats: ['es'],
    },
    // Module by module, so that `sideEffects` in package.json can name exactly the files that define something.
    rolldownOptions: { external: EXTERNAL, output: { preserveModules: true, preserveModulesRoot: 'src' } },
  },
  cli: {
    outDir: 'dist/cli',
    target: 'node20',
    ssr: true,
    lib: { entry: { koers: 'src/cli/koers.ts' }, formats: ['es'] },
    rolldownOptions: {
      external: [/^node:/, ...builtinModules],
      output: { chunkFileNames, minify: true },
    },
  },
};

export default defineConfig(({ mode }) => ({
  plugins: [
    ...(mode in builds ? [minifyTemplates(), ownPolicy(), staticFields()] : []),
    ...(mode === 'page' ? [parallelImports()] : []),
    ...(mode === 'classic' ? [classicScripts()] : []),
  ],
  build: { target: 'es2022', emptyOutDir: false, copyPublicDir: false, ...builds[mode] },
  ...(mode === 'cli' && { ssr: { noExternal: true, target: 'node' } }),
}));
