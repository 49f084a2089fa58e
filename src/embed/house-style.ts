/** The house style of a site, as far as people can still read the result: from what was typed to custom properties. Pure. */
import { PALETTE } from '../styles/palette.js';
import { contrast, MIN_CONTRAST, parseColor, readable, textOn, toHex, type Rgb } from './contrast.js';

/** Colours as `#rrggbb` of a light page, a font family, and the radius in em. Empty is the look of the library. */
export interface HouseStyle {
  accent: string;
  surface: string;
  font: string;
  radius: string;
}

/** The names of the fields, in the order of the address. */
export const HOUSE_FIELDS = ['accent', 'surface', 'font', 'radius'] as const satisfies (keyof HouseStyle)[];

/** The house style of a site that chose nothing. */
export const NO_STYLE: HouseStyle = { accent: '', surface: '', font: '', radius: '' };

/** Why a field is not used. `better` is a colour near it that would be. */
export interface Refusal {
  field: keyof HouseStyle;
  code: 'color' | 'accentContrast' | 'textContrast' | 'font' | 'radius';
  /** The contrast that was found. */
  ratio?: number;
  better?: string | undefined;
}

const [LIGHT, DARK] = ([1, 2] as const).map(
  (scheme) => new Map(PALETTE.map((colors) => [colors[0] as string, parseColor(colors[scheme])!])),
) as [Map<string, Rgb>, Map<string, Rgb>];
const FONT = /^[\p{L}\p{N} ,'"-]{1,120}$/u;
/** Colours of text that stands on the surface: when one of them fades, the surface is refused. */
const TEXTS = ['ink', 'muted', 'achieved', 'on-track', 'attention', 'behind', 'no-data'];

/** What may be used of a house style, and what was refused. */
export function judgeStyle(style: HouseStyle): { house: HouseStyle; refusals: Refusal[] } {
  const house = { ...NO_STYLE };
  const refusals: Refusal[] = [];
  const take = (field: keyof HouseStyle, value: string, refusal: Omit<Refusal, 'field'> | undefined) => {
    if (refusal) refusals.push({ field, ...refusal });
    else house[field] = value;
  };
  const [surface, accent] = [style.surface.trim(), style.accent.trim()];
  if (surface) take('surface', surface, surfaceRefusal(surface));
  if (accent) take('accent', accent, accentRefusal(accent, backgrounds(house)));
  const font = style.font.trim();
  if (font) take('font', font, FONT.test(font) ? undefined : { code: 'font' });
  const radius = style.radius.trim().replace(',', '.');
  const good = /^\d{1,2}(\.\d{1,3})?$/.test(radius) && +radius <= 3;
  if (radius) take('radius', String(+radius), good ? undefined : { code: 'radius' });
  return { house, refusals };
}

/**
 * Custom properties for a house style that was judged. On a dark page its accent is lightened until it can be read there, and the
 * surface is that of the library.
 */
export function houseTokens({ accent, surface, font, radius }: HouseStyle): Record<string, string> {
  const tokens: Record<string, string> = {};
  const both = (light: string, dark: string) => `light-dark(${light}, ${dark})`;
  const [light, darkSurface] = [parseColor(accent), DARK.get('surface')!];
  if (light) {
    const dark = contrast(light, darkSurface) >= MIN_CONTRAST ? toHex(light) : readable(light, [darkSurface])!;
    tokens['--koers-accent'] = both(accent, dark);
    tokens['--koers-on-accent'] = both(textOn(light), textOn(parseColor(dark)!));
  }
  if (surface) tokens['--koers-surface'] = both(surface, toHex(darkSurface));
  if (font) tokens['--koers-font'] = font;
  if (radius) tokens['--koers-radius'] = `${radius}em`;
  return tokens;
}

/** What an accent stands on as text: the surface, and the soft ground of what is chosen. */
function backgrounds({ surface }: HouseStyle): Rgb[] {
  return [parseColor(surface) ?? LIGHT.get('surface')!, LIGHT.get('soft')!];
}

function surfaceRefusal(text: string): Omit<Refusal, 'field'> | undefined {
  const color = parseColor(text);
  if (!color) return { code: 'color' };
  const ratio = Math.min(...TEXTS.map((name) => contrast(LIGHT.get(name)!, color)));
  return ratio < MIN_CONTRAST ? { code: 'textContrast', ratio } : undefined;
}

function accentRefusal(text: string, grounds: readonly Rgb[]): Omit<Refusal, 'field'> | undefined {
  const color = parseColor(text);
  if (!color) return { code: 'color' };
  const ratio = Math.min(...grounds.map((ground) => contrast(color, ground)));
  return ratio < MIN_CONTRAST ? { code: 'accentContrast', ratio, better: readable(color, grounds) } : undefined;
}
