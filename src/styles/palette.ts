/**
 * The colours: name, light, dark. Contrast on their backgrounds and the distance between the statuses for colour-blind eyes are
 * tested (test/contract/palette.test.ts). A page overrides any of them with `--koers-<name>`.
 */
export const PALETTE = [
  ['ink', '#1a2027', '#e9edf1'],
  ['muted', '#4f5964', '#b4bdc7'],
  ['surface', '#fff', '#1b2129'],
  ['soft', '#f4f6f8', '#12161c'],
  ['line', '#d5dbe2', '#333c46'],
  ['border', '#7d8894', '#8b97a3'],
  ['track', '#e7ebef', '#333c46'],
  ['accent', '#1d377b', '#a9b8ea'],
  ['on-accent', '#fff', '#12161c'],
  ['focus', '#0b3d91', '#ffd54a'],
  ['achieved', '#287d79', '#76fbc7'],
  ['on-track', '#1d377b', '#8296d9'],
  ['attention', '#9d5d03', '#f9ad26'],
  ['behind', '#5f0930', '#d67780'],
  ['no-data', '#525252', '#acb9c3'],
] as const;

/** System colours for forced-colors mode, where they differ from CanvasText. */
const FORCED: Record<string, string> = {
  surface: 'Canvas',
  soft: 'Canvas',
  track: 'Canvas',
  accent: 'LinkText',
  'on-accent': 'Canvas',
  focus: 'Highlight',
};

/** The declarations of the colour tokens: `--_name`, from the page's `--koers-name` or from the palette. */
export function colorTokens(scheme: 'light' | 'both' | 'forced'): string {
  return PALETTE.map(([name, light, dark]) => {
    const color = scheme === 'light' ? light : `light-dark(${light},${dark})`;
    return `--_${name}:${scheme === 'forced' ? (FORCED[name] ?? 'CanvasText') : `var(--koers-${name},${color})`}`;
  }).join(';');
}
