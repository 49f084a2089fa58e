/**
 * Four builds, one per way to use the library; `npm run build` runs them all (src/build/build.ts).
 *   page     dist/koers.js, loader.js, elements/*, embed/*: self-contained ES modules for a web page
 *   classic  dist/koers.iife.js: the same as one classic script
 *   npm      dist/npm/*: for bundlers and Node, with lit, @lit/context and zod as dependencies
 *   cli      dist/cli/koers.js: the command line, with its file formats built in
 */
import { builtinModules } from 'node:module';
import { defineConfig, type UserConfig } from 'vite';
import { ELEMENTS } from './src/build/elements.js';
import { minifyTemplates } from './src/build/minify-templates.js';

const EXTERNAL = [/^lit(\/|$)/, /^@lit\//, /^lit-/, /^zod/, /^d3-/, /^uqr$/];

const elementEntries = (folder: string, role: string) =>
  Object.fromEntries(ELEMENTS.map((name) => [`${folder}${name}`, `src/elements/${name}/${name}${role}.ts`]));

const output = { chunkFileNames: 'chunks/[name]-[hash].js', minify: true };

const builds: Record<string, UserConfig['build']> = {
  page: {
    outDir: 'dist',
    lib: {
      entry: {
        koers: 'src/define.ts',
        loader: 'src/embed/loader.ts',
        'embed/embed': 'src/embed/embed.ts',
        'embed/frame': 'src/embed/frame.ts',
        ...elementEntries('elements/koers-', '.define'),
      },
      formats: ['es'],
    },
    rolldownOptions: { output },
  },
  classic: {
    outDir: 'dist',
    lib: { entry: 'src/define.ts', formats: ['iife'], name: 'Koers', fileName: () => 'koers.iife.js' },
    rolldownOptions: { output: { minify: true } },
  },
  npm: {
    outDir: 'dist/npm',
    lib: {
      entry: {
        index: 'src/index.ts',
        define: 'src/define.ts',
        plan: 'src/plan/index.ts',
        'front-door': 'src/front-door/index.ts',
        services: 'src/services/index.ts',
        schema: 'src/plan/schema.ts',
        ...elementEntries('define/', '.define'),
        ...elementEntries('elements/', ''),
      },
      formats: ['es'],
    },
    rolldownOptions: { external: EXTERNAL, output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
  cli: {
    outDir: 'dist/cli',
    target: 'node20',
    ssr: true,
    lib: { entry: { koers: 'src/cli/koers.ts' }, formats: ['es'] },
    rolldownOptions: {
      external: [/^node:/, ...builtinModules],
      output: { chunkFileNames: 'chunks/[name]-[hash].js', banner: '' },
    },
  },
};

export default defineConfig(({ mode }) => ({
  plugins: mode in builds ? [minifyTemplates()] : [],
  build: { target: 'es2022', emptyOutDir: false, copyPublicDir: false, ...builds[mode] },
  ...(mode === 'cli' && { ssr: { noExternal: true, target: 'node' } }),
}));
