/** The files that pictures are drawn with: their names beside the built command line, and where they come from. */
const font = (weight: number) => {
  const name = `source-sans-3-latin-${weight}-normal.woff`;
  return { name, inPackage: `@fontsource/source-sans-3/files/${name}` };
};

/** Source Sans 3, under the SIL Open Font License. */
export const FONTS = [font(400), font(700)];
export const WASM = { name: 'resvg.wasm', inPackage: '@resvg/resvg-wasm/index_bg.wasm' };
