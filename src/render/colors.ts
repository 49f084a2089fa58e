import { PALETTE } from '../styles/palette.js';

/** The light colours by name: a picture for mail or paper has no page to take them from. */
export const COLORS = Object.fromEntries(PALETTE.map(([name, light]) => [name, light])) as Record<
  (typeof PALETTE)[number][0],
  string
>;
