/** From an SVG of ours to a PNG, with a font of its own: the same bytes on every machine. For Node. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FONTS, WASM } from './assets.js';
import { fontFromWoff } from './woff.js';

/** Beside the built command line stand the files that this needs; in the source they come from their packages. */
function asset({ name, inPackage }: typeof WASM): Buffer {
  const built = ['./assets/', '../assets/'].map((folder) => new URL(folder + name, import.meta.url)).find(existsSync);
  return readFileSync(built ?? createRequire(import.meta.url).resolve(inPackage));
}

let ready: Promise<Uint8Array[]> | undefined;

/** The rasteriser and its fonts, loaded once. */
function prepare(): Promise<Uint8Array[]> {
  return (ready ??= (async () => {
    await initWasm(asset(WASM));
    return FONTS.map((font) => fontFromWoff(asset(font)));
  })());
}

/**
 * Draws an SVG file as a picture.
 * @param scale - pixels per unit of the drawing; 2 is sharp on most screens
 */
export async function toPng(svg: string, scale = 2): Promise<Uint8Array> {
  const fontBuffers = await prepare();
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: Math.min(8, Math.max(0.5, scale)) },
    font: { fontBuffers, defaultFontFamily: 'Source Sans 3', loadSystemFonts: false } as object,
  });
  return drawing.render().asPng();
}
