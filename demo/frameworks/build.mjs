// Builds the page of each framework into dist/<name>/: `node build.mjs` for all, `node build.mjs vue` for one.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
  angular: async () => [await angularAheadOfTime()],
};

/** Compiles our templates ahead of time, strictly, and links those of Angular's own packages: no compiler goes to the browser. */
async function angularAheadOfTime() {
  execFileSync('node_modules/.bin/ngc', ['-p', 'tsconfig.angular.json'], { cwd: here, stdio: 'inherit' });
  const { transformAsync } = await import('@babel/core');
  const { createEs2015LinkerPlugin } = await import('@angular/compiler-cli/linker/babel');
  const { ConsoleLogger, LogLevel, NodeJSFileSystem } = await import('@angular/compiler-cli');
  const linker = createEs2015LinkerPlugin({
    fileSystem: new NodeJSFileSystem(),
    logger: new ConsoleLogger(LogLevel.error),
  });
  return {
    name: 'angular',
    enforce: 'pre',
    // As Angular's own build says of a page for visitors.
    config: () => ({ define: { ngDevMode: 'false', ngJitMode: 'false', ngServerMode: 'false' } }),
    load: (id) =>
      id.startsWith(`${here}angular/`) && id.endsWith('.ts')
        ? readFileSync(id.replace(here, `${here}dist/compiled/`).replace(/\.ts$/, '.js'), 'utf8')
        : undefined,
    transform: (code, id) =>
      code.includes('\u0275\u0275ngDeclare')
        ? transformAsync(code, { filename: id, plugins: [linker], configFile: false, babelrc: false, compact: false })
        : undefined,
  };
}

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
