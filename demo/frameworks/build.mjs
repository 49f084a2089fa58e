// Builds the page of each framework into dist/<name>/: `node build.mjs` for all, `node build.mjs vue` for one.
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
export const FRAMEWORKS = ['html', 'react', 'vue', 'svelte', 'angular', 'ssr'];

const plugins = {
  vue: async () => {
    const { default: vue } = await import('@vitejs/plugin-vue');
    return [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('koers-') } } })];
  },
  svelte: async () => [(await import('@sveltejs/vite-plugin-svelte')).svelte()],
};

export async function buildPage(name) {
  install();
  const { build } = await import('vite');
  await build({
    root: `${here}${name}`,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: (await plugins[name]?.()) ?? [],
    build: { outDir: `${here}dist/${name}`, emptyOutDir: true, target: 'es2022' },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of process.argv.length > 2 ? process.argv.slice(2) : FRAMEWORKS) await buildPage(name);
}
