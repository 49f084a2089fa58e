/** The files that the command line draws pictures with, beside its code: the rasteriser and a font, each with its licence. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FONTS, WASM } from '../render/assets.js';

const require = createRequire(import.meta.url);

export function copyCliAssets(folder: string): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(require.resolve(WASM.inPackage), join(folder, WASM.name));
  for (const { name, inPackage } of FONTS) copyFileSync(require.resolve(inPackage), join(folder, name));
  const license = join(dirname(require.resolve('@fontsource/source-sans-3/package.json')), 'LICENSE');
  copyFileSync(license, join(folder, 'source-sans-3.LICENSE'));
}
