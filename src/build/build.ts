/** `npm run build`: everything in `dist/`, from nothing. */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { planJsonSchema } from '../plan/json-schema.js';
import { writeArchive, writeIntegrity } from './archive.js';
import { copyCliAssets } from './cli-assets.js';
import { vscodeData, webTypes } from './editors.js';
import { elementManifest } from './manifest.js';
import { reactTypings, svelteTypings, vueTypings } from './typings.js';

const root = new URL('../..', import.meta.url).pathname;
const dist = `${root}dist/`;
const writeJson = (file: string, data: object) => {
  writeFileSync(`${dist}${file}`, `${JSON.stringify(data, null, 2)}\n`);
};

rmSync(dist, { recursive: true, force: true });
for (const mode of ['page', 'classic', 'embed', 'frame', 'npm', 'cli']) {
  await build({ root, mode, logLevel: 'warn', configFile: `${root}vite.config.ts` });
}
chmodSync(`${dist}cli/koers.js`, 0o755);
copyCliAssets(`${dist}cli/assets`);
// Declarations only: what the types step checks is not checked again.
execFileSync('npx', ['tsc', '-p', 'test/config/tsconfig.build.json', '--noCheck'], { cwd: root, stdio: 'inherit' });

for (const file of ['index.html', 'embed.css']) copyFileSync(`${root}src/embed/${file}`, `${dist}embed/${file}`);
writeJson('plan.schema.json', planJsonSchema());

const manifest = await elementManifest();
writeJson('custom-elements.json', manifest);
writeJson('vscode.html-custom-data.json', vscodeData(manifest));
writeJson('web-types.json', webTypes(manifest));
mkdirSync(`${dist}typings`);
for (const [name, text] of Object.entries({
  react: reactTypings(manifest),
  vue: vueTypings(manifest),
  svelte: svelteTypings(manifest),
})) {
  writeFileSync(`${dist}typings/${name}.d.ts`, text);
}

writeIntegrity(dist);
if (existsSync(`${root}LICENSE`)) writeArchive(dist, `${root}LICENSE`);
